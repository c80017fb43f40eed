/** Layout of many dots on a ridge: stacked without overlap, and no dot over the gap. */
import { type Position, RANGE, SIDES, type Side, sideOf } from '../../domain/continuum.ts';
import type { Point, Ridge } from './ridge.ts';

export interface Stack {
	radius: number;
	/** Centre of each dot, in the order of the given positions. */
	dots: Point[];
}

/** Column of stacked dots; `x` and `y` are the centre of its lowest dot. */
interface Column extends Point {
	count: number;
	/** Number of dots that fit in the column below the ceiling. */
	room: number;
}

/** Space between two neighbouring dots, in pixels. */
const AIR = 1;
/** Factor by which the size of the dots shrinks at each try. */
const SHRINK = 0.95;
/**
 * Maximum number of dots for which a slow layout is tried: it compares every pair of dots, and thus
 * keeps each dot at its exact x coordinate.
 */
const FEW = 150;
/** Golden ratio: steps of this size, modulo 1, spread evenly over the range from 0 to 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/**
 * Differences in height between columns, in dots. A dot goes to the next column when its own column
 * is higher by at least this difference. The differences are tried in turn until all dots fit.
 */
const STEEPNESS = [4, 2, 1] as const;
/** Dots smaller than this share of the preferred radius may fill every column up to the ceiling. */
const SMALL = 0.5;

/**
 * Lays out one dot per position. The dots are as large as fits, with a radius from `smallest` to
 * `radius`, and stay `ceiling` pixels below the top of the picture. Each dot is at most its own
 * width from the x coordinate of its position: a layout that moved dots farther would draw another
 * distribution than the real one. Up to {@link FEW} dots are stacked exactly at their position. With
 * `upright`, all dots stand in straight columns, so that in a narrow picture no dot seems to float
 * between two others.
 * @returns `null` when dots of radius `smallest` do not fit; callers then draw densities
 */
export function stack(
	ridge: Ridge,
	points: readonly Position[],
	{
		radius,
		smallest = 2,
		ceiling = 0,
		upright = false
	}: { radius: number; smallest?: number; ceiling?: number; upright?: boolean }
): Stack | null {
	const order = scatter(ridge, points);
	for (let size = radius; ; size = Math.max(smallest, size * SHRINK)) {
		let dots = points.length <= FEW && !upright ? drop(ridge, points, size, ceiling) : null;
		const ground = groundOf(ridge, size, ceiling);
		for (const steepness of STEEPNESS) dots ??= heap(ground, order, size, steepness);
		if (size < SMALL * radius) dots ??= heap(ground, order, size, 1, true);
		if (dots) return { radius: size, dots };
		if (size <= smallest) return null;
	}
}

/**
 * Returns the positions in the order from the outer ends of the slopes to the gap. Dots that are
 * high on a slope are then stacked on lower dots.
 */
function outsideIn(points: readonly Position[]): { point: Position; index: number }[] {
	return points
		.map((point, index) => ({ point, index }))
		.sort((a, b) => Math.abs(b.point) - Math.abs(a.point) || a.index - b.index);
}

/** Dot to be stacked: its exact x coordinate, its side, and its index in the given positions. */
interface Scattered {
	x: number;
	side: Side;
	index: number;
}

/**
 * Returns the dots in an order that jumps across the whole line, so that dots move aside evenly to
 * both sides of a high column.
 */
function scatter(ridge: Ridge, points: readonly Position[]): Scattered[] {
	return outsideIn(points)
		.map(({ point, index }, rank) => ({ point, index, sortKey: (rank * GOLDEN) % 1 }))
		.sort((a, b) => a.sortKey - b.sortKey)
		.map(({ point, index }) => ({ x: ridge.x(point), side: sideOf(point), index }));
}

/**
 * Returns the x coordinate of a dot at `point`, a number on the scale of positions. A dot that
 * would overlap the gap is moved away from the gap.
 */
function columnOf(ridge: Ridge, point: number, radius: number): number {
	const x = ridge.x(point);
	return point < 0 ? Math.min(x, ridge.gap[0] - radius) : Math.max(x, ridge.gap[1] + radius);
}

/** Stacks each dot at its exact x. @returns `null` when a dot would pass the ceiling */
function drop(ridge: Ridge, points: readonly Position[], radius: number, ceiling: number) {
	const dots: Point[] = new Array(points.length);
	const laid: Point[] = [];
	const apart = 2 * radius + AIR;
	for (const { point, index } of outsideIn(points)) {
		const column = columnOf(ridge, point, radius);
		const dot = { x: column, y: ridge.restAt(column, radius) };
		const near = laid.filter(({ x }) => Math.abs(x - dot.x) < apart).sort((a, b) => b.y - a.y);
		for (const { x, y } of near) {
			const dx = x - dot.x;
			const dy = Math.sqrt(apart * apart - dx * dx);
			if (Math.abs(y - dot.y) < dy) dot.y = y - dy;
		}
		if (dot.y - radius < ceiling) return null;
		laid.push(dot);
		dots[index] = dot;
	}
	return dots;
}

/** Columns of each side, in order from the gap outwards. */
type Ground = Readonly<Record<Side, readonly Column[]>>;

/** Returns columns side by side, each as wide as one dot, so that dots never overlap. */
function groundOf(ridge: Ridge, size: number, ceiling: number): Ground {
	const apart = 2 * size + AIR;
	const ground: Record<Side, Column[]> = { expert: [], facilitator: [] };
	for (const side of SIDES) {
		const sign = side === 'expert' ? -1 : 1;
		const foot = ridge.x(sign * RANGE.max);
		let x = columnOf(ridge, sign, size);
		do {
			const y = ridge.restAt(x, size);
			const room = Math.max(0, Math.floor((y - size - ceiling) / apart) + 1);
			ground[side].push({ x, y, count: 0, room });
			x += sign * apart;
			// A column may stand beyond the foot by the space between two dots. Without it, the foot
			// could be farther than one dot's width from the last column.
		} while ((foot - x) * sign >= -AIR);
	}
	return ground;
}

/**
 * Stacks each dot on one of the columns that are at most one dot's width away from its place.
 * @param full whether columns that reach the ceiling are skipped, so that their dots go to other
 * columns
 * @returns `null` when the dots do not fit
 */
function heap(
	ground: Ground,
	points: readonly Scattered[],
	size: number,
	steepness: number,
	full = false
): Point[] | null {
	const apart = 2 * size + AIR;
	for (const side of SIDES) for (const column of ground[side]) column.count = 0;
	const dots: Point[] = new Array(points.length);
	for (const { x, side, index } of points) {
		const columns = ground[side];
		const nearest = Math.round(Math.abs(x - (columns[0]?.x ?? 0)) / apart);
		let best: Column | undefined;
		let least = Infinity;
		for (const column of columns.slice(Math.max(0, nearest - 2), nearest + 3)) {
			const aside = Math.abs(column.x - x);
			if (aside > 2 * size || (full && column.count >= column.room)) continue;
			const cost = column.count * apart + steepness * aside;
			if (cost < least) [best, least] = [column, cost];
		}
		if (!best || best.count >= best.room) return null;
		dots[index] = { x: best.x, y: best.y - best.count * apart };
		best.count += 1;
	}
	return dots;
}
