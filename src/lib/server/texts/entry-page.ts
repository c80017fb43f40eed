/** What a phone reads before its first tap in a workshop. */
import type { Locale } from '../../domain/locale.ts';
import type { Names } from '../../domain/workshop.ts';
import { en } from './en/entry-page.ts';
import { nl } from './nl/entry-page.ts';

export interface DoorFacts {
	kept: string;
	seen: string;
	gone: string;
}

export type DoorTexts = Readonly<Record<Names, DoorFacts>>;

/** @param keepDays how long a workshop is kept after its end, or untouched */
export const doorTexts: Record<Locale, (keepDays: number) => DoorTexts> = { nl, en };
