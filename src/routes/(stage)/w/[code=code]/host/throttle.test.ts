import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

it('a room that comes in through one door makes the desk ask once a second, and never too little', async () => {
	const work = vi.fn(async () => {});
	const refresh = throttle(work, 1_000);
	refresh.request();
	expect(work).toHaveBeenCalledTimes(1);
	for (let n = 0; n < 30; n++) {
		refresh.request();
		await passes(100);
	}
	expect(work.mock.calls.length).toBeLessThanOrEqual(4);
	refresh.request();
	await passes(1_000);
	const after = work.mock.calls.length;
	await passes(10_000);
	expect(work).toHaveBeenCalledTimes(after);
});

it('a slow answer is waited for before it is asked again, and nothing is asked once it stops', async () => {
	let answer = () => {};
	const work = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
	const refresh = throttle(work, 1_000);
	refresh.request();
	refresh.request();
	await passes(5_000);
	expect(work).toHaveBeenCalledTimes(1);
	answer();
	await passes(1_000);
	expect(work).toHaveBeenCalledTimes(2);
	refresh.request();
	refresh.stop();
	answer();
	await passes(5_000);
	expect(work).toHaveBeenCalledTimes(2);
});
