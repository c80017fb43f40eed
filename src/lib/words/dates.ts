/** Dates in words, in the reader's language and time zone. */
import type { Locale } from '../domain/locale.ts';

export interface Clock {
	locale: Locale;
	timeZone: string;
	/**
	 * Server's time in milliseconds since 1970, with which server and browser render the same text.
	 */
	now: number;
}

const DAY_MS = 86_400_000;

/** Locales for dates. English follows European usage: "23 November", and a 24-hour clock. */
export const DATES: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Cache of formatters. Creating one takes as long as formatting about a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** Maximum number of cached formatters, for two languages, many time zones and a few formats. */
const MAX_FORMATS = 500;

/** Writes a date by a cached formatter. */
export function write(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
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

/** Returns a day as "23 november", with the year when it is not the present one. */
export function day(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	return write(date, DATES[locale], {
		timeZone,
		day: 'numeric',
		month: 'long',
		...(yearOf(date, timeZone) !== yearOf(new Date(now), timeZone) && { year: 'numeric' })
	});
}

/**
 * Returns a day as "23 nov", with the year when it is not the present one. Used instead of {@link
 * day} where space is scarce.
 */
export function shortDay(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	return write(date, DATES[locale], {
		timeZone,
		day: 'numeric',
		month: 'short',
		...(yearOf(date, timeZone) !== yearOf(new Date(now), timeZone) && { year: 'numeric' })
	});
}

/** Returns a time as "14:05". */
export function timeOfDay(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, timeStyle: 'short' });
}

/** Returns a date as "23 november 2026", for printed or saved texts, which need the year. */
export function date(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, dateStyle: 'long' });
}

/**
 * Returns the same as {@link date} for a calendar date such as "2026-11-23", which has no time
 * zone.
 */
export function calendarDate(day: string, clock: Clock): string {
	return date(`${day}T12:00:00Z`, { ...clock, timeZone: 'UTC' });
}

/** Returns a time as "23 november 14:05". */
export function dayAndTime(time: string, clock: Clock): string {
	return `${day(time, clock)} ${timeOfDay(time, clock)}`;
}

/**
 * Returns a time as "2026-11-23" or "2026-11-23 14:05", for CSV. Spreadsheets of all locales read
 * this format.
 */
export function isoDate(time: string, timeZone: string, parts: 'day' | 'minute'): string {
	return write(new Date(time), 'sv-SE', {
		timeZone,
		dateStyle: 'short',
		...(parts === 'minute' && { timeStyle: 'short' })
	});
}

const relative: Partial<Record<Locale, Record<'day' | 'week', Intl.RelativeTimeFormat>>> = {};

/** Days after which a date says more than a number of weeks: eight weeks. */
const WEEKS_UNTIL_DAYS = 56;

/**
 * Returns the time since an event: "vandaag", "3 dagen geleden", "6 weken geleden", and the date
 * when it is eight weeks or longer ago, since a number of months or years would be rounded. It
 * counts calendar days in the time zone, and whole weeks of seven days.
 */
export function ago(time: string, clock: Clock): string {
	const { locale, timeZone, now } = clock;
	const days = dayNumber(new Date(now), timeZone) - dayNumber(new Date(time), timeZone);
	if (days >= WEEKS_UNTIL_DAYS) return shortDay(time, clock);
	const words = (relative[locale] ??= {
		day: new Intl.RelativeTimeFormat(DATES[locale], { numeric: 'auto' }),
		// Always in numbers, since seven days ago need not be last week.
		week: new Intl.RelativeTimeFormat(DATES[locale])
	});
	return days < 7
		? words.day.format(-days, 'day')
		: words.week.format(-Math.floor(days / 7), 'week');
}

/**
 * Returns the day since which something is so, to follow "sinds": "vandaag", "gisteren", and else
 * the date, since "sinds 3 weken geleden" is no Dutch and "sinds 3 weken" would be rounded.
 */
export function sinceDay(time: string, clock: Clock): string {
	const { timeZone, now } = clock;
	const days = dayNumber(new Date(now), timeZone) - dayNumber(new Date(time), timeZone);
	return days === 0 || days === 1 ? ago(time, clock) : shortDay(time, clock);
}

/** Returns a month as "maart", or "maart 2025" when the year is not the present one. */
export function month(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	const sameYear = yearOf(date, timeZone) === yearOf(new Date(now), timeZone);
	return write(date, DATES[locale], {
		timeZone,
		month: 'long',
		...(!sameYear && { year: 'numeric' })
	});
}

/** Returns the number of days from 1970-01-01 to a date in the time zone. */
function dayNumber(date: Date, timeZone: string): number {
	return Date.parse(isoDate(date.toISOString(), timeZone, 'day')) / DAY_MS;
}
