/** Dates in words, in the reader's language and the account's time zone. */
import type { Locale } from '../domain/locale.ts';

export interface Clock {
	locale: Locale;
	timeZone: string;
	/** Server's time in milliseconds since 1970, so that server and browser render the same text. */
	now: number;
}

const DAY_MS = 86_400_000;

/** English follows European usage: "23 November", and a 24-hour clock. */
const DATES: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Cache: creating a formatter takes as long as formatting about a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Maximum number of cached formatters: two languages, many time zones, a few formats. */
const MAX_FORMATS = 500;

function write(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify([language, options]);
	let format = formats.get(key);
	if (!format) {
		if (formats.size >= MAX_FORMATS) formats.clear();
		format = new Intl.DateTimeFormat(language, options);
		formats.set(key, format);
	}
	return format.format(date);
}

const yearOf = (date: Date, timeZone: string) => write(date, 'en', { timeZone, year: 'numeric' });

/** "23 november", with the year when it is not the present one. */
export function day(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	return write(date, DATES[locale], {
		timeZone,
		day: 'numeric',
		month: 'long',
		...(yearOf(date, timeZone) !== yearOf(new Date(now), timeZone) && { year: 'numeric' })
	});
}

/** "14:05" */
export function timeOfDay(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, timeStyle: 'short' });
}

/** "23 november 2026", for texts that are printed or kept and so need the year. */
export function date(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, dateStyle: 'long' });
}

/** Like {@link date}, for a calendar date such as "2026-11-23", which has no time zone. */
export function calendarDate(day: string, clock: Clock): string {
	return date(`${day}T12:00:00Z`, { ...clock, timeZone: 'UTC' });
}

/** "23 november 14:05" */
export function dayAndTime(time: string, clock: Clock): string {
	return `${day(time, clock)} ${timeOfDay(time, clock)}`;
}

/** "2026-11-23" or "2026-11-23 14:05", for CSV: spreadsheets of all locales read this format. */
export function isoDate(time: string, timeZone: string, parts: 'day' | 'minute'): string {
	return write(new Date(time), 'sv-SE', {
		timeZone,
		dateStyle: 'short',
		...(parts === 'minute' && { timeStyle: 'short' })
	});
}

const relative: Partial<Record<Locale, Intl.RelativeTimeFormat>> = {};

/** "vandaag", "3 dagen geleden", "vorige week", counted in calendar days of the time zone. */
export function ago(time: string, { locale, timeZone, now }: Clock): string {
	const days = dayNumber(new Date(time), timeZone) - dayNumber(new Date(now), timeZone);
	const words = (relative[locale] ??= new Intl.RelativeTimeFormat(DATES[locale], {
		numeric: 'auto'
	}));
	if (days > -7) return words.format(days, 'day');
	if (days > -30) return words.format(Math.round(days / 7), 'week');
	if (days > -365) return words.format(Math.min(-1, Math.round(days / 30.44)), 'month');
	return words.format(Math.min(-1, Math.round(days / 365.25)), 'year');
}

/** "maart", or "maart 2025" when the year is not the present one. */
export function month(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	const sameYear = yearOf(date, timeZone) === yearOf(new Date(now), timeZone);
	return write(date, DATES[locale], {
		timeZone,
		month: 'long',
		...(!sameYear && { year: 'numeric' })
	});
}

/** Number of days since 1970-01-01 of the calendar date in the time zone. */
function dayNumber(date: Date, timeZone: string): number {
	return Date.parse(isoDate(date.toISOString(), timeZone, 'day')) / DAY_MS;
}
