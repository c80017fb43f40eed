/** The code of a workshop: six characters that can be read from the back of a room and told aloud. */

/** Crockford's base 32: no I, L, O or U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 6;

/** As typed, to what it stands for: O is read as 0, I and L as 1; spaces and hyphens count for nothing. */
export function plain(typed: string): string {
	return typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
}

export function isPlain(text: string): boolean {
	return [...text].every((one) => ALPHABET.includes(one));
}

/** @returns the code as it stands in addresses; `null` for what cannot be one */
export function readJoinCode(typed: string): string | null {
	const code = plain(typed);
	return code.length === LENGTH && isPlain(code) ? code : null;
}

/** @param below draws a whole number from 0 up to, but not including, its argument */
export function newJoinCode(below: (limit: number) => number): string {
	return Array.from({ length: LENGTH }, () => ALPHABET[below(ALPHABET.length)]).join('');
}

/** For people: in two groups of three. */
export function inGroups(code: string): string {
	return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}
