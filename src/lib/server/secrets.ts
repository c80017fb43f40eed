/** Secrets that stand for an account: made here, given once, kept only as a hash. */
import { hash, randomBytes, randomInt } from 'node:crypto';

/** What is stored: enough to know a secret again, useless to whoever reads the database. */
export function hashOf(secret: string): string {
	return hash('sha256', secret, 'base64url');
}

/** 256 bits, as 43 characters that stay whole in an address's fragment. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const GROUPS = 5;
const GROUP = 5;

/** 25 characters of five bits: 125 bits, in groups that can be copied by hand. */
export function newCode(): string {
	const group = () =>
		Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
	return Array.from({ length: GROUPS }, group).join('-');
}

/** As typed, to what was given out; `null` for what cannot be one. */
export function readCode(typed: string): string | null {
	const plain = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (plain.length !== GROUPS * GROUP) return null;
	if ([...plain].some((one) => !ALPHABET.includes(one))) return null;
	return plain.match(/.{5}/g)?.join('-') ?? null;
}
