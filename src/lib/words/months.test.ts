import { describe, expect, it } from 'vitest';
import { monthNames, monthOf, shortMonth } from './months.ts';

const amsterdam = { locale: 'nl' as const, timeZone: 'Europe/Amsterdam' };
const newYork = { locale: 'en' as const, timeZone: 'America/New_York' };

describe('the months of a year', () => {
	it('have their names in the language of the reader', () => {
		expect(monthNames('nl').map(({ short }) => short)).toContain('mrt');
		expect(monthNames('en')[1]).toEqual({ short: 'Feb', long: 'February' });
		expect(monthNames('nl')).toHaveLength(12);
	});

	it('begin at midnight in the time zone', () => {
		const eve = '2026-02-28T23:30:00Z';
		expect([monthOf(eve, amsterdam), monthOf(eve, newYork)]).toEqual([2, 1]);
		expect([shortMonth(eve, amsterdam), shortMonth(eve, newYork)]).toEqual(['mrt', 'Feb']);
	});
});
