/**
 * Geometry of every picture of the ridge: two parabolic slopes that rise to a crest, with a gap
 * between −1 and 1 to which no position belongs. Lengths are in pixels or in units of the drawing;
 * a `point` is a place on the line on the scale of positions, not rounded to an odd number. Only
 * this module uses d3-scale.
 */
import { scaleLinear } from 'd3-scale';
import { RANGE, type Side, SIDES, edgeOf } from '../../domain/continuum.ts';

/** Place in the picture, from its top left corner. */
export interface Point {
	x: number;
	y: number;
}

export interface RidgeSize {
	width: number;
	height: number;
	/** Diameter of the thumb or dot that must fit in the gap, so that nothing rests on the ridge. */
	thumb: number;
	/** Space left and right of the slopes' feet. */
	pad?: number;
	/** Space above the crest. */
	top?: number;
}

export interface Ridge {
	/** Column of a point on the line. */
	x(point: number): number;
	/** Point on the line at an x coordinate, clamped to the ends of the line. */
	point(x: number): number;
	/** Height of the slope at an x coordinate. */
	y(x: number): number;
	/** Centre of a circle that rests on the slope at a point on the line. */
	rest(point: number, radius: number): Point;
	/** Height of the centre of a circle that rests on the slope at an x coordinate. */
	restAt(x: number, radius: number): number;
	/** Columns of the gap's left and right edge. */
	gap: readonly [number, number];
	/** Height of the slopes' feet. */
	base: number;
	slope: Readonly<Record<Side, string>>;
	area: Readonly<Record<Side, string>>;
	crest: string;
	/**
	 * Arc over the crest from one side to the other, as two SVG paths that leave the gap free.
	 * Each end is a point on the line or a place in the picture.
	 */
	arc(from: number | Point, to: number | Point): readonly [string, string];
}

/** Half the gap as a share of the line, 0.04 to 0.45: the gap is never narrower than the thumb. */
export function halfGap(lineWidth: number, thumb: number): number {
	return Math.min(0.45, Math.max(0.04, thumb / (2 * lineWidth)));
}

const DOMAIN = [RANGE.min, edgeOf('expert'), edgeOf('facilitator'), RANGE.max];

/** Scale from positions to an axis; `half` is half of the ridge's gap as a share of the axis. */
export function lineScale(from: number, to: number, half: number) {
	const at = (share: number) => from + (to - from) * share;
	return scaleLinear()
		.domain(DOMAIN)
		.range([from, at(0.5 - half), at(0.5 + half), to])
		.clamp(true);
}

/** Rounds to hundredths: precise enough for a picture, and short in its file. */
export const hundredths = (value: number) => Math.round(value * 100) / 100;

/** Geometry of a ridge in a picture of this size. */
export function ridge({ width, height, thumb, pad = 28, top = thumb }: RidgeSize): Ridge {
	const left = pad;
	const right = Math.max(pad + 1, width - pad);
	const middle = (left + right) / 2;
	const reach = middle - left;
	const base = height - 2;
	const rise = base - top;
	const scale = lineScale(left, right, halfGap(right - left, thumb));
	const gap = [scale(-1), scale(1)] as const;

	/** Parabola from foot to crest, which one quadratic Bézier curve draws exactly. */
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
		// Rounded, so that a floating-point error does not choose a side for a point exactly at zero.
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
		arc(from, to) {
			const start = typeof from === 'number' ? { x: scale(from), y: y(scale(from)) } : from;
			const end = typeof to === 'number' ? { x: scale(to), y: y(scale(to)) } : to;
			const apex = { x: middle, y: 2 * (top - thumb / 4) - (start.y + end.y) / 2 };
			const [near, far] = start.x < end.x ? gap : [gap[1], gap[0]];
			return [
				quadratic(...part(start, apex, end, 0, timeAt(start.x, apex.x, end.x, near))),
				quadratic(...part(start, apex, end, timeAt(start.x, apex.x, end.x, far), 1))
			];
		}
	};
}

/** Height of the centre at which a circle touches the slope from above; sampled at 17 places. */
function restOn(y: (x: number) => number, x: number, radius: number): number {
	let centre = Infinity;
	for (let step = -8; step <= 8; step++) {
		const dx = (step / 8) * radius;
		centre = Math.min(centre, y(x + dx) - Math.sqrt(radius * radius - dx * dx));
	}
	return centre;
}

/** Parameter (0 to 1) at which a quadratic Bézier curve, monotonic in x, reaches `x`. */
function timeAt(x0: number, x1: number, x2: number, x: number): number {
	const a = x0 - 2 * x1 + x2;
	const b = 2 * (x1 - x0);
	const c = x0 - x;
	if (Math.abs(a) < 1e-9) return -c / b;
	const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
	const one = (-b + root) / (2 * a);
	return one >= 0 && one <= 1 ? one : (-b - root) / (2 * a);
}

/** Control points of the part of a quadratic Bézier curve between two parameters. */
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
