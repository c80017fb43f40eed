import { expect, it } from 'vitest';
import { lastActive } from './last-active.ts';

const clock = {
	locale: 'nl',
	timeZone: 'Europe/Amsterdam',
	now: Date.parse('2026-11-30T12:00:00Z')
} as const;

it.each([
	['2026-11-30T11:59:00Z', 'deze week'],
	['2026-11-24T12:00:00Z', 'deze week'],
	['2026-11-23T11:00:00Z', 'in november'],
	['2026-10-02T12:00:00Z', 'in oktober'],
	['2025-10-02T12:00:00Z', 'in oktober 2025']
])('says of %s no more than "%s"', (time, words) => {
	expect(lastActive(time, clock)).toBe(words);
});
