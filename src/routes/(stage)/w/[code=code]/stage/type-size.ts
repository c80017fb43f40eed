/** Type size of a question, so that the back row can read all of it. */

/** Largest type, in hundredths of the screen's height. */
export const LARGEST = 8;
/** Smallest type that the back row can read, in hundredths of the screen's height. */
export const SMALLEST = 4.05;
/** Number of characters up to which a question has the largest type. */
const SHORT = 40;
/** Letters of a word times its size: the most that fits on a line beside the code and QR code. */
const LINE = 200;

/** @returns size in hundredths of the screen's height, from `SMALLEST` to `LARGEST` */
export function questionSize(question: string): number {
	const longest = Math.max(1, ...question.split(/\s+/).map((word) => word.length));
	const byLength = LARGEST * Math.cbrt(Math.min(1, SHORT / question.length));
	return Math.max(SMALLEST, Math.min(byLength, LINE / longest));
}
