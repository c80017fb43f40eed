// The oldest browsers in which the scripts run. They are those that have `Array.prototype.toSorted`
// and `:has`, by which src/app.html recognises older ones; docs/browsers.md names them too.
export const OLDEST_BROWSERS = /** @type {const} */ ([
	'chrome110',
	'edge110',
	'firefox121',
	'ios16',
	'safari16'
]);
