/** Layout of many dots on a ridge: stacked without overlap, none of them over the gap. */
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
	/** Centres, in the order of the positions given. */
	dots: Point[];
	/** All dots stay below the ceiling; if not, callers draw a density instead. */
	fits: boolean;
}

/** Column of stacked dots; `x` and `y` are the centre of its lowest dot. */
interface Column extends Point {
	count: number;
	/** Number of dots that fit below the ceiling. */
	room: number;
}

/** Pixels between two neighbouring dots. */
const AIR = 1;
/** Factor from one tried dot size to the next. */
const SHRINK = 0.95;
/** Dots up to which every pair is compared, so that each dot keeps its exact column. */
const FEW = 150;
/** Golden ratio: steps of this size, modulo 1, spread evenly over the range from 0 to 1. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** Steepness of heaps to try: the height at which a dot goes one column aside instead of up. */
const STEEPNESS = [4, 2, 1] as const;
/** Share of the preferred radius below which dots fill the space up to the ceiling. */
const SMALL = 0.5;

/**
 * Lays a dot for each position, as large as fits: at most `radius` and no higher than `ceiling`
 * pixels from the top. A few dots stack exactly at their position; with many, dots move aside from
 * a full column, but never to a stretch of another strength. If not even dots of radius `smallest`
 * fit, the dots ignore the ceiling and `fits` is false, so that none is left out.
 */
export function stack(
	ridge: Ridge,
	points: readonly Position[],
	{ radius, smallest = 2, ceiling = 0 }: { radius: number; smallest?: number; ceiling?: number }
): Stack {
	const order = scatter(ridge, points);
	for (let size = radius; ; size *= SHRINK) {
		let dots = points.length <= FEW ? drop(ridge, points, size, ceiling) : null;
		const ground = groundOf(ridge, size, ceiling);
		if (!dots && hasRoom(ground, order)) {
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

/** Positions from the feet to the crest, so that a dot higher on the slope rests on lower ones. */
function outsideIn(points: readonly Position[]): { point: Position; index: number }[] {
	return points
		.map((point, index) => ({ point, index }))
		.sort((a, b) => Math.abs(b.point) - Math.abs(a.point) || a.index - b.index);
}

/** Dot to be heaped: its exact column and the middle of its stretch. */
interface Scattered {
	x: number;
	stretch: Position;
	index: number;
}

/**
 * Dots in an order that jumps over the whole line, so that heaps grow on both sides of a column.
 */
function scatter(ridge: Ridge, points: readonly Position[]): Scattered[] {
	return outsideIn(points)
		.map(({ point, index }, rank) => ({ point, index, sortKey: (rank * GOLDEN) % 1 }))
		.sort((a, b) => a.sortKey - b.sortKey)
		.map(({ point, index }) => ({
			x: ridge.x(point),
			stretch: middleOf(point),
			index
		}));
}

/** Column of a point, moved away from the gap as far as a dot of this size needs. */
function columnOf(ridge: Ridge, point: number, radius: number): number {
	const x = ridge.x(point);
	return point < 0 ? Math.min(x, ridge.gap[0] - radius) : Math.max(x, ridge.gap[1] + radius);
}

/** Stacks each dot at its exact column. @returns `null` when a dot would pass the ceiling */
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

/** Columns of each stretch, by the stretch's middle place. */
type Ground = ReadonlyMap<Position, readonly Column[]>;

/** Columns side by side from the gap outwards, one dot wide, so that dots never overlap. */
function groundOf(ridge: Ridge, size: number, ceiling: number): Ground {
	const apart = 2 * size + AIR;
	const ground = new Map<Position, Column[]>();
	for (const side of SIDES) {
		const sign = side === 'expert' ? -1 : 1;
		const foot = ridge.x(sign * RANGE.max);
		let last: Column | undefined;
		for (let x = columnOf(ridge, sign, size); (foot - x) * sign >= 0; x += sign * apart) {
			const place = placeAt(ridge.point(x));
			if (place === null) continue;
			const y = ridge.restAt(x, size);
			last = { x, y, count: 0, room: Math.max(0, Math.floor((y - size - ceiling) / apart) + 1) };
			const stretch = middleOf(place);
			ground.set(stretch, [...(ground.get(stretch) ?? []), last]);
		}
		for (const strength of STRENGTHS) {
			// A stretch without a column, in a very narrow picture, uses the outermost column.
			const stretch = placeOf(side, strength);
			if (!ground.has(stretch) && last) ground.set(stretch, [last]);
		}
	}
	return ground;
}

const middleOf = (place: Position) => placeOf(sideOf(place), strengthOf(place));

/** Says whether every stretch, filled up to the ceiling, has space for its dots. */
function hasRoom(ground: Ground, points: readonly Scattered[]): boolean {
	const wanted = new Map<Position, number>();
	for (const { stretch } of points) wanted.set(stretch, (wanted.get(stretch) ?? 0) + 1);
	return [...wanted].every(([stretch, count]) => {
		const room = ground.get(stretch)?.reduce((sum, column) => sum + column.room, 0) ?? 0;
		return count <= room;
	});
}

/**
 * Heaps dots on the columns of their stretches.
 * @param full columns may be filled up to the ceiling; then the next dot takes another column
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
