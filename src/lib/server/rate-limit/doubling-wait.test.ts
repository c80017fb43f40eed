import { expect, it } from 'vitest';
import { DoublingWait } from './doubling-wait.ts';

const pace = { free: 3, longest: 60_000, forget: 600_000 };

function tried(times: number) {
	const attempts = new DoublingWait(pace);
	for (let i = 0; i < times; i++) attempts.count('anna', 0);
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
	[1_000, 60_000]
])('after %i attempts the next one waits %i ms', (times, wait) => {
	expect(tried(times).wait('anna', 0)).toBe(wait);
	expect(tried(times).wait('anna', wait)).toBe(0);
});

it('one waits only for oneself', () => {
	expect(tried(10).wait('bob', 0)).toBe(0);
});

it('what was right does not count, what is long ago is forgotten', () => {
	const attempts = tried(10);
	expect(attempts.wait('anna', 600_000)).toBe(0);
	attempts.count('anna', 600_000);
	expect(attempts.wait('anna', 600_000)).toBe(0);
	const right = tried(3);
	right.takeBack('anna');
	expect(right.wait('anna', 0)).toBe(0);
	right.count('anna', 0);
	expect(right.wait('anna', 0)).toBe(1_000);
});

it('holds no more than ten thousand, and drops the oldest', () => {
	const attempts = tried(10);
	for (let i = 0; i < 10_000; i++) attempts.count(`other ${i}`, 1);
	expect(attempts.wait('anna', 1)).toBe(0);
	for (let i = 0; i < 3; i++) attempts.count('other 9999', 1);
	expect(attempts.wait('other 9999', 1)).toBe(2_000);
});
