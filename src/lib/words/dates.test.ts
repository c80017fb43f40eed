import { describe, expect, it } from 'vitest';
import { ago, calendarDate, day, dayAndTime, isoDate, month, shortDay, sinceDay } from './dates.ts';

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

describe('since when', () => {
	it.each([
		['2026-11-23T00:10:00Z', 'vandaag'],
		['2026-11-22T22:50:00Z', 'gisteren'],
		['2026-11-20T12:00:00Z', '20 nov'],
		['2025-11-01T12:00:00Z', '1 nov 2025']
	])('%s follows "sinds" as %s', (time, words) => {
		expect(sinceDay(time, amsterdam)).toBe(words);
	});
});

describe('how long ago', () => {
	it.each([
		['2026-11-23T00:10:00Z', 'vandaag'],
		['2026-11-22T22:50:00Z', 'gisteren'],
		['2026-11-20T12:00:00Z', '3 dagen geleden'],
		['2026-11-16T12:00:00Z', '1 week geleden'],
		['2026-11-10T12:00:00Z', '1 week geleden'],
		['2026-11-09T12:00:00Z', '2 weken geleden'],
		['2026-10-08T12:00:00Z', '6 weken geleden'],
		['2026-09-29T12:00:00Z', '7 weken geleden'],
		['2026-09-28T12:00:00Z', '28 sep'],
		['2025-11-01T12:00:00Z', '1 nov 2025']
	])('%s is %s', (time, words) => {
		expect(ago(time, amsterdam)).toBe(words);
	});

	it('never says more than has passed, and dates what is long ago', () => {
		for (let days = 0; days < 800; days += 1) {
			const time = new Date(amsterdam.now - days * 86_400_000).toISOString();
			const words = ago(time, amsterdam);
			const weeks = /^(\d+) we(?:ek|ken) geleden$/.exec(words)?.[1];
			if (days < 7) expect(words).toMatch(/da+g|gister/);
			else if (days < 56) expect(Math.floor(days / 7)).toBe(Number(weeks));
			else expect(words).toBe(shortDay(time, amsterdam));
		}
	});

	it('is in numbers in English too', () => {
		expect(ago('2026-11-21T18:00:00Z', newYork)).toBe('2 days ago');
		expect(ago('2026-10-12T18:00:00Z', newYork)).toBe('6 weeks ago');
		expect(ago('2026-08-02T18:00:00Z', newYork)).toBe('2 Aug');
	});
});
