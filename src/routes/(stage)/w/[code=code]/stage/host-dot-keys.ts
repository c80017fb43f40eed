/** Keys with which the host places dots for participants without a phone. */
import { STRETCHES } from '$lib/domain/comparison';
import { type Position, placeOf } from '$lib/domain/continuum';

/** Command to add a dot (`null` for undecided) or to remove the last dot. */
export type DotCommand = { position: Position | null } | 'take-back';

/**
 * Returns the command of a key. The keys 1 to 6 are the six combinations of side and strength, from
 * strong expert to strong facilitator; 0 is undecided, and Backspace removes the last dot. Returns
 * `null` for other keys.
 */
export function dotCommandOf(key: string): DotCommand | null {
	if (key === 'Backspace') return 'take-back';
	if (key === '0') return { position: null };
	const stretch = /^[1-6]$/.test(key) ? STRETCHES[Number(key) - 1] : undefined;
	return stretch ? { position: placeOf(stretch.side, stretch.strength) } : null;
}
