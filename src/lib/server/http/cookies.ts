/** HttpOnly cookies, `Secure` when the request came over https. */
import type { RequestEvent } from '@sveltejs/kit';

/** A local network often has plain http only, over which browsers drop `Secure` cookies. */
function options({ url }: RequestEvent) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}

/** @param maxAge in seconds */
export function setCookie(event: RequestEvent, name: string, value: string, maxAge: number): void {
	event.cookies.set(name, value, { ...options(event), maxAge });
}

export function dropCookie(event: RequestEvent, name: string): void {
	event.cookies.delete(name, options(event));
}
