/** How large a question is set, so that all of it can be read from the back row. */

/** In hundredths of the screen's height. */
export const LARGEST = 8;
/** What the back row can still read. */
export const SMALLEST = 4.05;
/** Up to here a question has the largest type. */
const SHORT = 40;
/** The line beside code and QR holds a word of so many letters, times its size. */
const LINE = 200;

export function questionSize(question: string): number {
	const longest = Math.max(1, ...question.split(/\s+/).map((word) => word.length));
	const byLength = LARGEST * Math.cbrt(Math.min(1, SHORT / question.length));
	return Math.max(SMALLEST, Math.min(byLength, LINE / longest));
}
