/** Tokens and recovery codes. They are generated here, shown once, and stored only as a hash. */
import { hash, randomBytes, randomInt } from 'node:crypto';

/**
 * Returns the SHA-256 of a secret, which is stored in place of the secret. A fast hash is enough,
 * because every secret is random and has at least 125 bits.
 */
export function hashOf(secret: string): string {
	return hash('sha256', secret, 'base64url');
}

/** Returns a token of 256 bits, as 43 characters that need no escaping in a URL. */
export function newToken(): string {
	return randomBytes(32).toString('base64url');
}

/** Crockford's base 32, which has no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const GROUPS = 5;
const GROUP_LENGTH = 5;

/**
 * Returns a recovery code of 125 bits: 25 characters of 5 bits each, in groups that can be copied
 * by hand.
 */
export function newCode(): string {
	const group = () =>
		Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
	return Array.from({ length: GROUPS }, group).join('-');
}

/**
 * Normalises a typed recovery code. Ignores case, spaces and dashes, and reads O as 0, and I and L
 * as 1.
 * @returns `null` for a text that cannot be a code
 */
export function readCode(typed: string): string | null {
	const plain = typed
		.toUpperCase()
		.replace(/[\s\p{Pd}]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (plain.length !== GROUPS * GROUP_LENGTH) return null;
	if ([...plain].some((one) => !ALPHABET.includes(one))) return null;
	return plain.match(/.{5}/g)?.join('-') ?? null;
}
