/** Text about the change since the previous round: who moved, and how many of them changed sides. */
import { m } from '../../generated/paraglide/messages.js';
import { type Moved, countMoved } from '../ridge/moves.ts';

/**
 * @param dots answers of the round
 * @param switched number of participants who changed sides
 * @returns an empty string for a first round
 */
export function movedText(dots: readonly Moved[], switched: number): string {
	if (dots.every(({ previous }) => previous === null)) return '';
	const moved = countMoved(dots);
	if (moved === 0) return m.wall_moved_none();
	if (switched === 0) return m.wall_moved_on_side({ count: moved });
	return m.wall_moves({ moved, switched });
}
