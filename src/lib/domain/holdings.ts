/** Counts of an account's contents. */
export interface Holdings {
	assignments: number;
	placements: number;
	/** Notes of placements. */
	notes: number;
	/** Texts about years. */
	yearTexts: number;
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
	yearTexts,
	teams,
	workshops,
	decks
}: Holdings): boolean => assignments + notes + yearTexts + teams + workshops + decks > 0;
