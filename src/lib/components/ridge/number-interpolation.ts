/**
 * Replaces d3-interpolate in the browser; see vite.config.ts. The library d3-scale interpolates
 * whatever a scale returns, such as colours and dates. The line's scale returns numbers only.
 */

/** Returns the function that maps 0 to `from`, 1 to `to`, and a number between them in proportion. */
export function interpolateNumber(from: number, to: number): (share: number) => number {
	return (share) => from * (1 - share) + to * share;
}

function noOther(): never {
	throw new Error('Only numbers are interpolated: d3-interpolate is replaced in vite.config.ts.');
}

export { interpolateNumber as interpolate, noOther as interpolateRound, noOther as piecewise };
