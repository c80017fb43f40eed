/** One line of a team's overview. */
import type { Summary } from '$lib/domain/team';

export interface RowContent {
	id: string;
	question: string;
	client: string | null;
	round: number;
	revealed: boolean;
	placed: number;
	answered: string[] | null;
	/** Whether one has answered oneself in the round that is on. */
	own: boolean;
	/** Of the last revealed round, where one may see it. */
	last: (Summary & { round: number }) | null;
}
