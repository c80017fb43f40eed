/** Typed text within other text. */

/**
 * Characters that are removed from typed text: those that change the direction of the text around
 * them (embeddings, overrides and isolates), deprecated format characters, the byte order mark, and
 * marks of interlinear annotations.
 */
export const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/**
 * Letters and numbers that run from right to left, and the two marks for that direction (U+061C and
 * U+200F).
 */
const RIGHT_TO_LEFT =
	/[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Prepares a typed text for use within a sentence, a title, a label or a file. Text that runs from
 * right to left is isolated, so that it does not change the order of the text around it.
 */
export function isolate(text: string): string {
	const plain = text.replace(DIRECTION_CONTROLS, '');
	return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain;
}
