import { expect, it } from 'vitest';
import { MINUTE_MS, SlidingWindow } from './sliding-window.ts';

it('so many a minute are free, and the next one hears when there is room', () => {
	const rate = new SlidingWindow(3);
	expect([0, 10, 20].map((now) => rate.take('a', now))).toEqual([0, 0, 0]);
	expect(rate.take('a', 30)).toBe(MINUTE_MS - 30);
	expect(rate.take('a', 1_000)).toBe(MINUTE_MS - 1_000);
	expect(rate.take('a', MINUTE_MS)).toBe(0);
	expect(rate.take('a', MINUTE_MS)).toBe(10);
});

it('one waits only for oneself', () => {
	const rate = new SlidingWindow(1);
	expect([rate.take('a', 0), rate.take('b', 0)]).toEqual([0, 0]);
	expect(rate.take('a', 0)).toBe(MINUTE_MS);
});

it('holds no more than twenty thousand, and drops the oldest', () => {
	const rate = new SlidingWindow(1);
	rate.take('a', 0);
	for (let n = 0; n < 20_000; n += 1) rate.take(`other ${n}`, 1);
	expect(rate.take('a', 2)).toBe(0);
	expect(rate.take('other 19999', 2)).toBeGreaterThan(0);
});
