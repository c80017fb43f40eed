/** Counts of an account's contents. */
export interface Holdings {
	assignments: number;
	placements: number;
	/** Notes of placements, and texts about years. */
	notes: number;
	/** Teams of which the account is a member. */
	teams: number;
	/** Time of the account's last placement. */
	lastPlacedAt: string | null;
	workshops: number;
	decks: number;
}

/** Whether the deletion of the account would lose any of its contents. */
export const holdsSomething = ({
	assignments,
	notes,
	teams,
	workshops,
	decks
}: Holdings): boolean => assignments + notes + teams + workshops + decks > 0;
