/** Months in words, and the month of a time. Only the page of a year needs them. */
import type { Locale } from '../domain/locale.ts';
import { type Clock, DATES, write } from './dates.ts';

/** Returns the month of a time as "mrt". */
export function shortMonth(time: string, { locale, timeZone }: Omit<Clock, 'now'>): string {
	return write(new Date(time), DATES[locale], { timeZone, month: 'short' });
}

/** Returns the month of a time in the time zone, from 0 for January. */
export function monthOf(time: string, { timeZone }: Pick<Clock, 'timeZone'>): number {
	return Number(write(new Date(time), 'en', { timeZone, month: 'numeric' })) - 1;
}

/** Returns the names of the twelve months: "feb" and "februari". */
export function monthNames(locale: Locale): { short: string; long: string }[] {
	return Array.from({ length: 12 }, (_, month) => {
		const date = new Date(Date.UTC(2000, month, 15));
		const name = (style: 'short' | 'long') =>
			write(date, DATES[locale], { timeZone: 'UTC', month: style });
		return { short: name('short'), long: name('long') };
	});
}
