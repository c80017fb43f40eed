/**
 * What can be said about where several people stand. Always per side: a figure over both would put
 * a group that stands on both flanks in the middle, where nobody is.
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

/** How many stand on a side, and where: a place that one of them chose, `null` where nobody does. */
export interface Stand {
	count: number;
	median: Position | null;
}

export interface TwoSides extends Record<Side, Stand> {
	/** How many said that it could not be said yet. */
	undecided: number;
}

/** @param places `null` for who said "not to be said yet" */
export function twoSides(places: readonly (Position | null)[]): TwoSides {
	const placed = places.filter((place) => place !== null);
	return {
		expert: standOn('expert', placed),
		facilitator: standOn('facilitator', placed),
		undecided: places.length - placed.length
	};
}

function standOn(side: Side, placed: readonly Position[]): Stand {
	const there = placed.filter((place) => sideOf(place) === side);
	return { count: there.length, median: medianOf(there) };
}

/** Of places on one side; of two middle ones the one nearer to the ridge, so that it was chosen. */
function medianOf(places: readonly Position[]): Position | null {
	const outwards = places.toSorted((a, b) => Math.abs(a) - Math.abs(b));
	return outwards[Math.floor((outwards.length - 1) / 2)] ?? null;
}

/** How many stand on another side than in the round before; who did not place in both is no one. */
export function countSwitched(
	moves: readonly { before: Position | null; now: Position | null }[]
): number {
	return moves.filter(({ before, now }) => isCrossing(before, now)).length;
}

export function isCrossing(before: Position | null, now: Position | null): boolean {
	return before !== null && now !== null && sideOf(before) !== sideOf(now);
}

/** The two who stand farthest apart, the expert's end first; `null` where no two places differ. */
export function farthestApart<Who>(
	placed: readonly { who: Who; position: Position }[]
): readonly [Who, Who] | null {
	const inOrder = placed.toSorted((a, b) => a.position - b.position);
	const [first, last] = [inOrder.at(0), inOrder.at(-1)];
	return first && last && first.position !== last.position ? [first.who, last.who] : null;
}

export const STRETCHES: readonly { side: Side; strength: Strength }[] = SIDES.flatMap((side) => {
	const outwards = STRENGTHS.map((strength) => ({ side, strength }));
	return side === 'expert' ? outwards.toReversed() : outwards;
});

/** How many stand on each of the six stretches, from the expert's foot to the facilitator's. */
export function spreadOf(placed: readonly Position[]): number[] {
	return STRETCHES.map(
		({ side, strength }) =>
			placed.filter((place) => sideOf(place) === side && strengthOf(place) === strength).length
	);
}
