/**
 * Sizes of the dots on the stage, in hundredths of the stage's height, chosen so that people in the
 * back row can see the dots and read the initials.
 */
import { type Letters, lettersIn, radiusFor } from '../ridge/dot-shape.ts';
import { isCrossing } from '../../domain/comparison.ts';
import type { StageDot } from './stage-data.ts';

/** Preferred radius of a dot. Dots with initials are larger. */
export const RADIUS = { plain: 2.3, lettered: 3 } as const;
/** Largest radius, for dots with long initials. */
const LARGEST = 4.6;
/** Smallest radius that people in the back row can see. */
export const SMALLEST = 0.5;
/** Smallest font size of initials that people in the back row, eight heights away, can read. */
export const SMALLEST_LETTERS = 2;
/**
 * Font size that is taken where larger initials do not fit. People can still read it at six times
 * the stage's height, which is most of a room.
 */
const CROWDED_LETTERS = 1.5;
/** Width of a hollow dot's ring, as a share of the dot's radius. */
export const RING = 0.24;

/**
 * Maximum number of dots that are drawn separately, with initials, and appear one by one. With more
 * dots, all dots of the same side and style are one SVG `<path>` and appear at once.
 */
export const MAX_SINGLE = 300;

/** Returns the share of a dot's radius that is free for letters: less in a hollow dot. */
const insideOf = ({ previous, position }: StageDot) =>
	isCrossing(previous, position) ? 1 - RING : 1;

/** Returns the preferred radius of these dots: such that all initials can be read. */
export function preferredRadius(dots: readonly StageDot[]): number {
	const needed = dots.map(
		(dot) => radiusFor(dot.initials, dot.group, SMALLEST_LETTERS) / insideOf(dot)
	);
	const largest = Math.max(0, ...needed);
	if (largest === 0) return RADIUS.plain;
	return Math.min(LARGEST, Math.max(RADIUS.lettered, largest));
}

/** Text in a dot: the initials, or a mark in their place. */
export interface DrawnInitials extends Letters {
	text: string;
}

/** Mark in a dot whose initials do not fit. */
const CUT = '…';
/** Share of all initials that have to fit; with fewer of them, none are drawn. */
const ENOUGH = 0.75;

/**
 * Returns how the initials of these dots are drawn: legibly in every dot that has them or, where a
 * few are too long, with a mark in those dots. Where many do not fit, no dot has any. A dot without
 * letters among dots with letters would say that its participant gave none.
 * @param radius radius of all dots, in hundredths of the stage's height, the unit of the result
 */
export function initialsIn(
	dots: readonly StageDot[],
	radius: number
): { drawn: readonly (DrawnInitials | null)[]; hidden: 'none' | 'some' | 'all' } {
	const textIn = (dot: StageDot, text: string | null, legible: number) => {
		const letters = lettersIn(text, radius * insideOf(dot), dot.group, legible);
		return letters && text ? { text, ...letters } : null;
	};
	const missing = (drawn: readonly (DrawnInitials | null)[]) =>
		dots.filter(({ initials }, index) => initials && !drawn[index]).length;
	const given = dots.filter(({ initials }) => initials).length;
	let fitting: (DrawnInitials | null)[] = dots.map(() => null);
	if (dots.length > MAX_SINGLE) return { drawn: fitting, hidden: given > 0 ? 'all' : 'none' };
	for (const legible of [SMALLEST_LETTERS, CROWDED_LETTERS]) {
		fitting = dots.map((dot) => textIn(dot, dot.initials, legible));
		if (missing(fitting) === 0) return { drawn: fitting, hidden: 'none' };
	}
	const marked = dots.map(
		(dot, index) => fitting[index] ?? textIn(dot, dot.initials && CUT, CROWDED_LETTERS)
	);
	const isEnough = given - missing(fitting) >= ENOUGH * given && missing(marked) === 0;
	return isEnough
		? { drawn: marked, hidden: 'some' }
		: { drawn: dots.map(() => null), hidden: 'all' };
}
