/**
 * Compresses answers: pages, their data, exports and the HTTP interface. Files with a hash in their
 * name are compressed by the build instead.
 *
 * Gzip at its usual level is the only encoding. Measured on four pages of 19 to 59 kB it is within
 * 6 % of brotli at quality 4 in size and takes as long (0.3 to 1.1 ms), and browsers accept brotli
 * over https only, while many workshops run on a local network.
 */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { accepts } from './accepted-encodings.ts';

const compress = promisify(gzip);

const TEXT = /^(text\/(html|csv|calendar|plain)|application\/([a-z-]+\+)?json|image\/svg\+xml)\b/;

/** Length in bytes below which an answer stays as it is, because its headers are most of it. */
const SHORTEST = 1024;

/**
 * Routes whose pages hold a secret, such as a link that invites or signs in. Who can choose a text
 * in such a page and see the length of its compressed answer could guess the secret (the attack
 * BREACH), so these answers are not compressed. Secrets that are drawn anew for every answer, such
 * as the nonces of the content security policy, cannot be guessed in that way.
 */
const WITH_SECRETS = [
	'/(site)/account',
	'/(site)/assignments/[id=id]/card',
	'/(site)/assignments/[id=id]/look-together',
	'/(site)/device',
	'/(site)/teams/[id=id]/members',
	'/(stage)/w/[code=code]/host'
];

const hasSecret = (route: string) =>
	WITH_SECRETS.some((one) => route === one || route.startsWith(`${one}/`));

/** Facts about a request that decide whether its answer is compressed. */
export interface Requested {
	method: string;
	/** Id of the route; `null` where there is none. */
	route: string | null;
	/** Value of the header Accept-Encoding. */
	accepted: string | null;
}

/** Returns the answer, compressed where that is allowed and worth it. */
export async function compressed(
	{ method, route, accepted }: Requested,
	response: Response
): Promise<Response> {
	const { body, status, headers } = response;
	// Answers to forms repeat what was typed, and can hold a new secret.
	if (method !== 'GET' || !body || hasSecret(route ?? '')) return response;
	if (!TEXT.test(headers.get('content-type') ?? '')) return response;
	headers.append('vary', 'accept-encoding');
	if (!accepts(accepted ?? '', 'gzip') || headers.has('content-encoding')) return response;
	const plain = Buffer.from(await response.arrayBuffer());
	if (plain.length < SHORTEST) return new Response(plain, { status, headers });
	const short = await compress(plain);
	headers.set('content-length', String(short.length));
	headers.set('content-encoding', 'gzip');
	// SvelteKit's tag of a page names bytes that no other answer has, because of the page's nonce.
	headers.delete('etag');
	return new Response(short, { status, headers });
}
