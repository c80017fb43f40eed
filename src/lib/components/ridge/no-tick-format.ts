/**
 * Replaces d3-format in the browser; see vite.config.ts. The library d3-scale formats the ticks of
 * axes with it, and no picture of Kantlijn has an axis.
 */
function noTicks(): never {
	throw new Error('Axes are left out of the build: d3-format is replaced in vite.config.ts.');
}

export {
	noTicks as format,
	noTicks as formatPrefix,
	noTicks as formatSpecifier,
	noTicks as precisionFixed,
	noTicks as precisionPrefix,
	noTicks as precisionRound
};
