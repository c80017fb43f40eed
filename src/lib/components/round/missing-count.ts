/** Text with the number of participants who still have to answer. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';
import { inCount } from './in-count.ts';

type Counts = Pick<PublicState, 'placed' | 'undecided' | 'seats' | 'joined'>;

/**
 * Counts everybody who answered, undecided or not, as done. Answers of removed seats still count in
 * the round, so there are never fewer participants than answers.
 */
export function missingCount({ placed, undecided, seats, joined }: Counts): string {
	const answered = placed + undecided;
	const total = Math.max(seats, answered);
	if (total === 0) return inCount({ seats, joined });
	return total === answered
		? m.desk_missing_none()
		: m.desk_missing({ count: total - answered, total });
}
