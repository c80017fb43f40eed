/**
 * Rules for passwords and e-mail addresses. A password must have a length within the limits and
 * must not be common; there are no other rules. All lengths are in UTF-16 units.
 */
import { normalised, storedLine } from '../../domain/typed-text.ts';
import { isDutchFavourite } from './dutch-favourites.ts';

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
export const ADDRESS_MAX = 254;

/**
 * Normalises a password to NFKC, so that every keyboard gives the same password (NIST SP 800-63B).
 */
export function readPassword(typed: unknown): string {
	return typeof typed === 'string' ? normalised(typed, 'NFKC') : '';
}

const PART = '[^\\s@<>,;"\\p{Default_Ignorable_Code_Point}]+';
const ADDRESS = new RegExp(`^${PART}@${PART}$`, 'u');

/**
 * Returns the typed e-mail address, trimmed and in lower case; `null` when the text is no e-mail
 * address.
 */
export function readAddress(typed: unknown): string | null {
	const address = typeof typed === 'string' ? storedLine(typed).toLowerCase() : '';
	return address.length <= ADDRESS_MAX && ADDRESS.test(address) ? address : null;
}

export type PasswordFault = 'too-short' | 'too-long' | 'common';

/**
 * Returns the rule that a new password breaks; `null` if the password is acceptable.
 * @param address e-mail address of the account; a password that equals it, or its part before the
 * `@`, counts as common
 */
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
	if (isDutchFavourite(part)) return true;
	const list = await commonPasswords();
	return list.has(password) || (part !== password && (part.length < 5 || list.has(part)));
}

/**
 * Returns the shortest text whose repetition gives `text`: "hond" for "hondhondhond". Without
 * repetition it is the text itself.
 */
function repeatedUnit(text: string): string {
	return text.slice(0, (text + text).indexOf(text, 1));
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Returns some 49 000 passwords from data leaks. The list is loaded at the first call. */
function commonPasswords(): Promise<ReadonlySet<string>> {
	return (loaded ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'] as Iterable<string>)
	));
}
