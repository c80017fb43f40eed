/** Join code of a workshop: six characters that can be read from a distance and spoken aloud. */

/** Crockford's base 32, without I, L, O and U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 6;

/** Normalises typed text: upper case, O to 0, I and L to 1, without spaces and dashes. */
export function normaliseCode(typed: string): string {
	return typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
}

/** Whether all characters of a normalised text are in {@link ALPHABET}. */
export function isPlain(text: string): boolean {
	return [...text].every((one) => ALPHABET.includes(one));
}

/**
 * Reads a typed join code.
 * @returns the normalised code; `null` for text that is not a code
 */
export function readJoinCode(typed: string): string | null {
	const code = normaliseCode(typed);
	return code.length === LENGTH && isPlain(code) ? code : null;
}

/**
 * Makes a random join code.
 * @param below returns a random whole number from 0 up to but not including its argument
 */
export function newJoinCode(below: (limit: number) => number): string {
	return Array.from({ length: LENGTH }, () => ALPHABET[below(ALPHABET.length)]).join('');
}

/** Returns the code for display, in two groups of three characters. */
export function formatCode(code: string): string {
	return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}
