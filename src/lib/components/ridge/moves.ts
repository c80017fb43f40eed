/**
 * Paths that show how dots moved since the previous round: an arc for a dot that changed sides, a
 * straight line for a dot that moved within its side.
 */
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
	/** Side of the new position. */
	side: Side;
	/** SVG paths: one for a straight line, two for an arc, which is interrupted over the gap. */
	pieces: readonly string[];
	/** Previous position as a point in the picture; `null` for an arc that stands for many dots. */
	from: Point | null;
	/** Number of dots that this move stands for. */
	count: number;
}

/**
 * Each dot that changed sides has its own arc if there are at most this many such dots. If there
 * are more, all dots with the same old side and strength and the same new side and strength share
 * one arc.
 */
const MAX_ARCS = 40;
/**
 * Maximum number of dots in a picture that shows moves within a side. With more dots, the lines of
 * those moves would hide the dots.
 */
const MAX_LINES = 60;
/**
 * Shift of an arc that stands for many dots, on the scale of positions (−99 to 99). Without the
 * shift, two arcs in opposite directions would lie on top of each other.
 */
const ASIDE = 4 * RANGE.step;

/** Returns the number of dots whose position changed, within a side or to the other side. */
export function countMoved(dots: readonly Moved[]): number {
	return dots.filter(({ position, previous }) => previous !== null && previous !== position).length;
}

/**
 * Returns the moves to draw for the dots.
 * @param laid centre of each dot in the picture, in the order of `dots`
 * @param mark radius in pixels of the mark drawn at a previous position
 */
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

/**
 * Returns one arc per bundle, with its number of dots. A bundle is all dots that changed sides in
 * one direction, with the same old strength and the same new strength.
 */
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
