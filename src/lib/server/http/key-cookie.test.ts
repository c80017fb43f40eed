import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newToken } from '../secrets.ts';
import type { ApiEvent } from './api-event.ts';
import { type Key, KeyCookie } from './key-cookie.ts';

const DAY_MS = 86_400_000;
const MAX_BYTES = 600;
const cookie = new KeyCookie({ name: 'kantlijn-keys', maxBytes: MAX_BYTES });

beforeEach(() => {
	vi.stubEnv('SECRET', 'for-tests-only-'.repeat(3));
	vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-29T12:00:00Z') });
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

/** Simulates a browser: its cookies, and a request event that reads and sets them. */
function browser() {
	const jar = new Map<string, string>();
	const set = vi.fn((name: string, value: string, _options: { maxAge?: number }) => {
		jar.set(name, value);
	});
	const event = {
		url: new URL('https://kantlijn.test/'),
		cookies: {
			get: (name: string) => jar.get(name),
			set,
			delete: (name: string) => jar.delete(name)
		}
	} as unknown as ApiEvent;
	return { jar, set, event, value: () => jar.get('kantlijn-keys') ?? '' };
}

const key = (name: string, days = 90): Key => ({
	name,
	secret: newToken(),
	until: new Date(Date.now() + days * DAY_MS)
});

describe('a cookie of keys', () => {
	it('never exceeds its bound, and has the keys that were used last', () => {
		const names = fc.array(fc.stringMatching(/^[a-z][0-9A-Z]{6}$/), { maxLength: 60 });
		fc.assert(
			fc.property(names, (all) => {
				const { event, value } = browser();
				const secrets = new Map<string, string>();
				for (const name of all) {
					const one = key(name);
					secrets.delete(name);
					secrets.set(name, one.secret);
					cookie.keep(event, one);
					expect(value().length).toBeLessThanOrEqual(MAX_BYTES);
				}
				const found = [...secrets.keys()].map((name) => cookie.secretOf(event, name) ?? null);
				const missing = found.filter((secret) => secret === null).length;
				expect(found).toEqual([
					...Array(missing).fill(null),
					...[...secrets.values()].slice(missing)
				]);
				expect(found.length - missing).toBe(Math.min(secrets.size, 9));
			})
		);
	});

	it('puts keys from before behind those that are there', () => {
		const { event } = browser();
		const fresh = Array.from({ length: 6 }, (_, at) => key(`sNEW00${at}`));
		for (const one of fresh) cookie.keep(event, one);
		const old = Array.from({ length: 6 }, (_, at) => key(`sOLD00${at}`));
		cookie.keepBehind(event, [...old, key('sNEW000')]);
		const has = ({ name, secret }: Key) => cookie.secretOf(event, name) === secret;
		expect(fresh.map(has)).toEqual(Array(6).fill(true));
		expect(old.map(has)).toEqual([true, true, true, false, false, false]);
	});

	it('is not set again for a key that is there until the same day', () => {
		const { event, set } = browser();
		const one = key('s9KQ2XM');
		cookie.keep(event, one);
		cookie.keep(event, { ...one, until: new Date(one.until.getTime() + 1) });
		expect(set).toHaveBeenCalledTimes(1);
		cookie.keep(event, { ...one, until: new Date(one.until.getTime() + DAY_MS) });
		expect(set).toHaveBeenCalledTimes(2);
	});

	it('lives as long as its last key, and forgets each at its end', () => {
		const { event, set } = browser();
		cookie.keep(event, key('sLONG00', 30));
		cookie.keep(event, key('sSHORT0', 2));
		expect((set.mock.lastCall?.[2].maxAge ?? 0) / 86_400).toBeCloseTo(30.5, 0);
		vi.setSystemTime(Date.now() + 4 * DAY_MS);
		expect(cookie.secretOf(event, 'sSHORT0')).toBeUndefined();
		expect(cookie.secretOf(event, 'sLONG00')).toMatch(/^[\w-]{43}$/);
	});

	it('holds nothing when any of it was changed, or it was signed for another cookie', () => {
		const { event, jar, value } = browser();
		cookie.keep(event, key('s9KQ2XM'));
		const whole = value();
		for (let at = 0; at < whole.length; at++) {
			const other = whole.charAt(at) === 'x' ? 'y' : 'x';
			jar.set('kantlijn-keys', whole.slice(0, at) + other + whole.slice(at + 1));
			expect(cookie.secretOf(event, 's9KQ2XM')).toBeUndefined();
		}
		jar.set('kantlijn-others', whole);
		const others = new KeyCookie({ name: 'kantlijn-others', maxBytes: MAX_BYTES });
		expect(others.secretOf(event, 's9KQ2XM')).toBeUndefined();
	});
});
