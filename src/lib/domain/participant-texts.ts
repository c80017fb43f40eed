/**
 * Texts of a participant's phone about a place, in one of the languages of participants' pages. It
 * is less than an explanation: a phone shows three benefits, and composes no sentence.
 */
import { type Position, type Side, type Strength, sideOf, strengthOf } from './continuum.ts';

export interface PlaceMeaning {
	headline: string;
	role: string;
	/** The first things to borrow from the other side. */
	benefits: readonly string[];
	/** Sentence to say to the client. */
	say: string;
}

export type PlaceMeanings = Readonly<Record<Side, Readonly<Record<Strength, PlaceMeaning>>>>;

/** Returns what a place means. */
export function meaningOf(meanings: PlaceMeanings, position: Position): PlaceMeaning {
	return meanings[sideOf(position)][strengthOf(position)];
}
