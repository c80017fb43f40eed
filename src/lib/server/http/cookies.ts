/** Sets and deletes cookies. All are HttpOnly, and `Secure` when the request came over https. */
import type { ApiEvent } from './api-event.ts';

/**
 * Options of every cookie. A cookie that is set over http is not `Secure`, because browsers refuse
 * `Secure` cookies over http, and a local network often has http only.
 */
function options({ url }: ApiEvent) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}

/**
 * Sets a cookie.
 * @param maxAge in seconds
 */
export function setCookie(event: ApiEvent, name: string, value: string, maxAge: number): void {
	event.cookies.set(name, value, { ...options(event), maxAge });
}

export function dropCookie(event: ApiEvent, name: string): void {
	event.cookies.delete(name, options(event));
}
