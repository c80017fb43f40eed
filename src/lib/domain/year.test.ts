import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearClock, yearStart } from './year.ts';

const ZONES = [
	'Europe/Amsterdam',
	'Europe/London',
	'America/New_York',
	'Pacific/Kiritimati',
	'Pacific/Pago_Pago'
];

describe('the year of a moment', () => {
	it('is that of the wall there: half an hour before midnight in London it is next year here', () => {
		const amsterdam = yearClock('Europe/Amsterdam');
		const eve = '2026-12-31T23:30:00.000Z';
		expect(amsterdam(eve)).toBe(2027);
		expect(yearClock('Europe/London')(eve)).toBe(2026);
		expect(amsterdam('2026-12-31T22:59:59.999Z')).toBe(2026);
		expect(yearClock('America/New_York')('2027-01-01T04:59:00Z')).toBe(2026);
		expect(yearClock('Pacific/Kiritimati')('2026-12-31T10:00:00Z')).toBe(2027);
	});
});

describe('the start of a year', () => {
	it('is midnight there', () => {
		expect(yearStart(2027, yearClock('Europe/Amsterdam'))).toBe('2026-12-31T23:00:00.000Z');
		expect(yearStart(2027, yearClock('UTC'))).toBe('2027-01-01T00:00:00.000Z');
	});

	it('lies between the last moment of one year and the first of the next, everywhere', () => {
		fc.assert(
			fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 1000, max: 2999 }), (zone, year) => {
				const clock = yearClock(zone);
				const start = yearStart(year, clock);
				expect(clock(start)).toBe(year);
				expect(clock(new Date(Date.parse(start) - 1).toISOString())).toBe(year - 1);
			}),
			{ numRuns: 50 }
		);
	});
});
