/**
 * Shape of a client's mark: a square that stands on a corner, with rounded corners. A helper's mark
 * is a disc, so readers can tell the two apart without seeing colours.
 */
import type { Ridge } from './ridge.ts';

/** Radius of the mark's corners, as a share of half its diagonal (`reach`). */
const ROUND = 0.32;

/** Distance in pixels from the middle of a thumb's diamond to its corners. */
export const THUMB_REACH = 23;

/**
 * Returns the side of the square and the radius of its corners, in pixels.
 * @param reach distance in pixels from the middle of the diamond to its corners
 */
export function diamondSide(reach: number): { side: number; corner: number } {
	const corner = ROUND * reach;
	// Side of the square through the centres of the rounded corners, plus twice the corners'
	// radius.
	return { side: Math.SQRT2 * (reach - corner) + 2 * corner, corner };
}

/**
 * Number of x coordinates, left and right of the diamond's middle, at which its lower edge is
 * compared with the slope.
 */
const SAMPLES = 16;

/**
 * Returns the centre of a diamond that rests on the drawn slope.
 * @param x x coordinate of the centre; the y coordinate is chosen so that the diamond touches the
 * slope from above
 */
export function restDiamond(
	ridge: Pick<Ridge, 'y'>,
	x: number,
	reach = THUMB_REACH
): { x: number; y: number } {
	let y = Infinity;
	for (let step = -SAMPLES; step <= SAMPLES; step++) {
		const dx = (step / SAMPLES) * reach;
		y = Math.min(y, ridge.y(x + dx) - underside(dx, reach));
	}
	return { x, y };
}

/**
 * Returns how far the diamond's lower edge lies below its middle, at a horizontal distance `dx`
 * from the middle.
 */
export function underside(dx: number, reach: number): number {
	const corner = ROUND * reach;
	const inner = reach - corner;
	const from = Math.abs(dx);
	// The rounded bottom corner ends, and the straight edge at 45° begins, at this horizontal
	// distance from the middle.
	const straight = corner / Math.SQRT2;
	if (from <= straight) return inner + Math.sqrt(corner ** 2 - from ** 2);
	if (from <= inner + straight) return inner - (from - straight) + straight;
	return Math.sqrt(Math.max(0, corner ** 2 - (from - inner) ** 2));
}
