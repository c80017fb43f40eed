/**
 * Layout of the closing screen: how many questions fit in how many columns. Lengths are in
 * hundredths of the stage's height.
 */

/** Size of a cell at its smallest: the question in two lines, and below it one or two ridges. */
export const CELL = { one: 29, two: 38, height: 13.8 } as const;
/** Height of the line that says how many questions do not fit. */
const REST = 3.2;
/** Largest size of a cell, as a multiple of its smallest: larger cells would look empty. */
const LARGEST = 2.2;
const STEP = 0.05;

export interface EndingLayout {
	columns: number;
	/** Size of the cells, as a multiple of the smallest one. */
	scale: number;
	/** Number of questions that are shown; the others are only counted. */
	shown: number;
}

/**
 * Returns the layout with the largest cells in which all questions fit; where they do not fit even
 * in the smallest, as many as fit.
 * @param pairs whether at least one question has two ridges
 */
export function endingLayout(
	count: number,
	{ width, height }: { width: number; height: number },
	pairs: boolean
): EndingLayout {
	const cell = pairs ? CELL.two : CELL.one;
	const columnsAt = (scale: number) => Math.max(1, Math.floor(width / (cell * scale)));
	const rowsAt = (scale: number, free: number) =>
		Math.max(1, Math.floor(free / (CELL.height * scale)));
	for (let scale = LARGEST; scale >= 1; scale -= STEP) {
		if (cell * scale > width || CELL.height * scale > height) continue;
		const columns = columnsAt(scale);
		if (columns * rowsAt(scale, height) < count) continue;
		return { columns: Math.min(columns, count), scale, shown: count };
	}
	const columns = columnsAt(1);
	return { columns, scale: 1, shown: Math.min(count, columns * rowsAt(1, height - REST)) };
}
