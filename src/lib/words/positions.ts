/** Names of sides, strengths and positions in the current language. */
import {
	type Position,
	type Side,
	type Strength,
	sideOf,
	strengthOf
} from '../domain/continuum.ts';
import { m } from '../generated/paraglide/messages.js';

export const sideName: Record<Side, () => string> = {
	expert: () => m.side_expert(),
	facilitator: () => m.side_facilitator()
};

export const strengthName: Record<Strength, () => string> = {
	slight: () => m.strength_slight(),
	clear: () => m.strength_clear(),
	strong: () => m.strength_strong()
};

const adverb: Record<Strength, () => string> = {
	slight: () => m.strength_adverb_slight(),
	clear: () => m.strength_adverb_clear(),
	strong: () => m.strength_adverb_strong()
};

/** "duidelijk procesbegeleider" */
export function positionInWords(position: Position): string {
	return placeName(sideOf(position), strengthOf(position));
}

/** Name of all positions of one side and strength: "duidelijk procesbegeleider" */
export function placeName(side: Side, strength: Strength): string {
	return m.place_in_words({ strength: adverb[strength](), side: sideName[side]() });
}

/** Capitalises the first letter, for the start of a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
