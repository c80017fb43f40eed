import { describe, expect, it } from 'vitest';
import { calendarOf, instantOf, tomorrow } from './calendar-reminder.ts';

const AMSTERDAM = 'Europe/Amsterdam';
const iso = (local: string, zone = AMSTERDAM) => instantOf(local, zone)?.toISOString() ?? null;

describe('when a nudge comes', () => {
	it('is by the clock on the wall there, in winter and in summer', () => {
		expect(iso('2026-11-24T17:00')).toBe('2026-11-24T16:00:00.000Z');
		expect(iso('2026-07-24T17:00')).toBe('2026-07-24T15:00:00.000Z');
		expect(iso('2026-11-24T17:00', 'Asia/Kolkata')).toBe('2026-11-24T11:30:00.000Z');
		expect(iso('2026-11-24T17:00:30')).toBe('2026-11-24T16:00:30.000Z');
	});

	it('is a moment that exists, also while the clock is put forward or back', () => {
		expect(iso('2027-03-28T02:30')).toBe('2027-03-28T01:30:00.000Z');
		expect(iso('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
	});

	it.each(['', 'morgen', '2026-02-30T10:00', '2026-11-24T25:00', '2026-11-24', '0001-01-01T00:00'])(
		'cannot be "%s"',
		(text) => {
			expect(iso(text)).toBeNull();
		}
	);

	it('is tomorrow at five unless said otherwise, tomorrow as it is there', () => {
		const late = new Date('2026-12-31T23:30:00Z');
		expect(tomorrow(late, AMSTERDAM)).toBe('2027-01-02T17:00');
		expect(tomorrow(late, 'America/New_York')).toBe('2027-01-01T17:00');
	});
});

describe('the calendar file', () => {
	const link = `https://kantlijn.example/assignments/01a20000-0000-7000-8000-000000000000#line`;
	const nudge = {
		id: '01a20000-0000-7000-8000-000000000000',
		at: new Date('2026-11-24T16:00:00Z'),
		now: new Date('2026-11-23T10:11:12Z'),
		link,
		summary: 'Waar stond je vandaag?',
		description: `Zet jezelf neer, meteen; op de lijn: ${link} — ${'ë'.repeat(80)}`
	};
	const file = calendarOf(nudge);
	const lines = file.replaceAll('\r\n ', '').split('\r\n');

	it('says when, in UTC, with an alarm at that moment', () => {
		expect(lines).toEqual(
			expect.arrayContaining([
				'BEGIN:VCALENDAR',
				'VERSION:2.0',
				'DTSTAMP:20261123T101112Z',
				'DTSTART:20261124T160000Z',
				'DTEND:20261124T161500Z',
				'SUMMARY:Waar stond je vandaag?',
				'BEGIN:VALARM',
				'ACTION:DISPLAY',
				'END:VALARM',
				'END:VCALENDAR'
			])
		);
		expect(lines.filter((line) => /^TRIGGER[;:]/.test(line))).toHaveLength(1);
		expect(lines.some((line) => line.startsWith('PRODID:'))).toBe(true);
	});

	it('ends every line as calendars want it, none longer than 75 octets', () => {
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	});

	it('escapes what would end a value', () => {
		const description = lines.find((line) => line.startsWith('DESCRIPTION:Zet'));
		expect(description).toContain('Zet jezelf neer\\, meteen\\; op de lijn: https://');
		expect(description).toContain(link);
	});

	it('is the same entry when it is asked for twice', () => {
		const uid = (text: string) => /UID:.*/.exec(text.replaceAll('\r\n ', ''))?.[0];
		expect(uid(calendarOf({ ...nudge, now: new Date() }))).toBe(uid(file));
		expect(uid(calendarOf({ ...nudge, at: new Date() }))).toBe(uid(file));
		expect(uid(calendarOf({ ...nudge, id: 'another' }))).not.toBe(uid(file));
	});

	it('has the number of its version, by which a calendar knows a later day', () => {
		expect(calendarOf({ ...nudge, version: 3 })).toContain('SEQUENCE:3\r\n');
	});
});
