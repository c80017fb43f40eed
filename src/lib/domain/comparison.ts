/**
 * Comparison of several people's positions. All figures are per side: an average over both would
 * put a group that is divided between the two ends in the middle, where nobody is.
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

/** Number of positions on one side, and their median; `null` without positions. */
export interface SideSummary {
	count: number;
	median: Position | null;
}

export interface TwoSides extends Record<Side, SideSummary> {
	/** Number of answers "not to be said yet". */
	undecided: number;
}

/** @param places one per answer; `null` for the answer "not to be said yet" */
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
 * Median of positions on one side. With an even number, the middle one nearer to the ridge: an
 * average would be a position that nobody chose.
 */
function medianOf(places: readonly Position[]): Position | null {
	const outwards = places.toSorted((a, b) => Math.abs(a) - Math.abs(b));
	return outwards[Math.floor((outwards.length - 1) / 2)] ?? null;
}

/** Number of people who changed sides since the round before, among those who placed in both. */
export function countSwitched(
	moves: readonly { before: Position | null; now: Position | null }[]
): number {
	return moves.filter(({ before, now }) => isCrossing(before, now)).length;
}

/** Whether both rounds have a position, on different sides. */
export function isCrossing(before: Position | null, now: Position | null): boolean {
	return before !== null && now !== null && sideOf(before) !== sideOf(now);
}

/**
 * The two people whose positions are farthest apart, the one nearest the expert's end first; `null`
 * when all positions are equal.
 */
export function farthestApart<Who>(
	placed: readonly { who: Who; position: Position }[]
): readonly [Who, Who] | null {
	const inOrder = placed.toSorted((a, b) => a.position - b.position);
	const [first, last] = [inOrder.at(0), inOrder.at(-1)];
	return first && last && first.position !== last.position ? [first.who, last.who] : null;
}

/** The six stretches of the line, from the expert's end to the facilitator's end. */
export const STRETCHES: readonly { side: Side; strength: Strength }[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => ({ side, strength }));
	return side === 'expert' ? outwards.toReversed() : outwards;
});

/** Number of positions on each of the six {@link STRETCHES}, in their order. */
export function spreadOf(placed: readonly Position[]): number[] {
	return STRETCHES.map(
		({ side, strength }) =>
			placed.filter((place) => sideOf(place) === side && strengthOf(place) === strength).length
	);
}
