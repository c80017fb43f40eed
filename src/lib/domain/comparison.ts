/**
 * Comparison of several people's positions. All results are per side: an average over both sides
 * would put a divided group in the middle, where nobody is.
 */
import {
	type Position,
	SIDES,
	STRENGTHS,
	type Side,
	type Strength,
	sideOf,
	strengthOf
} from './continuum.ts';

/** Number of positions on one side, and their median, which is `null` without positions. */
export interface SideSummary {
	count: number;
	median: Position | null;
}

export interface TwoSides extends Record<Side, SideSummary> {
	/** Number of undecided answers. */
	undecided: number;
}

/**
 * Returns the count and the median of each side, and the number of undecided answers.
 * @param places one per answer; `null` for undecided
 */
export function twoSides(places: readonly (Position | null)[]): TwoSides {
	const placed = places.filter((place) => place !== null);
	return {
		expert: standOn('expert', placed),
		facilitator: standOn('facilitator', placed),
		undecided: places.length - placed.length
	};
}

function standOn(side: Side, placed: readonly Position[]): SideSummary {
	const onSide = placed.filter((place) => sideOf(place) === side);
	return { count: onSide.length, median: medianOf(onSide) };
}

/**
 * Median of positions on one side. Of an even number of positions, it is the one of the middle two
 * that is nearer to the ridge. Their average would be a position that nobody chose.
 */
export function medianOf(places: readonly Position[]): Position | null {
	const outwards = places.toSorted((a, b) => Math.abs(a) - Math.abs(b));
	return outwards[Math.floor((outwards.length - 1) / 2)] ?? null;
}

/**
 * Returns the number of people who changed sides since the previous round, among those with a
 * position in both rounds.
 */
export function countSwitched(
	moves: readonly { before: Position | null; now: Position | null }[]
): number {
	return moves.filter(({ before, now }) => isCrossing(before, now)).length;
}

/** Whether a person has a position in both rounds, on different sides. */
export function isCrossing(before: Position | null, now: Position | null): boolean {
	return before !== null && now !== null && sideOf(before) !== sideOf(now);
}

/**
 * Returns the two people whose positions are farthest apart, first the one nearer to the expert's
 * end; `null` when all positions are equal.
 */
export function farthestApart<Who>(
	placed: readonly { who: Who; position: Position }[]
): readonly [Who, Who] | null {
	const inOrder = placed.toSorted((a, b) => a.position - b.position);
	const [first, last] = [inOrder.at(0), inOrder.at(-1)];
	return first && last && first.position !== last.position ? [first.who, last.who] : null;
}

/**
 * The six stretches of the line, each a strength on one side, from the expert's end to the
 * facilitator's end.
 */
export const STRETCHES: readonly { side: Side; strength: Strength }[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => ({ side, strength }));
	return side === 'expert' ? outwards.toReversed() : outwards;
});

/** Returns the number of positions on each of the six {@link STRETCHES}, in their order. */
export function spreadOf(placed: readonly Position[]): number[] {
	return STRETCHES.map(
		({ side, strength }) =>
			placed.filter((place) => sideOf(place) === side && strengthOf(place) === strength).length
	);
}
