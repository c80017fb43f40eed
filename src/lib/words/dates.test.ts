import { describe, expect, it } from 'vitest';
import { ago, calendarDate, day, dayAndTime, month, isoDate } from './dates.ts';

const amsterdam = {
	locale: 'nl' as const,
	timeZone: 'Europe/Amsterdam',
	now: Date.parse('2026-11-23T12:00:00Z')
};
const newYork = { ...amsterdam, locale: 'en' as const, timeZone: 'America/New_York' };

describe('dates', () => {
	it('are those of the time zone, not of the server', () => {
		const night = '2026-11-22T23:30:00Z';
		expect(day(night, amsterdam)).toBe('23 november');
		expect(day(night, newYork)).toBe('22 November');
		expect(dayAndTime(night, amsterdam)).toBe('23 november 00:30');
		expect(dayAndTime(night, newYork)).toBe('22 November 18:30');
	});

	it('name the year where it is another one', () => {
		expect(day('2025-03-02T12:00:00Z', amsterdam)).toBe('2 maart 2025');
		expect(month('2025-03-02T12:00:00Z', amsterdam)).toBe('maart 2025');
		expect(month('2026-03-02T12:00:00Z', amsterdam)).toBe('maart');
	});
});

describe('a day agreed on', () => {
	it('is the same day wherever one is', () => {
		const auckland = { ...amsterdam, timeZone: 'Pacific/Auckland' };
		for (const clock of [amsterdam, auckland, { ...amsterdam, timeZone: 'Pacific/Niue' }]) {
			expect(calendarDate('2027-01-15', clock)).toBe('15 januari 2027');
		}
	});
});

describe('stamps for a table', () => {
	it('are the same in every language, and go by the time zone', () => {
		const eve = '2026-12-31T23:30:00Z';
		expect(isoDate(eve, 'Europe/Amsterdam', 'day')).toBe('2027-01-01');
		expect(isoDate(eve, 'Europe/Amsterdam', 'minute')).toBe('2027-01-01 00:30');
		expect(isoDate(eve, 'Europe/London', 'minute')).toBe('2026-12-31 23:30');
	});
});

describe('how long ago', () => {
	it.each([
		['2026-11-23T00:10:00Z', 'vandaag'],
		['2026-11-22T22:50:00Z', 'gisteren'],
		['2026-11-20T12:00:00Z', '3 dagen geleden'],
		['2026-11-16T12:00:00Z', 'vorige week'],
		['2026-11-09T12:00:00Z', '2 weken geleden'],
		['2026-10-12T12:00:00Z', 'vorige maand'],
		['2026-06-01T12:00:00Z', '6 maanden geleden'],
		['2025-11-01T12:00:00Z', 'vorig jaar']
	])('%s is %s', (time, words) => {
		expect(ago(time, amsterdam)).toBe(words);
	});
});
