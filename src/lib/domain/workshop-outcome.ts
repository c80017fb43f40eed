/**
 * Outcome of a whole workshop: for each question that was revealed, how many people stood on each
 * side and at each strength, in the first revealed round and in the last one. It has counts only,
 * so it can be shown to participants of an anonymous workshop too.
 */
import { spreadOf, twoSides } from './comparison.ts';
import type { Position, Side } from './continuum.ts';

/** Counts of one revealed round. */
export interface RoundCounts extends Record<Side, number> {
	/** Number of the round, from 1 over the revealed rounds of its question. */
	nth: number;
	/** Number of positions per side and strength; see {@link spreadOf}. */
	spread: readonly number[];
	undecided: number;
}

export interface QuestionOutcome {
	/** Number of the question in the deck, from 1. */
	index: number;
	text: string;
	/** All revealed rounds, in their order; at least one. */
	rounds: readonly RoundCounts[];
}

/** @param places one per answer in the round; `null` for undecided */
export function roundCounts(places: readonly (Position | null)[], nth: number): RoundCounts {
	const { expert, facilitator, undecided } = twoSides(places);
	return {
		nth,
		expert: expert.count,
		facilitator: facilitator.count,
		undecided,
		spread: spreadOf(places.filter((place) => place !== null))
	};
}

/** Returns the first and the last round; one where the question has one. */
export function beforeAndAfter<Round>(rounds: readonly Round[]): Round[] {
	return rounds.length > 1 ? [...rounds.slice(0, 1), ...rounds.slice(-1)] : [...rounds];
}
