/** The cookie in which a client's browser keeps all its keys to check-ins. */
import type { ApiEvent } from '../http/api-event.ts';
import { KeyCookie } from '../http/key-cookie.ts';

export const CLIENT_COOKIE = 'kantlijn-check-ins';

/**
 * Maximum length of the cookie's value in bytes: room for the signature and 22 keys of 86 bytes.
 */
const MAX_BYTES = 2_000;

/** Days for which a key is kept after its last use. Browsers limit cookies to 400 days. */
const KEPT_DAYS = 400;
const DAY_MS = 86_400_000;

const keys = new KeyCookie({ name: CLIENT_COOKIE, maxBytes: MAX_BYTES });

/** Returns the key that this browser has for a client of a check-in; `undefined` if it has none. */
export function keyIn(event: ApiEvent, client: string): string | undefined {
	return keys.secretOf(event, client);
}

/** Stores a key in the cookie, or extends the time for which the cookie keeps the key. */
export function keepKey(event: ApiEvent, client: string, key: string): void {
	const until = new Date(Date.now() + KEPT_DAYS * DAY_MS);
	keys.keep(event, { name: client, secret: key, until });
}
