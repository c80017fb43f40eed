/**
 * Links with a secret in their fragment, which browsers do not send to servers. Mail programs and
 * mail scanners may change such links, so the functions that read a secret accept changed links.
 */
import { storedLine } from './typed-text.ts';

/** Paths of all links with a secret. */
export const SECRET_LINKS = {
	device: '/device',
	reset: '/reset',
	confirm: '/confirm',
	invitation: '/teams/join',
	client: '/look',
	card: '/card',
	host: '/w/{code}/host',
	stage: '/w/{code}/stage'
} as const;

/**
 * Returns a link with a secret.
 * @param origin empty for a link within the site
 * @param code join code, for the link to a workshop
 */
export function secretLink(
	origin: string,
	kind: keyof typeof SECRET_LINKS,
	secret: string,
	code = ''
): string {
	return `${origin}${SECRET_LINKS[kind].replace('{code}', code)}#${secret}`;
}

/** Matches a `#` that scanners have percent-encoded, once or several times. */
const ENCODED_HASH = /%(?:25)*23/i;

/**
 * Returns the secret in a fragment, in a whole link, or in a text of only the secret; empty without
 * a secret. Characters that a mail program appended, such as `.`, `>`, `%20` or a space, are left
 * out.
 */
export function secretIn(typed: string): string {
	const text = storedLine(typed).replace(new RegExp(ENCODED_HASH, 'gi'), '#');
	return /[\w-]+/.exec(text.slice(text.lastIndexOf('#') + 1))?.[0] ?? '';
}

/**
 * Returns a link as it was before a scanner encoded its `#`, which made the fragment a part of the
 * path. Returns `null` for a path without an encoded `#`.
 */
export function linkBeforeRewriting(pathname: string): string | null {
	const found = ENCODED_HASH.exec(pathname);
	if (!found) return null;
	const path = pathname
		.slice(0, found.index)
		.replace(/^\/+/, '/')
		.replace(/(.)\/$/, '$1');
	const fragment = secretIn(pathname.slice(found.index));
	return fragment && path.startsWith('/') ? `${path}#${fragment}` : null;
}

/**
 * Minimum length of the secrets in links. In a random secret of this length, letters of both cases
 * are almost certain.
 */
const SHORTEST = 20;

/** Whether a mail program has changed all letters of a secret to lower case or to upper case. */
export function hasLostCase(secret: string): boolean {
	const isOneCase = secret === secret.toLowerCase() || secret === secret.toUpperCase();
	return secret.length >= SHORTEST && isOneCase;
}
