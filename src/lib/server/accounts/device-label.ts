/** What is kept of a browser's name: which kind it is and on what, such as `Chrome/Android`. */

/** In this order: most of them claim to be others as well. */
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

/** `null` where neither is known; one of them may be missing. */
export function deviceLabel(userAgent: string | null): string | null {
	const kind = (kinds: [string, RegExp][]) =>
		kinds.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? '';
	const label = `${kind(BROWSERS)}/${kind(SYSTEMS)}`;
	return label === '/' ? null : label;
}
