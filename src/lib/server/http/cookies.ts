/** HttpOnly cookies, `Secure` when the request came over https. */
import type { ApiEvent } from './api-event.ts';

/** A local network often has plain http only, over which browsers drop `Secure` cookies. */
function options({ url }: ApiEvent) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}

/** @param maxAge in seconds */
export function setCookie(event: ApiEvent, name: string, value: string, maxAge: number): void {
	event.cookies.set(name, value, { ...options(event), maxAge });
}

export function dropCookie(event: ApiEvent, name: string): void {
	event.cookies.delete(name, options(event));
}
