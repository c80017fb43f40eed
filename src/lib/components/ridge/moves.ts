/** Lines from a dot's previous position to its new one: an arc where it crossed, else a line. */
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
	/** SVG paths: one for a line, two for an arc, which is broken at the ridge. */
	pieces: readonly string[];
	/** Previous position in the picture; `null` where one arc stands for many dots. */
	from: Point | null;
	/** Number of dots that this move stands for. */
	count: number;
}

/** Crossings drawn one by one; above this number one arc stands for each pair of stretches. */
const MAX_ARCS = 40;
/** Dots up to which lines within a side are drawn; with more dots the lines would hide them. */
const MAX_LINES = 60;
/**
 * Offset of bundled arcs, on the scale of positions, so that the two directions do not coincide.
 */
const ASIDE = 4 * RANGE.step;

/** Number of dots whose position changed, on the same side or to the other. */
export function countMoved(dots: readonly Moved[]): number {
	return dots.filter(({ position, previous }) => previous !== null && previous !== position).length;
}

/**
 * Moves to draw for the dots.
 * @param laid centre of each dot in the picture, in the order of `dots`
 * @param mark radius in pixels of the mark at a previous position
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

/** One arc per pair of stretches, for all dots that crossed from the one to the other. */
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
