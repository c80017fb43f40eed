/**
 * Paths that show how dots moved since the previous round: an arc for a dot that changed sides, a
 * straight line for a dot that moved within its side.
 */
import { type Position, type Side, sideOf, strengthOf } from '../../domain/continuum.ts';
import { isCrossing, medianOf } from '../../domain/comparison.ts';
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
 * Additional height of an arc towards the expert's side that stands for many dots, as a share of the
 * gap's width. Without it, two arcs in opposite directions could lie on top of each other.
 */
const HIGHER = 0.5;

/** Returns the number of dots whose position changed, within a side or to the other side. */
export function countMoved(dots: readonly Moved[]): number {
	return dots.filter(({ position, previous }) => previous !== null && previous !== position).length;
}

/**
 * Returns the moves to draw for the dots.
 * @param laid centre of each dot in the picture, in the order of `dots`; `null` when density shapes
 * replace the dots, so that only arcs for many dots are drawn
 * @param mark radius in pixels of the mark drawn at a previous position
 */
export function movesOf(
	ridge: Ridge,
	dots: readonly Moved[],
	laid: readonly Point[] | null,
	mark: number
): Move[] {
	const crossings = dots.filter(({ position, previous }) => isCrossing(previous, position)).length;
	if (!laid) return bundles(ridge, dots);
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
 * one direction, with the same old strength and the same new strength. Its arc joins two places that
 * were chosen: the median of the old places and the median of the new places, each of one side.
 */
function bundles(ridge: Ridge, dots: readonly Moved[]): Move[] {
	const found = new Map<string, { from: Position[]; to: Position[] }>();
	for (const { position, previous } of dots) {
		if (previous === null || sideOf(previous) === sideOf(position)) continue;
		const key = [previous, position].map((one) => `${sideOf(one)} ${strengthOf(one)}`).join(', ');
		const bundle = found.get(key) ?? { from: [], to: [] };
		bundle.from.push(previous);
		bundle.to.push(position);
		found.set(key, bundle);
	}
	return [...found].flatMap(([key, { from, to }]) => {
		const [start, end] = [medianOf(from), medianOf(to)];
		if (start === null || end === null) return [];
		const lift = (ridge.gap[1] - ridge.gap[0]) * (sideOf(end) === 'expert' ? HIGHER : 0);
		return {
			key,
			side: sideOf(end),
			pieces: ridge.arc(start, end, lift),
			from: null,
			count: to.length
		};
	});
}
