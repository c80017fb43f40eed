import { expect, it } from 'vitest';
import { backoff, jittered } from './backoff.ts';

it('doubles from the first to the longest pause, however often it fails', () => {
	const pauses = { first: 700, longest: 8_000 };
	const found = [1, 2, 3, 4, 5, 100_000].map((failures) => backoff(pauses, failures));
	expect(found).toEqual([700, 1_400, 2_800, 5_600, 8_000, 8_000]);
});

it('varies a pause within its share, and not always in the same way', () => {
	const found = Array.from({ length: 200 }, () => jittered(1_000, 0.2));
	expect(Math.min(...found)).toBeGreaterThanOrEqual(800);
	expect(Math.max(...found)).toBeLessThanOrEqual(1_200);
	expect(new Set(found).size).toBeGreaterThan(1);
});
