/**
 * Links of clients. A link's token is derived from the server's secret, the client's id and the
 * link's version. A helper can therefore see a link again, although the database stores no link.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Client } from '../../domain/check-in.ts';
import { settings } from '../settings.ts';

/**
 * Number of bytes of a client's id, and of the signature after it. Together they make 43
 * characters.
 */
const ID_BYTES = 16;
const SIGNATURE_BYTES = 16;

/**
 * Number of earlier versions of a link that are recognised, to tell its holder that it was renewed.
 */
const MAX_EARLIER = 20;

type Link = Pick<Client, 'id' | 'linkVersion'>;

/** Returns the token of the client's present link, in characters that need no escaping in a URL. */
export function tokenOf({ id, linkVersion }: Link): string {
	return Buffer.concat([bytesOf(id), signatureOf(id, linkVersion)]).toString('base64url');
}

/** Returns the id of the client that a token names; `null` for a text that is no token. */
export function clientNamedBy(token: string): string | null {
	const bytes = Buffer.from(token, 'base64url');
	if (bytes.length !== ID_BYTES + SIGNATURE_BYTES) return null;
	const hex = bytes.subarray(0, ID_BYTES).toString('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * Tells whether a token is that of the client's present link, of an earlier link, or of neither.
 */
export function linkState(token: string, client: Link): 'present' | 'renewed' | 'unknown' {
	const given = Buffer.from(token, 'base64url').subarray(ID_BYTES);
	const { id, linkVersion } = client;
	const is = (version: number) =>
		given.length === SIGNATURE_BYTES && timingSafeEqual(given, signatureOf(id, version));
	if (is(linkVersion)) return 'present';
	const oldest = Math.max(1, linkVersion - MAX_EARLIER);
	for (let version = linkVersion - 1; version >= oldest; version--) {
		if (is(version)) return 'renewed';
	}
	return 'unknown';
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');

function signatureOf(id: string, version: number): Buffer {
	return createHmac('sha256', settings().secret)
		.update(`link of client ${id}, version ${version}`)
		.digest()
		.subarray(0, SIGNATURE_BYTES);
}
