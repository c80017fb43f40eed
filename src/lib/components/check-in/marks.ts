/** Layout of the marks of helper and client on the ridge, and the moments at which they appear. */
import type { Position } from '../../domain/continuum.ts';
import { restDiamond } from '../ridge/diamond.ts';
import type { Point, Ridge } from '../ridge/ridge.ts';

/**
 * Kinds of marks, in the order in which they appear. Marks at equal places are stacked in the same
 * order, with the client's mark at the bottom.
 */
export const MARKS = ['client', 'helper', 'guess'] as const;
export type MarkKind = (typeof MARKS)[number];

/** Position for each kind of mark; `null` for undecided, or for a guess that nobody made. */
export type Places = Readonly<Record<MarkKind, Position | null>>;

export interface LaidMark extends Point {
	kind: MarkKind;
	position: Position;
}

/**
 * Size of each kind of mark: the client's diamond has the distance 1 from centre to corner, and the
 * circles of helper and guess have smaller radii.
 */
const SIZES: Record<MarkKind, number> = { client: 1, helper: 0.9, guess: 0.82 };

/** Minimum distance between two marks in pixels. */
const AIR = 2;
/** Factor by which the marks shrink from one tried size to the next. */
const SHRINK = 0.92;
/**
 * Smallest distance in pixels from the centre of the client's diamond to its corners. At this size
 * the letters in the marks are still legible.
 */
const SMALLEST = 14;

export const radiusOf = (kind: MarkKind, reach: number) => SIZES[kind] * reach;

/** Returns the centre of a mark that rests on the slope at a point of the line. */
export function restOf(kind: MarkKind, ridge: Ridge, point: number, reach: number): Point {
	if (kind === 'client') return restDiamond(ridge, ridge.x(point), reach);
	return ridge.rest(point, radiusOf(kind, reach));
}

/**
 * Places the marks on the slopes, as large as fits in the picture. If possible, all marks shrink
 * until marks at different places fit side by side. Marks that still overlap are stacked.
 * @param reach largest distance from a mark's centre to its edge, in pixels
 */
export function layMarks(
	ridge: Ridge,
	places: Places,
	reach: number
): { reach: number; marks: LaidMark[] } {
	for (let size = reach; ; size = Math.max(SMALLEST, size * SHRINK)) {
		const marks = layAt(ridge, places, size);
		const fits = marks.every(({ kind, y }) => y >= radiusOf(kind, size));
		if ((fits && lieSideBySide(ridge, marks, size)) || size <= SMALLEST) {
			return { reach: size, marks };
		}
	}
}

const apartOf = (one: MarkKind, other: MarkKind, reach: number) =>
	radiusOf(one, reach) + radiusOf(other, reach) + AIR;

/**
 * Tells whether all marks lie side by side. Pairs that would overlap even at the smallest size are
 * not checked, because they may be stacked.
 */
function lieSideBySide(ridge: Ridge, marks: readonly LaidMark[], reach: number): boolean {
	return marks.every((one, index) =>
		marks.slice(0, index).every((other) => {
			if (Math.abs(one.x - other.x) < apartOf(one.kind, other.kind, SMALLEST)) return true;
			const a = restOf(one.kind, ridge, one.position, reach);
			const b = restOf(other.kind, ridge, other.position, reach);
			return Math.hypot(a.x - b.x, a.y - b.y) >= apartOf(one.kind, other.kind, reach);
		})
	);
}

function layAt(ridge: Ridge, places: Places, reach: number): LaidMark[] {
	const laid: LaidMark[] = [];
	for (const kind of MARKS) {
		const position = places[kind];
		if (position === null) continue;
		const at = restOf(kind, ridge, position, reach);
		for (const other of laid.toSorted((a, b) => b.y - a.y)) {
			const apart = apartOf(kind, other.kind, reach);
			const dx = other.x - at.x;
			if (Math.abs(dx) >= apart) continue;
			const dy = Math.sqrt(apart * apart - dx * dx);
			if (Math.abs(other.y - at.y) < dy) at.y = other.y - dy;
		}
		laid.push({ kind, position, ...at });
	}
	return laid;
}

/** Milliseconds before the first mark appears, and between two marks. */
const EMPTY_MS = 600;
const BETWEEN_MS = 1_200;
/** Milliseconds in which a mark rolls from the foot of its slope to its place. */
const ROLL_MS = 900;

/**
 * Milliseconds from the start until the mark with this index appears. The index after the last mark
 * gives the moment at which the question appears.
 */
export const momentOf = (index: number) => EMPTY_MS + index * BETWEEN_MS;

/**
 * Returns how far the mark with this index has rolled, from 0 (foot of its slope) to 1 (its place).
 */
export function rolledBy(elapsed: number, index: number): number {
	const share = (elapsed - momentOf(index)) / ROLL_MS;
	const time = Math.min(1, Math.max(0, share));
	// Marks slow down towards their place, like a ball that rolls uphill.
	return 1 - (1 - time) ** 2;
}

/** Returns the centre of a mark that has rolled a share of its way from the foot of its slope. */
export function rolling(ridge: Ridge, mark: LaidMark, share: number, reach: number): Point {
	if (share >= 1) return mark;
	const foot = mark.position < 0 ? -99 : 99;
	const way = (point: number) => restOf(mark.kind, ridge, point, reach);
	const at = way(foot + (mark.position - foot) * share);
	// A mark that ends on top of other marks rises to its final height while it rolls.
	return { x: at.x, y: at.y + (mark.y - way(mark.position).y) * share };
}
