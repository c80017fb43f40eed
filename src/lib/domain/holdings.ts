/** What an account holds, in counts. */
export interface Holdings {
	assignments: number;
	placements: number;
	notes: number;
	/** Teams of which the account is a member. */
	teams: number;
	lastPlacedAt: string | null;
	workshops: number;
	decks: number;
}

/** Whether anything would be lost with the account. */
export const holdsSomething = ({ assignments, teams, workshops, decks }: Holdings): boolean =>
	assignments + teams + workshops + decks > 0;
