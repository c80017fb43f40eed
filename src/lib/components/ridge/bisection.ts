/**
 * Replaces d3-array in the browser; see vite.config.ts. The library d3-scale finds with it between
 * which two points of a scale a number lies. The rest of d3-array is about axes and statistics,
 * which no picture of Kantlijn has.
 */

/**
 * Returns the index at which `value` would be inserted into `sorted`, after equal numbers, searching
 * from the index `low` and up to, but not including, the index `high`.
 */
export function bisect(sorted: readonly number[], value: number, low = 0, high = sorted.length) {
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (value < (sorted[middle] ?? Infinity)) high = middle;
		else low = middle + 1;
	}
	return low;
}

function noAxes(): never {
	throw new Error('Axes are left out of the build: d3-array is replaced in vite.config.ts.');
}

export {
	noAxes as InternMap,
	noAxes as ascending,
	noAxes as bisector,
	noAxes as quantile,
	noAxes as quantileSorted,
	noAxes as range,
	noAxes as tickIncrement,
	noAxes as tickStep,
	noAxes as ticks
};
