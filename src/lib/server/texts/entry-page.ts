/** Facts about stored data on a workshop's entry page, before a participant joins. */
import type { Locale } from '../../domain/locale.ts';
import type { Names } from '../../domain/workshop.ts';
import { en } from './en/entry-page.ts';
import { nl } from './nl/entry-page.ts';

/** Sentences about the data that is kept, who sees it, and its deletion. */
export interface DoorFacts {
	kept: string;
	seen: string;
	gone: string;
}

export type DoorTexts = Readonly<Record<Names, DoorFacts>>;

/** Facts per naming mode; `keepDays` is the days a workshop is kept after its end or last use. */
export const doorTexts: Record<Locale, (keepDays: number) => DoorTexts> = { nl, en };
