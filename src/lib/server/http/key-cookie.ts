/**
 * Signed cookie with many keys, such as those of the workshops in which a browser takes part. With
 * one cookie per key, the request headers would grow until a proxy refuses them. Besides, a browser
 * with too many cookies of a site deletes some of them, perhaps even the session cookie.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { settings } from '../settings.ts';
import type { ApiEvent } from './api-event.ts';
import { dropCookie, setCookie } from './cookies.ts';

export interface Key {
	/**
	 * Name of the thing that the key opens, such as a workshop's code. Name and secret consist of
	 * letters, digits, hyphens and underscores.
	 */
	name: string;
	secret: string;
	/** Time at which the key expires; the cookie stores it rounded up to a whole day. */
	until: Date;
}

/**
 * A key as stored in the cookie. `day` is the first day on which the key has expired, as the number
 * of days since 1970 in UTC.
 */
interface Entry {
	name: string;
	secret: string;
	day: number;
}

const DAY_MS = 86_400_000;
const FIELD = '.';
const ENTRY = '~';
const WORD = /^[\w-]+$/;
/** Length in bytes of an HMAC-SHA-256 encoded as base64url. */
const SIGNATURE_BYTES = 43;

/**
 * One cookie with keys. When its value would exceed `maxBytes` bytes, the keys that were stored
 * longest ago are left out.
 */
export class KeyCookie {
	readonly #name: string;
	readonly #maxBytes: number;

	constructor(options: { name: string; maxBytes: number }) {
		this.#name = options.name;
		this.#maxBytes = options.maxBytes;
	}

	/**
	 * Returns the secret of the key with this name; `undefined` when the cookie has no such key.
	 */
	secretOf(event: ApiEvent, name: string): string | undefined {
		return this.#read(event).find((one) => one.name === name)?.secret;
	}

	/**
	 * Stores a key as the newest one. Does nothing when the cookie already has exactly this key.
	 */
	keep(event: ApiEvent, key: Key): void {
		const before = this.#read(event);
		const added = entryOf(key);
		if (before.some((one) => isSame(one, added))) return;
		this.#write(event, [added, ...before.filter(({ name }) => name !== added.name)]);
	}

	/**
	 * Adds keys to the cookie as its oldest ones. Keys whose name the cookie already has are left
	 * out.
	 * @param keys newest first
	 */
	keepBehind(event: ApiEvent, keys: readonly Key[]): void {
		const before = this.#read(event);
		const added = keys.filter(({ name }) => !before.some((one) => one.name === name));
		if (added.length > 0) this.#write(event, [...before, ...added.map(entryOf)]);
	}

	/**
	 * Returns the keys in the cookie that have not expired, newest first. Returns none when the
	 * signature is wrong.
	 */
	#read(event: ApiEvent): Entry[] {
		const cookie = event.cookies.get(this.#name) ?? '';
		const end = cookie.lastIndexOf(ENTRY);
		if (end < 0) return [];
		const text = cookie.slice(0, end);
		const [given, right] = [Buffer.from(cookie), Buffer.from(this.#signed(text))];
		if (given.length !== right.length || !timingSafeEqual(given, right)) return [];
		const today = Math.floor(Date.now() / DAY_MS);
		return text
			.split(ENTRY)
			.map((entry) => {
				const [name = '', day = '', secret = ''] = entry.split(FIELD);
				return { name, secret, day: parseInt(day, 36) };
			})
			.filter(({ day }) => day > today);
	}

	#write(event: ApiEvent, entries: readonly Entry[]): void {
		const today = Math.floor(Date.now() / DAY_MS);
		const kept: Entry[] = [];
		let size = SIGNATURE_BYTES;
		for (const entry of entries) {
			if (entry.day <= today || !WORD.test(entry.name) || !WORD.test(entry.secret)) continue;
			size += textOf(entry).length + ENTRY.length;
			if (size > this.#maxBytes) break;
			kept.push(entry);
		}
		if (kept.length === 0) return dropCookie(event, this.#name);
		const last = Math.max(...kept.map(({ day }) => day));
		const seconds = Math.ceil((last * DAY_MS - Date.now()) / 1000);
		setCookie(event, this.#name, this.#signed(kept.map(textOf).join(ENTRY)), seconds);
	}

	#signed(text: string): string {
		// The signature includes the cookie's name, so that the value of one cookie is not valid in
		// another.
		const hmac = createHmac('sha256', settings().secret).update(`${this.#name}=${text}`);
		return `${text}${ENTRY}${hmac.digest('base64url')}`;
	}
}

const entryOf = ({ name, secret, until }: Key): Entry => ({
	name,
	secret,
	day: Math.ceil(until.getTime() / DAY_MS)
});

const textOf = ({ name, secret, day }: Entry) => [name, day.toString(36), secret].join(FIELD);

const isSame = (one: Entry, other: Entry) =>
	one.name === other.name && one.secret === other.secret && one.day === other.day;
