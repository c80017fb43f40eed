import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DoublingWait } from './doubling-wait.ts';

const settings = { name: 'a', free: 3, longest: 60, window: 36_000 };

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/**
 * Makes attempts, each as soon as it is allowed, until this number was counted. The fake clock then
 * shows the time of the last attempt.
 */
async function tried(times: number) {
	const attempts = new DoublingWait(settings);
	for (let counted = 0; counted < times; counted += 1) {
		const wait = await attempts.attempt('anna');
		if (wait > 0) {
			vi.setSystemTime(Date.now() + wait);
			expect(await attempts.attempt('anna')).toBe(0);
		}
	}
	return attempts;
}

it.each([
	[0, 0],
	[2, 0],
	[3, 1_000],
	[4, 2_000],
	[5, 4_000],
	[8, 32_000],
	[9, 60_000],
	[200, 60_000]
])('after %i attempts the next one waits %i ms', async (times, wait) => {
	const attempts = await tried(times);
	expect(await attempts.attempt('anna')).toBe(wait);
	if (wait === 0) return;
	vi.setSystemTime(Date.now() + wait - 1);
	expect(await attempts.attempt('anna')).toBe(1);
	vi.setSystemTime(Date.now() + 1);
	expect(await attempts.attempt('anna')).toBe(0);
});

it('one waits only for oneself', async () => {
	expect(await (await tried(10)).attempt('bob')).toBe(0);
});

it('of attempts at the same moment only one is let through after the free ones', async () => {
	const attempts = await tried(3);
	vi.setSystemTime(Date.now() + 1_000);
	const waits = await Promise.all(Array.from({ length: 20 }, () => attempts.attempt('anna')));
	expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
});

it('what was right does not count, what is long ago is forgotten', async () => {
	const attempts = await tried(10);
	vi.setSystemTime(Date.now() + settings.window * 1000);
	for (let n = 0; n < 3; n += 1) expect(await attempts.attempt('anna')).toBe(0);
	expect(await attempts.attempt('anna')).toBeGreaterThan(0);
	const right = await tried(3);
	await right.takeBack('anna');
	expect(await right.attempt('anna')).toBe(0);
	expect(await right.attempt('anna')).toBe(1_000);
});
