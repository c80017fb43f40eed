/** Text with the number of positions so far and the number of participants. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';

/**
 * Never shows fewer participants than answers: answers of removed seats still count in the round.
 */
export function placedCount({ placed, undecided, seats }: PublicState): string {
	return m.wall_placed({ placed, seats: Math.max(seats, placed + undecided) });
}
