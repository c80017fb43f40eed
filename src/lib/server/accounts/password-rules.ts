/** What may be a password: anything long enough that is not on everybody's list. */

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
export const ADDRESS_MAX = 254;

/** The same password whatever keyboard typed its accents, as NIST SP 800-63B asks. */
export function readPassword(typed: unknown): string {
	return typeof typed === 'string' ? typed.normalize('NFKC') : '';
}

/** In lower case and without spaces around it; `null` for what is no e-mail address. */
export function readAddress(typed: unknown): string | null {
	const address = typeof typed === 'string' ? typed.normalize('NFC').trim().toLowerCase() : '';
	return address.length <= ADDRESS_MAX && /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(address)
		? address
		: null;
}

export type PasswordFault = 'too-short' | 'too-long' | 'common';

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
	const part = repeated(password);
	const list = await common();
	return list.has(password) || (part !== password && (part.length < 5 || list.has(part)));
}

/** What a text is a repetition of: "hond" in "hondhondhond", otherwise the text itself. */
function repeated(text: string): string {
	return text.slice(0, (text + text).indexOf(text, 1));
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Forty-nine thousand passwords that were found in leaks, read when somebody first sets one. */
function common(): Promise<ReadonlySet<string>> {
	return (loaded ??= import('@zxcvbn-ts/language-common').then(
		({ dictionary }) => new Set(dictionary['passwords-common'] as Iterable<string>)
	));
}
