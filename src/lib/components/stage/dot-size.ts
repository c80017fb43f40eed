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

/**
 * Returns how the initials of these dots are drawn: in every dot that has them or, where one of them
 * would be illegible, in none. A dot without letters among dots with letters would say that its
 * participant gave none.
 * @param radius radius of all dots, in hundredths of the stage's height
 * @returns one entry per dot, in the same unit; `null` if no initials are drawn
 */
export function initialsIn(
	dots: readonly StageDot[],
	radius: number
): readonly (Letters | null)[] | null {
	if (dots.length > MAX_SINGLE) return null;
	for (const legible of [SMALLEST_LETTERS, CROWDED_LETTERS]) {
		const letters = dots.map((dot) =>
			lettersIn(dot.initials, radius * insideOf(dot), dot.group, legible)
		);
		if (dots.every(({ initials }, index) => !initials || letters[index])) return letters;
	}
	return null;
}
