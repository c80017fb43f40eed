import { expect, test } from 'vitest';
import { doubtOf } from './roles-doubt.ts';

const clock = {
	locale: 'nl',
	timeZone: 'Europe/Amsterdam',
	now: Date.parse('2026-11-30T12:00Z')
} as const;
const stands = { round: 2, somebodyLeft: false, reviewAt: null };

test('a division stands until a round begins, somebody leaves or its day comes', () => {
	expect(doubtOf(stands, 2, clock)).toBeNull();
	expect(doubtOf({ ...stands, reviewAt: '2026-12-01' }, 2, clock)).toBeNull();
	expect(doubtOf(stands, 3, clock)).toBe('round');
	expect(doubtOf({ ...stands, somebodyLeft: true }, 2, clock)).toBe('left');
	expect(doubtOf({ ...stands, reviewAt: '2026-11-30' }, 2, clock)).toBe('today');
	expect(doubtOf({ ...stands, reviewAt: '2026-11-29' }, 2, clock)).toBe('due');
});

test('of a division from before rounds were stored with it, nobody knows its round', () => {
	expect(doubtOf({ ...stands, round: null }, 3, clock)).toBeNull();
});

test('the day is that of the reader', () => {
	const late = { ...clock, now: Date.parse('2026-11-29T23:30Z') };
	expect(doubtOf({ ...stands, reviewAt: '2026-11-30' }, 2, late)).toBe('today');
});
