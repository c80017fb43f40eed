/** Texts about stored data, shown on a workshop's entry page before a participant joins. */
import type { Locale } from '../../domain/locale.ts';
import type { Names } from '../../domain/workshop.ts';
import { en } from './en/entry-page.ts';
import { nl } from './nl/entry-page.ts';

/** Sentences about which data are kept, who sees them, and when they are deleted. */
export interface StorageFacts {
	kept: string;
	seen: string;
	gone: string;
}

export type EntryPageTexts = Readonly<Record<Names, StorageFacts>>;

/**
 * Texts by the labels on a workshop's dots (`none` or `initials`). `keepDays` is the number of days
 * for which a workshop is kept after its end or last use.
 */
export const entryPageTexts: Record<Locale, (keepDays: number) => EntryPageTexts> = { nl, en };
