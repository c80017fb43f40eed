/** Keys with which the host places dots for participants without a phone. */
import { STRETCHES } from '$lib/domain/comparison';
import { type Position, placeOf } from '$lib/domain/continuum';

/** New dot, with `null` for undecided, or the removal of the last one. */
export type DotCommand = { position: Position | null } | 'take-back';

/**
 * Command of a key: 1 to 6 are the six stretches from left to right, from a strong expert to a
 * strong facilitator; 0 is undecided; Backspace removes the last dot. `null` for other keys.
 */
export function dotCommandOf(key: string): DotCommand | null {
	if (key === 'Backspace') return 'take-back';
	if (key === '0') return { position: null };
	const stretch = /^[1-6]$/.test(key) ? STRETCHES[Number(key) - 1] : undefined;
	return stretch ? { position: placeOf(stretch.side, stretch.strength) } : null;
}
