import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { position } from './continuum.ts';
import { arcsOf, hasMostBorrowed, yearClock, yearStart } from './year.ts';

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

describe('the arcs of a year', () => {
	const at = (value: number) => position(value);
	const one = { assignment: 'one', told: true, placedAt: '2026-02-01T12:00:00Z' };
	const dot = { number: 7, position: at(-35), startedAt: '2026-01-01T12:00:00Z' };

	it('run from the last place before a switch to the last place on the other side', () => {
		const switches = [
			{ ...one, from: at(-47), to: at(21) },
			{ ...one, assignment: 'other', from: at(5), to: at(-5) },
			{ ...one, from: at(63), to: at(-5), told: false }
		];
		const arcs = arcsOf(switches, new Map([['one', dot]]));
		expect(arcs.map(({ from, to, told }) => [from, to, told])).toEqual([
			[-47, 63, true],
			[5, -5, true],
			[63, -35, false]
		]);
		expect(arcs.map(({ of }) => of && [of.number, of.isLast])).toEqual([
			[7, false],
			null,
			[7, true]
		]);
	});
});

describe('what was borrowed most', () => {
	const benefit = (count: number) => ({ text: 'Leg een concept voor.', count });

	it('is only said of three assignments or more, one of whose benefits stands out', () => {
		expect(hasMostBorrowed({ assignments: 3, benefits: [benefit(2), benefit(1)] })).toBe(true);
		expect(hasMostBorrowed({ assignments: 2, benefits: [benefit(2)] })).toBe(false);
		expect(hasMostBorrowed({ assignments: 3, benefits: [benefit(1), benefit(1)] })).toBe(false);
		expect(hasMostBorrowed({ assignments: 0, benefits: [] })).toBe(false);
	});
});
