/** Matching of the questions of two workshops, to put their rounds side by side. */

/** Returns a question in the form in which two questions count as the same. */
export const questionKey = (text: string): string =>
	text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/**
 * Returns the pairs of questions with the same text, in the order of the first list. Where a text
 * stands twice in a list, its first one counts.
 */
export function sameQuestions<One extends { text: string }, Other extends { text: string }>(
	ones: readonly One[],
	others: readonly Other[]
): { one: One; other: Other }[] {
	const byKey = new Map(others.toReversed().map((other) => [questionKey(other.text), other]));
	return ones.flatMap((one) => {
		const key = questionKey(one.text);
		const other = byKey.get(key);
		byKey.delete(key);
		return other ? [{ one, other }] : [];
	});
}
