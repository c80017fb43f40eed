/** A row in a team's overview. */
import type { Summary } from '$lib/domain/team';

/** Number of assignments on one page of the list. */
export const PAGE_SIZE = 50;

export interface RowContent {
	id: string;
	question: string;
	client: string | null;
	createdAt: string;
	round: number;
	revealed: boolean;
	revealedAt: string | null;
	placed: number;
	answered: string[] | null;
	/** Number of present members who answered an unrevealed round. */
	answeredPresent: number | null;
	/** Agreed roles, with the day on which the team reviews them. */
	roles: { reviewAt: string | null } | null;
	/** Whether the member who views the page has answered in the current round. */
	own: boolean;
	/**
	 * Last revealed round; `null` if there is none, or if the member who views the page may not see
	 * it.
	 */
	last: (Summary & { round: number; asked: string }) | null;
}
