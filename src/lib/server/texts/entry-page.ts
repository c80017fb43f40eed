/** Facts about stored data on a workshop's entry page, before a participant joins. */
import type { Locale } from '../../domain/locale.ts';
import type { Names } from '../../domain/workshop.ts';
import { en } from './en/entry-page.ts';
import { nl } from './nl/entry-page.ts';

/** Sentences about the data that is kept, who sees it, and its deletion. */
export interface StorageFacts {
	kept: string;
	seen: string;
	gone: string;
}

export type EntryPageTexts = Readonly<Record<Names, StorageFacts>>;

/** Facts per naming mode; `keepDays` is the days a workshop is kept after its end or last use. */
export const entryPageTexts: Record<Locale, (keepDays: number) => EntryPageTexts> = { nl, en };
