/**
 * Cookie in which a browser stores its keys to workshops: the tokens of its seats, and the secrets
 * of host links.
 */
import type { WorkshopTable } from '../db/workshop-tables.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { type Key, KeyCookie } from '../http/key-cookie.ts';
import { deletionOf } from './retention.ts';

export const WORKSHOP_COOKIE = 'kantlijn-workshops';

/**
 * Maximum length of the cookie's value in bytes. A key takes 57 bytes, so some 34 keys fit. The
 * cookie is sent with every request. When it changes, it is sent in a response too, and nginx by
 * default allows 4 kB for all headers of a response.
 */
const MAX_BYTES = 2_000;

const keys = new KeyCookie({ name: WORKSHOP_COOKIE, maxBytes: MAX_BYTES });

export type KeyKind = 'seat' | 'host';

/**
 * Names of the cookies that versions up to 0.2.0 set, without the workshop's code at their end; see
 * old-cookies.ts.
 */
export const OLD_COOKIES: Record<KeyKind, string> = {
	seat: 'kantlijn-seat-',
	host: 'kantlijn-host-'
};

const nameOf = (kind: KeyKind, code: string) => `${kind.charAt(0)}${code}`;

/** Returns the secret of the browser's key to a workshop; `undefined` without a key. */
export function keyIn(event: ApiEvent, kind: KeyKind, code: string): string | undefined {
	return keys.secretOf(event, nameOf(kind, code)) ?? event.cookies.get(OLD_COOKIES[kind] + code);
}

export interface KeptKey {
	kind: KeyKind;
	workshop: Pick<WorkshopTable, 'code' | 'endedAt' | 'touchedAt'>;
	secret: string;
}

/**
 * Stores a key in the browser's cookie as its newest key. The key expires when its workshop is
 * deleted.
 */
export function keepKey(event: ApiEvent, kept: KeptKey): void {
	keys.keep(event, keyOf(kept));
}

/**
 * Stores keys from the cookies of earlier versions. They count as older than all keys that this
 * cookie already holds.
 * @param kept keys to store, newest first
 */
export function keepOldKeys(event: ApiEvent, kept: readonly KeptKey[]): void {
	keys.keepBehind(event, kept.map(keyOf));
}

const keyOf = ({ kind, workshop, secret }: KeptKey): Key => ({
	name: nameOf(kind, workshop.code),
	secret,
	until: new Date(deletionOf(workshop))
});
