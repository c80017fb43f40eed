/** Returns a number as the readers of a language write it: 10.000 in Dutch, 10,000 in English. */
import type { Locale } from '../domain/locale.ts';

export const inNumbers = (count: number, locale: Locale) =>
	new Intl.NumberFormat(locale).format(count);
