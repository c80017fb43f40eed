/** Many dots on one ridge, stacked without overlap, none of them over the gap. */
import {
	type Side,
	SIDES,
	type Strength,
	placeAt,
	sideOf,
	strengthOf
} from '../domain/continuum.ts';
import type { Point, Ridge } from './ridge.ts';

export interface Stack {
	radius: number;
	/** In the order of the points given. */
	dots: Point[];
	/** Whether all stay below the ceiling; if not, something else is easier to read. */
	fits: boolean;
}

interface Column extends Point {
	strength: Strength;
	count: number;
	room: number;
}

/** Pixels between two dots that touch. */
const AIR = 1;
/** From one size tried to the next. */
const SHRINK = 0.95;
/** Up to here each dot is looked at against every other, and stays in a column of its own. */
const FEW = 150;
/** How much higher a heap gets before a dot lies one step aside: steep first, then flat. */
const STEEPNESS = [4, 2, 1] as const;

/**
 * Lays a dot for each point, as large as fits: no larger than `radius`, and below `ceiling` pixels
 * from the top. Few lie in their own column, one on the other; of many those that find it too high
 * lie beside it, but never on a stretch of another strength. Below `smallest` they are laid all
 * the same, so that nothing is left out.
 */
export function stack(
	ridge: Ridge,
	points: readonly number[],
	{ radius, smallest = 2, ceiling = 0 }: { radius: number; smallest?: number; ceiling?: number }
): Stack {
	for (let size = radius; ; size *= SHRINK) {
		const dots =
			(points.length <= FEW ? drop(ridge, points, size, ceiling) : null) ??
			STEEPNESS.reduce<Point[] | null>(
				(found, steepness) => found ?? heap(ridge, points, { size, ceiling, steepness }),
				null
			);
		if (dots) return { radius: size, dots, fits: true };
		if (size * SHRINK < smallest) {
			const all = heap(ridge, points, { size, ceiling: -Infinity, steepness: STEEPNESS[0] });
			return { radius: size, dots: all ?? [], fits: false };
		}
	}
}

/** From the feet up, so that what lies higher on the slope leans on what lies lower. */
function outsideIn(points: readonly number[]): { point: number; index: number }[] {
	return points
		.map((point, index) => ({ point, index }))
		.sort((a, b) => Math.abs(b.point) - Math.abs(a.point) || a.index - b.index);
}

/** A point's own column, or the nearest one where a dot of this size lies beside the gap. */
function columnOf(ridge: Ridge, point: number, radius: number): number {
	const x = ridge.x(point);
	return point < 0 ? Math.min(x, ridge.gap[0] - radius) : Math.max(x, ridge.gap[1] + radius);
}

function drop(ridge: Ridge, points: readonly number[], radius: number, ceiling: number) {
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

interface Heap {
	size: number;
	ceiling: number;
	steepness: number;
}

/** Dots in columns that stand side by side, so that none can touch another. */
function heap(ridge: Ridge, points: readonly number[], options: Heap): Point[] | null {
	const { size, steepness } = options;
	const apart = 2 * size + AIR;
	const columns = {
		expert: columnsOf(ridge, 'expert', options),
		facilitator: columnsOf(ridge, 'facilitator', options)
	};
	const dots: Point[] = new Array(points.length);
	for (const { point, index } of outsideIn(points)) {
		const place = placeAt(point);
		if (place === null) return null;
		const own = columnOf(ridge, point, size);
		const there = columns[sideOf(place)][strengthOf(place)];
		let best: Column | undefined;
		let least = Infinity;
		for (const column of there) {
			if (column.count >= column.room) continue;
			const cost = column.count * apart + steepness * Math.abs(column.x - own);
			if (cost < least) [best, least] = [column, cost];
		}
		if (!best) return null;
		dots[index] = { x: best.x, y: best.y - best.count * apart };
		best.count += 1;
	}
	return dots;
}

/** A side's columns from the gap outwards, by the strength they stand for; each has one at least. */
function columnsOf(ridge: Ridge, side: Side, { size, ceiling }: Heap) {
	const apart = 2 * size + AIR;
	const way = side === SIDES[0] ? -1 : 1;
	const foot = ridge.x(way * 99);
	const columns: Column[] = [];
	for (let x = ridge.gap[way < 0 ? 0 : 1] + way * size; (foot - x) * way >= 0; x += way * apart) {
		const place = placeAt(ridge.point(x));
		if (place === null) continue;
		const y = ridge.restAt(x, size);
		const room = Math.max(0, Math.floor((y - size - ceiling) / apart) + 1);
		columns.push({ x, y, strength: strengthOf(place), count: 0, room });
	}
	const of = (strength: Strength) => {
		const own = columns.filter((column) => column.strength === strength);
		return own.length > 0 ? own : columns.slice(-1);
	};
	return { slight: of('slight'), clear: of('clear'), strong: of('strong') };
}
