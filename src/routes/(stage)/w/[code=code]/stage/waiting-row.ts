/**
 * Places of the dots in the lobby: one per participant, in rows below the ridge. Nobody has a place
 * on the ridge yet, so the rows fill from the middle to both ends by turns and favour no side.
 */
import type { Point } from '$lib/components/ridge/ridge';

export interface Room {
	width: number;
	height: number;
	/** Preferred radius of a dot; dots shrink when they do not fit. */
	radius: number;
	/** Radius below which dots are too small to see. */
	smallest: number;
	/** Width in the middle of each row that stays empty, as the middle of the ridge does. */
	gap: number;
}

export interface Waiting {
	radius: number;
	/** Centre of each dot, in the order of arrival. */
	dots: readonly Point[];
}

/** Distance between the centres of two neighbouring dots, in radii. */
const APART = 2.5;
/** Factor by which the size of the dots shrinks at each try. */
const SHRINK = 0.95;

/**
 * Lays out one dot per participant, as large as fits.
 * @returns `null` when dots of radius `smallest` do not fit; callers then show only the number
 */
export function waitingRow(count: number, room: Room): Waiting | null {
	const { width, height, radius, smallest, gap } = room;
	for (let size = radius; ; size = Math.max(smallest, size * SHRINK)) {
		const apart = APART * size;
		/** Numbers of dots on each half of a row, and of rows; each is cut off at what fits. */
		const half = countIn((width - gap) / 2, size);
		const rows = countIn(height, size);
		if (2 * half * rows >= count) {
			const dots = Array.from({ length: count }, (_, index) => {
				const place = index % (2 * half);
				const out = gap / 2 + size + Math.floor(place / 2) * apart;
				return {
					x: width / 2 + (place % 2 ? out : -out),
					y: size + Math.floor(index / (2 * half)) * apart
				};
			});
			return { radius: size, dots };
		}
		if (size <= smallest) return null;
	}
}

/** Returns how many dots of a size fit beside each other in a length. */
function countIn(length: number, size: number): number {
	return Math.max(0, Math.floor((length - 2 * size) / (APART * size)) + 1);
}
