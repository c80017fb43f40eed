/**
 * Tokens of links, derived from the server's secret: the id of what a link opens, followed by a
 * signature. Such a link can be shown again, although the database stores no link.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '../settings.ts';

/** Number of bytes of an id, and of the signature after it. Together they make 43 characters. */
const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/**
 * Returns a token in characters that need no escaping in a URL.
 * @param id UUID of what the link opens
 * @param purpose text that is signed; it must name the id, so that no token fits another id
 */
export function signedToken(id: string, purpose: string): string {
	const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
	return Buffer.concat([bytes, signatureOf(purpose)]).toString('base64url');
}

/** Returns the id in a token, whose signature is not checked; `null` for a text that is no token. */
export function idIn(token: string): string | null {
	const bytes = Buffer.from(token, 'base64url');
	if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null;
	const hex = bytes.subarray(0, ID_BYTES).toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Tells whether a token was signed by this server for a purpose. */
export function isSignedFor(token: string, purpose: string): boolean {
	const given = Buffer.from(token, 'base64url').subarray(ID_BYTES);
	return given.length === SIGNATURE_BYTES && timingSafeEqual(given, signatureOf(purpose));
}

/**
 * Returns a token of 256 bits for a purpose, as 43 characters that need no escaping in a URL. Unlike
 * {@link signedToken} it names nothing, so what it opens has to be found by the token's hash.
 */
export function derivedToken(purpose: string): string {
	return createHmac('sha256', settings().secret).update(purpose).digest('base64url');
}

function signatureOf(purpose: string): Buffer {
	return createHmac('sha256', settings().secret)
		.update(purpose)
		.digest()
		.subarray(0, SIGNATURE_BYTES);
}
