import { beforeEach, afterEach, expect, it, vi } from 'vitest';
import { Limit } from './limiter.ts';

const MINUTE_MS = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

const taken = (limit: Limit, key: string) =>
	limit.demand(key).then(
		() => 0,
		({ code, retryAfter }: { code: string; retryAfter: number }) =>
			code === 'too-many' ? retryAfter : Promise.reject(code)
	);

it('so many a minute are free, and the next one hears when there is room', async () => {
	const limit = new Limit({ name: 'a', points: 3, seconds: 60 });
	for (let n = 0; n < 3; n += 1) expect(await taken(limit, 'a')).toBe(0);
	vi.setSystemTime(30);
	expect(await taken(limit, 'a')).toBe(60);
	vi.setSystemTime(1_000);
	expect(await taken(limit, 'a')).toBe(59);
	vi.setSystemTime(MINUTE_MS);
	for (let n = 0; n < 3; n += 1) expect(await taken(limit, 'a')).toBe(0);
	expect(await taken(limit, 'a')).toBe(60);
});

it('one waits only for oneself', async () => {
	const limit = new Limit({ name: 'a', points: 1, seconds: 60 });
	expect([await taken(limit, 'a'), await taken(limit, 'b')]).toEqual([0, 0]);
	expect(await taken(limit, 'a')).toBe(60);
});

it('holds no more than twenty thousand, and drops the oldest', async () => {
	const limit = new Limit({ name: 'a', points: 1, seconds: 60 });
	await taken(limit, 'a');
	for (let n = 0; n < 20_000; n += 1) await taken(limit, `other ${n}`);
	expect(await taken(limit, 'a')).toBe(0);
	expect(await taken(limit, 'other 19999')).toBe(60);
});
