/**
 * Geometry of every picture of the ridge: two parabolic slopes that rise to a crest, with a gap
 * between −1 and 1 to which no position belongs. Lengths are in pixels or in units of the drawing.
 * A parameter `point` is a number on the scale of positions (−99 to 99), not rounded to a position.
 * The type `Point` is an x and y in the picture. Only this module uses d3-scale.
 */
import { scaleLinear } from 'd3-scale';
import { type Position, RANGE, type Side, SIDES, edgeOf } from '../../domain/continuum.ts';

/** Half the width in pixels of the interruption of an arc above the gap. */
const HALF_BREAK = 7;

/** Point in the picture, measured from its top left corner. */
export interface Point {
	x: number;
	y: number;
}

export interface RidgeSize {
	width: number;
	height: number;
	/** Diameter of the thumb or of a dot; the gap is at least as wide. */
	thumb: number;
	/** Space between the slopes' outer ends and the left and right edge of the picture. */
	pad?: number;
	/** Space above the crest, the highest point of the ridge. */
	top?: number;
}

export interface Ridge {
	/** Returns the x coordinate of a number on the scale of positions. */
	x(point: number): number;
	/** Returns the number on the scale of positions at an x coordinate, from −99 to 99. */
	point(x: number): number;
	/** Returns the y coordinate of the slope at an x coordinate. */
	y(x: number): number;
	/**
	 * Returns the centre of a circle that rests on the slope at `point`, a number on the scale of
	 * positions.
	 */
	rest(point: number, radius: number): Point;
	/**
	 * Returns the y coordinate of the centre of a circle that rests on the slope. The x coordinate
	 * of that centre is `x`.
	 */
	restAt(x: number, radius: number): number;
	/** X coordinates of the left and the right edge of the gap. */
	gap: readonly [number, number];
	/** Y coordinate of the slopes' outer, lowest ends. */
	base: number;
	slope: Readonly<Record<Side, string>>;
	area: Readonly<Record<Side, string>>;
	crest: string;
	/**
	 * Returns an arc over the ridge's highest point as two SVG paths, one per side. The arc is
	 * interrupted above the gap. Each end is a number on the scale of positions or a {@link Point}
	 * in the picture.
	 * @param lift pixels by which the arc runs higher than usual, to tell several arcs apart
	 */
	arc(from: number | Point, to: number | Point, lift?: number): readonly [string, string];
}

/**
 * Returns half of the gap's width, as a share of the line's width. The gap is as wide as the thumb,
 * within limits: the result is at least 0.04 and at most 0.45.
 */
export function halfGap(lineWidth: number, thumb: number): number {
	return Math.min(0.45, Math.max(0.04, thumb / (2 * lineWidth)));
}

const DOMAIN = [RANGE.min, edgeOf('expert'), edgeOf('facilitator'), RANGE.max];

/**
 * Returns the scale that converts positions to coordinates between `from` and `to`.
 * @param half half of the gap's width, as a share of the distance between `from` and `to`
 */
function lineScale(from: number, to: number, half: number) {
	const at = (share: number) => from + (to - from) * share;
	return scaleLinear()
		.domain(DOMAIN)
		.range([from, at(0.5 - half), at(0.5 + half), to])
		.clamp(true);
}

