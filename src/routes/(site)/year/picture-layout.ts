/** Layout of a year's picture: where its numbered dots lie, and the arcs of its role switches. */
import type { Point, Ridge } from '$lib/components/ridge/ridge';
import { stack } from '$lib/components/ridge/stack';
import { type Position, type Side, sideOf } from '$lib/domain/continuum';
import type { YearArc, YearPicture } from '$lib/domain/year';

/** Smallest and largest preferred radius of a dot in pixels, and the part of the ridge's width. */
const RADII = { smallest: 10.5, largest: 13, share: 1 / 76 } as const;
/** Radius in pixels at which all numbered dots fit, even in one place on a phone. */
const SMALLEST = 1.4;
/** Radius in pixels below which a number in a dot cannot be read. */
const LEGIBLE = 8.5;
/** Radius in pixels of the mark at a place that was left by a role switch. */
export const MARK = 3.5;

/** Widths of an arc in pixels: for one switch, and for many that share it. */
const [THIN, THICK] = [1.5, 5] as const;
/** Maximum distance in pixels between two arcs over the ridge. */
const LIFT = 9;
/** Share of the space above the ridge that arcs may use. */
const ROOM = 0.7;

export interface PictureLayout {
	radius: number;
	/** Whether the dots are large enough for their numbers. */
	legible: boolean;
	/** The numbered dots; empty when they do not fit above their places. */
	dots: (Point & { number: number; side: Side })[];
	/** Earlier places, at which an arc starts or ends. */
	marks: (Point & { side: Side })[];
	arcs: { pieces: { side: Side; path: string }[]; told: boolean; width: number }[];
}

/** Returns the layout of the numbered dots and of the arcs on a ridge. */
export function layOut(ridge: Ridge, { dots, arcs }: Omit<YearPicture, 'places'>): PictureLayout {
	const span = ridge.x(99) - ridge.x(-99);
	const radius = Math.min(RADII.largest, Math.max(RADII.smallest, span * RADII.share));
	// On a narrow ridge, dots stand in columns: stacked askew, some would seem to hang in the air.
	const laid = stack(
		ridge,
		dots.map(({ position }) => position),
		{ radius, smallest: SMALLEST, upright: span * RADII.share < RADII.smallest }
	);
	const placed = dots.flatMap(({ number, position }, index) => {
		const at = laid?.dots[index];
		return at ? [{ ...at, number, side: sideOf(position) }] : [];
	});
	const marks = new Map<string, Point & { side: Side }>();
	function mark(position: Position, of: YearArc['of']): Point {
		const at = ridge.rest(position, MARK);
		if (of) marks.set(`${of.number} ${position}`, { ...at, side: sideOf(position) });
		return at;
	}
	const ends = arcs.map(({ from, to, of, ...arc }) => {
		const start = mark(from, of);
		const dot = of?.isLast ? placed.find(({ number }) => number === of.number) : undefined;
		return { ...arc, from, to, start, end: dot ?? mark(to, of) };
	});
	// Wide arcs run above narrow ones, so that arcs cross each other as little as possible.
	ends.sort((a, b) => Math.abs(a.end.x - a.start.x) - Math.abs(b.end.x - b.start.x));
	const top = ridge.y((ridge.gap[0] + ridge.gap[1]) / 2);
	const step = Math.min(LIFT, (ROOM * top) / Math.max(1, ends.length - 1));
	return {
		radius: laid?.radius ?? radius,
		legible: laid !== null && laid.radius >= LEGIBLE,
		dots: placed,
		marks: [...marks.values()],
		arcs: ends.map(({ from, to, start, end, told, count }, index) => {
			const [leaves, arrives] = ridge.arc(start, end, index * step);
			return {
				pieces: [
					{ side: sideOf(from), path: leaves },
					{ side: sideOf(to), path: arrives }
				],
				told,
				width: Math.min(THICK, THIN * Math.sqrt(count))
			};
		})
	};
}
