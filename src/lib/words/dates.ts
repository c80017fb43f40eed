/** Dates in words, in the reader's language and the account's time zone. */
import type { Locale } from '../domain/locale.ts';

export interface Clock {
	locale: Locale;
	timeZone: string;
	/** Milliseconds since 1970, as the server saw it: both sides then say the same. */
	now: number;
}

const DAY_MS = 86_400_000;

/** English as Europe writes its dates: "23 November", and hours up to 24. */
const DATES: Record<Locale, string> = { nl: 'nl-NL', en: 'en-GB' };

/** Making one takes as long as writing a hundred dates with it, and a list has a date in each row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** More than one server writes at a time: two languages, some zones, a handful of forms. */
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

/** "23 november", with the year where it is another one. */
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
export function hour(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, timeStyle: 'short' });
}

/** "23 november 2026", for what is kept: on paper no year goes without saying. */
export function date(time: string, { locale, timeZone }: Clock): string {
	return write(new Date(time), DATES[locale], { timeZone, dateStyle: 'long' });
}

/** The same for a day agreed on, "2026-11-23": it is that day wherever one is. */
export function agreed(day: string, clock: Clock): string {
	return date(`${day}T12:00:00Z`, { ...clock, timeZone: 'UTC' });
}

/** "23 november 14:05" */
export function moment(time: string, clock: Clock): string {
	return `${day(time, clock)} ${hour(time, clock)}`;
}

/** "2026-11-23", or "2026-11-23 14:05": for tables, since every spreadsheet reads it the same. */
export function stamp(time: string, timeZone: string, parts: 'day' | 'minute'): string {
	return write(new Date(time), 'sv-SE', {
		timeZone,
		dateStyle: 'short',
		...(parts === 'minute' && { timeStyle: 'short' })
	});
}

const relative: Partial<Record<Locale, Intl.RelativeTimeFormat>> = {};

/** "vandaag", "3 dagen geleden", "vorige week": by calendar days in that zone. */
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

/** "maart", or "maart 2025" where it is another year. */
export function month(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	const sameYear = yearOf(date, timeZone) === yearOf(new Date(now), timeZone);
	return write(date, DATES[locale], {
		timeZone,
		month: 'long',
		...(!sameYear && { year: 'numeric' })
	});
}

/** Days since 1970 of the calendar date that a clock on the wall there shows. */
function dayNumber(date: Date, timeZone: string): number {
	return Date.parse(stamp(date.toISOString(), timeZone, 'day')) / DAY_MS;
}
