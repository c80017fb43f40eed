/** Device label: kind of browser and operating system, such as `Chrome/Android`. */

/**
 * Names of browsers, each with a pattern. The first pattern that matches counts. The order matters,
 * because most user agents also contain names of browsers that come later in this list.
 */
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

/**
 * Maximum number of characters of a user agent that are searched. Real user agents are about half
 * as long.
 */
const MAX_LENGTH = 400;

/**
 * Returns a label such as `Chrome/Android`, with an empty part for an unknown browser or system;
 * `null` when both are unknown.
 */
export function deviceLabel(userAgent: string | null): string | null {
	// A long user agent is cut off, because the time that some patterns take grows with the square
	// of its length.
	const text = (userAgent ?? '').slice(0, MAX_LENGTH);
	const kind = (kinds: [string, RegExp][]) => kinds.find(([, sign]) => sign.test(text))?.[0] ?? '';
	const label = `${kind(BROWSERS)}/${kind(SYSTEMS)}`;
	return label === '/' ? null : label;
}
