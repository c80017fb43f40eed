/** Text with the number of answers so far and the number of participants. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';

/**
 * Counts undecided answers too, since whoever gave one is done. Never shows fewer participants than
 * answers: answers of removed seats still count in the round.
 */
export function answeredCount({
	placed,
	undecided,
	seats
}: Pick<PublicState, 'placed' | 'undecided' | 'seats'>): string {
	const count = placed + undecided;
	if (seats === 0 && count === 0) return m.wall_in_none();
	return m.wall_answered({ count, seats: Math.max(seats, count) });
}
