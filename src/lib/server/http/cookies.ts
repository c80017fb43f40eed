/** Cookies that no script reads, `Secure` by each request's own protocol. */
import type { RequestEvent } from '@sveltejs/kit';

/** In a workshop's room it is plain http, where a browser drops what is `Secure`. */
function options({ url }: RequestEvent) {
	return {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	} as const;
}

export function setCookie(event: RequestEvent, name: string, value: string, maxAge: number): void {
	event.cookies.set(name, value, { ...options(event), maxAge });
}

export function dropCookie(event: RequestEvent, name: string): void {
	event.cookies.delete(name, options(event));
}
