/** Many dots on one ridge, stacked without overlap, none of them over the gap. */
import {
	type Position,
	RANGE,
	SIDES,
	STRENGTHS,
	placeAt,
	placeOf,
	sideOf,
	strengthOf
} from '../../domain/continuum.ts';
import type { Point, Ridge } from './ridge.ts';

export interface Stack {
	radius: number;
	/** In the order of the points given. */
	dots: Point[];
	/** Whether all stay below the ceiling; if not, something else is easier to read. */
	fits: boolean;
}

interface Column extends Point {
	count: number;
	room: number;
}

/** Pixels between two dots that touch. */
const AIR = 1;
/** From one size tried to the next. */
const SHRINK = 0.95;
/** Up to here each dot is looked at against every other, and stays in a column of its own. */
const FEW = 150;
/** Steps of this size come evenly to every part of a list. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** How much higher a heap gets before a dot lies one step aside: steep first, then flat. */
const STEEPNESS = [4, 2, 1] as const;
/** From this share of their size on, dots fill the room up to the ceiling rather than shrink more. */
const SMALL = 0.5;

/**
 * Lays a dot for each point, as large as fits: no larger than `radius`, and below `ceiling` pixels
 * from the top. Few lie in their own column, one on the other; of many those that find it too high
 * lie beside it, but never on a stretch of another strength. Below `smallest` they are laid all
 * the same, so that nothing is left out.
 */
export function stack(
	ridge: Ridge,
	points: readonly Position[],
	{ radius, smallest = 2, ceiling = 0 }: { radius: number; smallest?: number; ceiling?: number }
): Stack {
	const order = strewn(ridge, points);
	for (let size = radius; ; size *= SHRINK) {
		let dots = points.length <= FEW ? drop(ridge, points, size, ceiling) : null;
		const ground = groundOf(ridge, size, ceiling);
		if (!dots && holds(ground, order)) {
			for (const steepness of STEEPNESS) dots ??= heap(ground, order, size, steepness);
			if (size < SMALL * radius) dots ??= heap(ground, order, size, 1, true);
		}
		if (dots) return { radius: size, dots, fits: true };
		if (size * SHRINK < smallest) {
			const endless = groundOf(ridge, size, -Infinity);
			return { radius: size, dots: heap(endless, order, size, 1) ?? [], fits: false };
		}
	}
}

/** From the feet up, so that what lies higher on the slope leans on what lies lower. */
function outsideIn(points: readonly Position[]): { point: Position; index: number }[] {
	return points
		.map((point, index) => ({ point, index }))
		.sort((a, b) => Math.abs(b.point) - Math.abs(a.point) || a.index - b.index);
}

interface Strewn {
	x: number;
	stretch: Position;
	index: number;
}

/** Taken evenly from all over the line, so that who finds a column full lies on either side of it. */
function strewn(ridge: Ridge, points: readonly Position[]): Strewn[] {
	return outsideIn(points)
		.map(({ point, index }, rank) => ({ point, index, turn: (rank * GOLDEN) % 1 }))
		.sort((a, b) => a.turn - b.turn)
		.map(({ point, index }) => ({
			x: ridge.x(point),
			stretch: middleOf(point),
			index
		}));
}

/** A point's own column, or the nearest one where a dot of this size lies beside the gap. */
function columnOf(ridge: Ridge, point: number, radius: number): number {
	const x = ridge.x(point);
	return point < 0 ? Math.min(x, ridge.gap[0] - radius) : Math.max(x, ridge.gap[1] + radius);
}

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

/** The columns of each stretch, by its middle place. */
type Ground = ReadonlyMap<Position, readonly Column[]>;

/** Columns that stand side by side from the gap outwards, so that no dot can touch another. */
function groundOf(ridge: Ridge, size: number, ceiling: number): Ground {
	const apart = 2 * size + AIR;
	const ground = new Map<Position, Column[]>();
	for (const side of SIDES) {
		const way = side === 'expert' ? -1 : 1;
		const foot = ridge.x(way * RANGE.max);
		let last: Column | undefined;
		for (let x = columnOf(ridge, way, size); (foot - x) * way >= 0; x += way * apart) {
			const place = placeAt(ridge.point(x));
			if (place === null) continue;
			const y = ridge.restAt(x, size);
			last = { x, y, count: 0, room: Math.max(0, Math.floor((y - size - ceiling) / apart) + 1) };
			const stretch = middleOf(place);
			ground.set(stretch, [...(ground.get(stretch) ?? []), last]);
		}
		for (const strength of STRENGTHS) {
			// On a very narrow picture a stretch may have no column of its own.
			const stretch = placeOf(side, strength);
			if (!ground.has(stretch) && last) ground.set(stretch, [last]);
		}
	}
	return ground;
}

const middleOf = (place: Position) => placeOf(sideOf(place), strengthOf(place));

/** Whether every stretch has room for all who stand on it, were it filled up to the ceiling. */
function holds(ground: Ground, points: readonly Strewn[]): boolean {
	const wanted = new Map<Position, number>();
	for (const { stretch } of points) wanted.set(stretch, (wanted.get(stretch) ?? 0) + 1);
	return [...wanted].every(([stretch, count]) => {
		const room = ground.get(stretch)?.reduce((sum, column) => sum + column.room, 0) ?? 0;
		return count <= room;
	});
}

/** @param full whether a column may end at the ceiling, with the next dot beside it */
function heap(
	ground: Ground,
	points: readonly Strewn[],
	size: number,
	steepness: number,
	full = false
): Point[] | null {
	const apart = 2 * size + AIR;
	for (const columns of ground.values()) for (const column of columns) column.count = 0;
	const dots: Point[] = new Array(points.length);
	for (const { x, stretch, index } of points) {
		let best: Column | undefined;
		let least = Infinity;
		for (const column of ground.get(stretch) ?? []) {
			if (full && column.count >= column.room) continue;
			const cost = column.count * apart + steepness * Math.abs(column.x - x);
			if (cost < least) [best, least] = [column, cost];
		}
		if (!best || best.count >= best.room) return null;
		dots[index] = { x: best.x, y: best.y - best.count * apart };
		best.count += 1;
	}
	return dots;
}
