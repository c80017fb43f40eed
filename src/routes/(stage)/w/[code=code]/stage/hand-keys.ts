/** For a room without phones: hands go up, and the host puts a dot where each says. */
import { STRETCHES } from '$lib/domain/comparison';
import { type Position, placeOf } from '$lib/domain/continuum';

/** `null`: not to be said yet. */
export type Put = { position: Position | null } | 'take-back';

/**
 * 1 to 6 are the six stretches as they lie on the wall, from the expert's foot to the
 * facilitator's; 0 is "not to be said yet".
 */
export function putBy(key: string): Put | null {
	if (key === 'Backspace') return 'take-back';
	if (key === '0') return { position: null };
	const stretch = /^[1-6]$/.test(key) ? STRETCHES[Number(key) - 1] : undefined;
	return stretch ? { position: placeOf(stretch.side, stretch.strength) } : null;
}
