/**
 * Sizes of the dots on the stage, in hundredths of the stage's height, chosen so that people in the
 * back row can see the dots and read the initials.
 */
import { radiusFor } from '../ridge/dot-shape.ts';
import { isCrossing } from '../../domain/comparison.ts';
import type { StageDot } from './stage-data.ts';

/** Preferred radius of a dot. Dots with initials are larger. */
export const RADIUS = { plain: 2.3, lettered: 3 } as const;
/** Largest radius, for dots with long initials. */
const LARGEST = 4.6;
/** Smallest radius that people in the back row can see. */
export const SMALLEST = 0.5;
/** Smallest font size of initials that people in the back row can read. */
export const SMALLEST_LETTERS = 2;
/** Width of a hollow dot's ring, as a share of the dot's radius. */
export const RING = 0.24;

/** Returns the preferred radius of these dots: such that all initials can be read. */
export function preferredRadius(dots: readonly StageDot[]): number {
	const needed = dots.map(({ initials, group, previous, position }) => {
		const inside = isCrossing(previous, position) ? 1 - RING : 1;
		return radiusFor(initials, group, SMALLEST_LETTERS) / inside;
	});
	const largest = Math.max(0, ...needed);
	if (largest === 0) return RADIUS.plain;
	return Math.min(LARGEST, Math.max(RADIUS.lettered, largest));
}
