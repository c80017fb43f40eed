/** Counts of an account's contents. */
export interface Holdings {
	assignments: number;
	placements: number;
	notes: number;
	/** Teams of which the account is a member. */
	teams: number;
	/** Time of the account's last placement. */
	lastPlacedAt: string | null;
	workshops: number;
	decks: number;
}

/** Whether deleting the account would lose anything. */
export const holdsSomething = ({ assignments, teams, workshops, decks }: Holdings): boolean =>
	assignments + teams + workshops + decks > 0;
