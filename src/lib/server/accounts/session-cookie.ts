/**
 * Cookies that contain session tokens. Over https their names begin with `__Host-`, so that neither
 * another host of the domain nor a plain http response can set them. Over plain http browsers
 * refuse that prefix, so the names have none.
 */
import type { ApiEvent } from '../http/api-event.ts';
import { dropCookie, setCookie } from '../http/cookies.ts';

const PREFIX = '__Host-';

/** Returns the name of a session cookie for the protocol of `url`. */
export function cookieName(url: URL, name: string): string {
	return url.protocol === 'https:' ? PREFIX + name : name;
}

export interface SessionCookie {
	value: string;
	/**
	 * Whether the cookie came over https under a name without `__Host-`. In earlier versions no
	 * cookie had this prefix.
	 */
	renames: boolean;
}

/**
 * Reads a session cookie. Over https, a cookie without the prefix `__Host-` counts only if the
 * browser has no cookie with the prefix. Another host of the domain can set a cookie without the
 * prefix, and must not replace a session in this way. It can still plant a session in a browser
 * that has none. The last cookies without the prefix expire in 2028; from then on, read only the
 * prefixed name.
 */
export function readSessionCookie(event: ApiEvent, name: string): SessionCookie | null {
	const prefixed = cookieName(event.url, name);
	const value = event.cookies.get(prefixed);
	if (value !== undefined) return { value, renames: false };
	const plain = event.cookies.get(name);
	return plain === undefined ? null : { value: plain, renames: prefixed !== name };
}

/**
 * Sets a session cookie.
 * @param maxAge in seconds
 */
export function setSessionCookie(
	event: ApiEvent,
	name: string,
	value: string,
	maxAge: number
): void {
	const prefixed = cookieName(event.url, name);
	setCookie(event, prefixed, value, maxAge);
	if (prefixed !== name && event.cookies.get(name) !== undefined) dropCookie(event, name);
}

export function dropSessionCookies(event: ApiEvent, name: string): void {
	const prefixed = cookieName(event.url, name);
	dropCookie(event, prefixed);
	if (prefixed !== name && event.cookies.get(name) !== undefined) dropCookie(event, name);
}
