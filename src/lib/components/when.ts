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

/** "23 november", with the year where it is another one. */
export function day(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	const year = (at: Date) => at.toLocaleDateString('en', { timeZone, year: 'numeric' });
	return date.toLocaleDateString(DATES[locale], {
		timeZone,
		day: 'numeric',
		month: 'long',
		...(year(date) !== year(new Date(now)) && { year: 'numeric' })
	});
}

/** "14:05" */
export function hour(time: string, { locale, timeZone }: Clock): string {
	return new Date(time).toLocaleTimeString(DATES[locale], { timeZone, timeStyle: 'short' });
}

/** "23 november 2026", for what is kept: on paper no year goes without saying. */
export function date(time: string, { locale, timeZone }: Clock): string {
	return new Date(time).toLocaleDateString(DATES[locale], { timeZone, dateStyle: 'long' });
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
	return new Date(time).toLocaleString('sv-SE', {
		timeZone,
		dateStyle: 'short',
		...(parts === 'minute' && { timeStyle: 'short' })
	});
}

/** "vandaag", "3 dagen geleden", "vorige week": by calendar days in that zone. */
export function ago(time: string, { locale, timeZone, now }: Clock): string {
	const days = dayNumber(new Date(time), timeZone) - dayNumber(new Date(now), timeZone);
	const words = new Intl.RelativeTimeFormat(DATES[locale], { numeric: 'auto' });
	if (days > -7) return words.format(days, 'day');
	if (days > -30) return words.format(Math.round(days / 7), 'week');
	if (days > -365) return words.format(Math.min(-1, Math.round(days / 30.44)), 'month');
	return words.format(Math.min(-1, Math.round(days / 365.25)), 'year');
}

/** "maart", or "maart 2025" where it is another year. */
export function month(time: string, { locale, timeZone, now }: Clock): string {
	const date = new Date(time);
	const sameYear =
		date.toLocaleDateString('en', { timeZone, year: 'numeric' }) ===
		new Date(now).toLocaleDateString('en', { timeZone, year: 'numeric' });
	return date.toLocaleDateString(DATES[locale], {
		timeZone,
		month: 'long',
		...(!sameYear && { year: 'numeric' })
	});
}

/** Days since 1970 of the calendar date that a clock on the wall there shows. */
function dayNumber(date: Date, timeZone: string): number {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone,
		year: 'numeric',
		month: 'numeric',
		day: 'numeric'
	}).formatToParts(date);
	const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
	return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY_MS;
}
