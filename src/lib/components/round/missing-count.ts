/** Text with the number of participants who still have to answer. */
import type { PublicState } from '../../domain/workshop-view.ts';
import { m } from '../../generated/paraglide/messages.js';

type Counts = Pick<PublicState, 'placed' | 'undecided' | 'seats'>;

/**
 * Counts everybody who answered, undecided or not, as done. Answers of removed seats still count in
 * the round, so there are never fewer participants than answers.
 */
export function missingCount({ placed, undecided, seats }: Counts): string {
	const answered = placed + undecided;
	const total = Math.max(seats, answered);
	if (total === 0) return m.wall_in_none();
	return total === answered
		? m.desk_missing_none()
		: m.desk_missing({ count: total - answered, total });
}
