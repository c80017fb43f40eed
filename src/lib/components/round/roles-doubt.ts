/** Reasons for which a division of roles may not be right any more. */
import type { Roles } from '../../state/team/live-assignment.svelte.ts';
import { type Clock, isoDate } from '../../words/dates.ts';

/** `today` and `due`: the day to look again is today, or has passed. */
export type Doubt = 'round' | 'left' | 'today' | 'due';

/** Returns the reader's day as `2026-11-30`. */
export const todayOf = ({ now, timeZone }: Clock) =>
	isoDate(new Date(now).toISOString(), timeZone, 'day');

/**
 * Returns the reason that weighs most; `null` while the division stands.
 * @param round number of the current round
 */
export function doubtOf(
	{ round: divided, somebodyLeft, reviewAt }: Pick<Roles, 'round' | 'somebodyLeft' | 'reviewAt'>,
	round: number,
	clock: Clock
): Doubt | null {
	if (divided !== null && divided < round) return 'round';
	if (somebodyLeft) return 'left';
	if (reviewAt === null) return null;
	const today = todayOf(clock);
	if (reviewAt === today) return 'today';
	return reviewAt < today ? 'due' : null;
}
