/**
 * Texts of the accessibility statement: docs/accessibility.md in the words of users. A test compares
 * the two.
 */
import type { Locale } from '../../domain/locale.ts';
import type { LongText } from '../../domain/text-types.ts';
import { en } from './en/accessibility.ts';
import { nl } from './nl/accessibility.ts';

/** Month of the last manual checks, of which docs/accessibility.md has the days. */
export const CHECKED_BY_HAND = '2026-11';

export interface AccessibilityFacts {
	/** Name and contact of the server's operator; `null` where the settings have none. */
	operator: string | null;
	/** Month of the last manual checks, in words, such as "november 2026". */
	checked: string;
}

/** @param operator from the server's settings; see {@link AccessibilityFacts} */
export function accessibilityTexts(locale: Locale, operator: string | null): LongText {
	const checked = new Date(`${CHECKED_BY_HAND}-01T00:00:00Z`).toLocaleDateString(locale, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
	return { nl, en }[locale]({ operator, checked });
}
