/** Returns a number as the readers of a language write it: 10.000 in Dutch, 10,000 in English. */
import type { ParticipantLocale } from '../domain/locale.ts';

export const inNumbers = (count: number, locale: ParticipantLocale) =>
	new Intl.NumberFormat(locale).format(count);
