/** Device label: kind of browser and operating system, such as `Chrome/Android`. */

/** Order matters: most user agents also contain the names of browsers further down. */
const BROWSERS: [string, RegExp][] = [
	['Edge', /\bEdgA?\/|\bEdgiOS\//],
	['Samsung Internet', /\bSamsungBrowser\//],
	['Opera', /\bOPR\//],
	['Firefox', /\bFirefox\/|\bFxiOS\//],
	['Chrome', /\bChrome\/|\bCriOS\/|\bHeadlessChrome\//],
	['Safari', /\bVersion\/[\d.]+.* Safari\//]
];

const SYSTEMS: [string, RegExp][] = [
	['iPhone', /\biPhone\b/],
	['iPad', /\biPad\b/],
	['Android', /\bAndroid\b/],
	['Windows', /\bWindows\b/],
	['Chromebook', /\bCrOS\b/],
	['Mac', /\bMacintosh\b/],
	['Linux', /\bLinux\b/]
];

/** Characters of a user agent that are looked at; real ones are half as long. */
const MAX_LENGTH = 400;

/** `Chrome/Android`, with an empty part for what is unknown; `null` when both parts are. */
export function deviceLabel(userAgent: string | null): string | null {
	// Some patterns take a time that grows with the square of the length.
	const text = (userAgent ?? '').slice(0, MAX_LENGTH);
	const kind = (kinds: [string, RegExp][]) => kinds.find(([, sign]) => sign.test(text))?.[0] ?? '';
	const label = `${kind(BROWSERS)}/${kind(SYSTEMS)}`;
	return label === '/' ? null : label;
}
