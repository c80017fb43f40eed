/**
 * Rules for passwords and e-mail addresses. A password needs length only, and must not be common;
 * lengths are in UTF-16 units.
 */

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
export const ADDRESS_MAX = 254;

/** Normalises to NFKC, so that every keyboard gives the same password (NIST SP 800-63B). */
export function readPassword(typed: unknown): string {
	return typeof typed === 'string' ? typed.normalize('NFKC') : '';
}

/** Lower case and trimmed; `null` when the text is not an e-mail address. */
export function readAddress(typed: unknown): string | null {
	const address = typeof typed === 'string' ? typed.normalize('NFC').trim().toLowerCase() : '';
	return address.length <= ADDRESS_MAX && /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address)
		? address
		: null;
}

export type PasswordFault = 'too-short' | 'too-long' | 'common';

/** @param address e-mail address of the account, which may not be its password */
export async function passwordFault(
	password: string,
	address: string | null
): Promise<PasswordFault | null> {
	if (password.length < PASSWORD_MIN) return 'too-short';
	if (password.length > PASSWORD_MAX) return 'too-long';
	return (await isCommon(password.toLowerCase(), address)) ? 'common' : null;
}

async function isCommon(password: string, address: string | null): Promise<boolean> {
	if (address && [address, address.split('@')[0]].includes(password)) return true;
	const part = repeatedUnit(password);
	const list = await commonPasswords();
	return list.has(password) || (part !== password && (part.length < 5 || list.has(part)));
}

/** Shortest unit that a text repeats: "hond" for "hondhondhond", otherwise the text itself. */
function repeatedUnit(text: string): string {
	return text.slice(0, (text + text).indexOf(text, 1));
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** About 49 000 passwords from data leaks, loaded when the first password is set. */
function commonPasswords(): Promise<ReadonlySet<string>> {
	return (loaded ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'] as Iterable<string>)
	));
}
