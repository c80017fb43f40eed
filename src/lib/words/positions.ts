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

/**
 * Words for counts and lists of people: "aan de expertkant" (on the expert's side). A person stands
 * on a side, and is never called by the side's name.
 */
export const onSide: Record<Side, () => string> = {
	expert: () => m.on_side_expert(),
	facilitator: () => m.on_side_facilitator()
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

/** Returns a position in words: "duidelijk procesbegeleider". */
export function positionInWords(position: Position): string {
	return placeName(sideOf(position), strengthOf(position));
}

/** Returns the name of all positions of one side and strength: "duidelijk procesbegeleider". */
export function placeName(side: Side, strength: Strength): string {
	return m.place_in_words({ strength: adverb[strength](), side: sideName[side]() });
}

/**
 * Returns the place of one or more people, for a list or a count: "duidelijk aan de expertkant".
 * @param on words for the side, where there is room for longer ones
 */
export function placeOnSide(side: Side, strength: Strength, on = onSide): string {
	return `${adverb[strength]()} ${on[side]()}`;
}

/** Returns the text with a capital first letter, for the start of a sentence. */
export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
