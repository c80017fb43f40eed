/** A row in a team's overview. */
import type { Summary } from '$lib/domain/team';

export interface RowContent {
	id: string;
	question: string;
	client: string | null;
	round: number;
	revealed: boolean;
	placed: number;
	answered: string[] | null;
	/** Whether the member has answered in the current round. */
	own: boolean;
	/** The last revealed round, where the member may see it. */
	last: (Summary & { round: number }) | null;
}
