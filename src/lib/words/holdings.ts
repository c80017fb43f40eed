/**
 * Returns the counts of an account's contents in words: "3 opdrachten, 5 plaatsingen en 2
 * notities".
 */
import type { Holdings } from '../domain/holdings.ts';
import { m } from '../generated/paraglide/messages.js';
import { getLocale } from '../generated/paraglide/runtime.js';

export function holdingsInWords(holdings: Omit<Holdings, 'lastPlacedAt'>): string {
	const { assignments, placements, notes, yearTexts, teams, workshops, decks } = holdings;
	const parts = [
		...(assignments > 0 ? [m.count_assignments({ count: assignments })] : []),
		...(placements > 0 ? [m.placements_count({ count: placements })] : []),
		...(notes > 0 ? [m.count_notes({ count: notes })] : []),
		...(yearTexts > 0 ? [m.count_year_texts({ count: yearTexts })] : []),
		...(workshops > 0 ? [m.count_workshops({ count: workshops })] : []),
		...(decks > 0 ? [m.count_decks({ count: decks })] : []),
		...(teams > 0 ? [m.count_teams({ count: teams })] : [])
	];
	if (parts.length === 0) return m.holdings_nothing();
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(parts);
}