/** Rounds to hundredths: precise enough for a picture, and short in a saved file. */
export const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Returns the geometry of a ridge in a picture of this size. */
export function ridge({ width, height, thumb, pad = 28, top = thumb }: RidgeSize): Ridge {
	const left = pad;
	const right = Math.max(pad + 1, width - pad);
	const middle = (left + right) / 2;
	const reach = middle - left;
	const base = height - 2;
	const rise = base - top;
	const scale = lineScale(left, right, halfGap(right - left, thumb));
	const gap = [scale(-1), scale(1)] as const;

	/**
	 * Y coordinate of a slope at an x coordinate. Each slope is a parabola, which one quadratic
	 * Bézier curve draws exactly.
	 */
	const y = (x: number) => base - rise * Math.max(0, 1 - Math.abs(x - middle) / reach) ** 2;

	const slope = {} as Record<Side, string>;
	const area = {} as Record<Side, string>;
	for (const side of SIDES) {
		const foot = side === 'expert' ? left : right;
		const edge = side === 'expert' ? gap[0] : gap[1];
		const curve = `Q${hundredths((foot + edge) / 2)} ${hundredths(base)} ${hundredths(edge)} ${hundredths(y(edge))}`;
		slope[side] = `M${hundredths(foot)} ${hundredths(base)}${curve}`;
		area[side] = `${slope[side]}V${hundredths(base)}Z`;
	}

	return {
		x: scale,
		// Rounded, so that a pointer exactly in the middle gives 0. Without rounding, a
		// floating-point error would choose a side.
		point: (x) => Math.round(scale.invert(x) * 1e6) / 1e6,
		y,
		gap,
		base,
		slope,
		area,
		crest: `M${hundredths(gap[0])} ${hundredths(y(gap[0]))}L${hundredths(middle)} ${hundredths(y(middle))}L${hundredths(gap[1])} ${hundredths(y(gap[1]))}`,
		rest(point, radius) {
			const x = scale(point);
			return { x, y: restOn(y, x, radius) };
		},
		restAt: (x, radius) => restOn(y, x, radius),
		arc(from, to, lift = 0) {
			const start = typeof from === 'number' ? { x: scale(from), y: y(scale(from)) } : from;
			const end = typeof to === 'number' ? { x: scale(to), y: y(scale(to)) } : to;
			const apex = { x: middle, y: 2 * (top - thumb / 4 - lift) - (start.y + end.y) / 2 };
			const half = Math.min(HALF_BREAK, (gap[1] - gap[0]) / 2);
			const open = [middle - half, middle + half] as const;
			const [near, far] = start.x < end.x ? open : [open[1], open[0]];
			return [
				quadratic(...part(start, apex, end, 0, timeAt(start.x, apex.x, end.x, near))),
				quadratic(...part(start, apex, end, timeAt(start.x, apex.x, end.x, far), 1))
			];
		}
	};
}

/**
 * Returns the horizontal distance in pixels from a pointer to the thumb's centre; 0 when the
 * pointer is not on the thumb.
 * @param value position of the thumb; `null` when nothing is placed
 */
export function gripAt(
	ridge: Ridge,
	value: Position | null,
	radius: number,
	{ x, y }: Point
): number {
	if (value === null) return 0;
	const centre = ridge.rest(value, radius);
	return Math.hypot(centre.x - x, centre.y - y) <= radius ? centre.x - x : 0;
}

/**
 * Returns the y coordinate of the centre of a circle that touches the slope from above. The slope
 * is compared with the circle at 17 points.
 */
function restOn(y: (x: number) => number, x: number, radius: number): number {
	let centre = Infinity;
	for (let step = -8; step <= 8; step++) {
		const dx = (step / 8) * radius;
		centre = Math.min(centre, y(x + dx) - Math.sqrt(radius * radius - dx * dx));
	}
	return centre;
}

/**
 * Returns the parameter (0 to 1) at which a quadratic Bézier curve reaches `x`. The curve must be
 * monotonic in x.
 */
function timeAt(x0: number, x1: number, x2: number, x: number): number {
	const a = x0 - 2 * x1 + x2;
	const b = 2 * (x1 - x0);
	const c = x0 - x;
	if (Math.abs(a) < 1e-9) return -c / b;
	const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
	const one = (-b + root) / (2 * a);
	return one >= 0 && one <= 1 ? one : (-b - root) / (2 * a);
}

/**
 * Returns the control points of a part of a quadratic Bézier curve: from one parameter of the curve
 * to another, both between 0 and 1.
 */
function part(p0: Point, p1: Point, p2: Point, from: number, to: number): [Point, Point, Point] {
	const blossom = (s: number, t: number): Point => {
		const mix = (k: 'x' | 'y') =>
			(1 - s) * ((1 - t) * p0[k] + t * p1[k]) + s * ((1 - t) * p1[k] + t * p2[k]);
		return { x: mix('x'), y: mix('y') };
	};
	return [blossom(from, from), blossom(from, to), blossom(to, to)];
}

function quadratic(p0: Point, p1: Point, p2: Point): string {
	const at = (p: Point) => `${hundredths(p.x)} ${hundredths(p.y)}`;
	return `M${at(p0)}Q${at(p1)} ${at(p2)}`;
}
