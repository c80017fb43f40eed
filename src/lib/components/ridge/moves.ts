/** What joins a dot's two places: an arc where it crossed, a line where it stayed on its side. */
import {
	type Position,
	RANGE,
	type Side,
	SIDES,
	placeOf,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import { STRETCHES, isCrossing } from '../../domain/comparison.ts';
import type { Point, Ridge } from './ridge.ts';

export interface Moved {
	position: Position;
	previous: Position | null;
}

export interface Move {
	key: string;
	/** Where it went. */
	side: Side;
	/** An arc is two pieces: none of it lies over the ridge. */
	pieces: readonly string[];
	/** Where it began; none where one line stands for many. */
	from: Point | null;
	/** How many went this way. */
	count: number;
}

/** More crossings than this would be a web: each way between two stretches then gets one arc. */
const MAX_ARCS = 40;
/** More dots than this, and lines within a side would hide them. */
const MAX_LINES = 60;
/** How far apart the arcs of the two directions stand, in places. */
const ASIDE = 4 * RANGE.step;

export function countMoved(dots: readonly Moved[]): number {
	return dots.filter(({ position, previous }) => previous !== null && previous !== position).length;
}

/** @param laid where each dot lies, in the same order */
export function movesOf(
	ridge: Ridge,
	dots: readonly Moved[],
	laid: readonly Point[],
	mark: number
): Move[] {
	const crossings = dots.filter(({ position, previous }) => isCrossing(previous, position)).length;
	const bundled = crossings > MAX_ARCS;
	const moves = dots.flatMap(({ position, previous }, index): Move[] => {
		const to = laid[index];
		if (previous === null || previous === position || !to) return [];
		const side = sideOf(position);
		const from = ridge.rest(previous, mark);
		const key = `${index}`;
		if (sideOf(previous) !== side) {
			return bundled ? [] : [{ key, side, pieces: ridge.arc(from, to), from, count: 1 }];
		}
		if (dots.length > MAX_LINES) return [];
		return [{ key, side, pieces: [`M${at(from)}L${at(to)}`], from, count: 1 }];
	});
	return bundled ? [...moves, ...bundles(ridge, dots)] : moves;
}

const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** One arc for all who went from one stretch to one on the other side. */
function bundles(ridge: Ridge, dots: readonly Moved[]): Move[] {
	const stretchOf = (position: Position) =>
		STRETCHES.findIndex(
			({ side, strength }) => side === sideOf(position) && strength === strengthOf(position)
		);
	const counts = new Map<string, number>();
	for (const { position, previous } of dots) {
		if (previous === null || sideOf(previous) === sideOf(position)) continue;
		const key = `${stretchOf(previous)}-${stretchOf(position)}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].flatMap(([key, count]) => {
		const [from, to] = key.split('-').map((index) => STRETCHES[Number(index)]);
		if (!from || !to) return [];
		const aside = to.side === SIDES[0] ? -ASIDE : ASIDE;
		const pieces = ridge.arc(
			placeOf(from.side, from.strength) + aside,
			placeOf(to.side, to.strength) + aside
		);
		return [{ key, side: to.side, pieces, from: null, count }];
	});
}
