/**
 * Font size of a question on the stage, chosen so that people in the back row can read the whole
 * question.
 */

/** Largest font size, in hundredths of the screen's height. */
export const LARGEST = 8;
/**
 * Smallest font size that people in the back row can read, in hundredths of the screen's height.
 */
export const SMALLEST = 4.05;
/** Maximum number of characters of a question in the largest font size. */
const SHORT = 40;
/**
 * Maximum of the number of letters of the longest word times the font size. Above it, the word
 * would not fit on a line beside the join code and the QR code.
 */
const LINE = 200;

/**
 * Returns the font size of a question.
 * @returns hundredths of the screen's height, from `SMALLEST` to `LARGEST`
 */
export function questionSize(question: string): number {
	const longest = Math.max(1, ...question.split(/\s+/).map((word) => word.length));
	const byLength = LARGEST * Math.cbrt(Math.min(1, SHORT / question.length));
	return Math.max(SMALLEST, Math.min(byLength, LINE / longest));
}
