/** Text with the number of answers so far and the number of participants. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';
import { inCount } from './in-count.ts';

/**
 * Counts undecided answers too, since whoever gave one is done. Never shows fewer participants than
 * answers: answers of removed seats still count in the round.
 */
export function answeredCount({
	placed,
	undecided,
	seats,
	joined
}: Pick<PublicState, 'placed' | 'undecided' | 'seats' | 'joined'>): string {
	const count = placed + undecided;
	if (seats === 0 && count === 0) return inCount({ seats, joined });
	return m.wall_answered({ count, seats: Math.max(seats, count) });
}
