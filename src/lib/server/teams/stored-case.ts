/** Reads the case of a member, in an intervision, and where a round of it is. */
import {
	DEFAULT_MINUTES,
	type Minutes,
	NOT_STARTED,
	type Progress,
	progressOf
} from '../../domain/intervision.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';

export interface Case extends Progress {
	/** Id of the member whose case it is. */
	owner: string;
	minutes: Minutes;
}

/** Returns the case of a shared assignment at its current round; `null` for any other assignment. */
export async function storedCase(
	db: Transaction,
	{ caseOwner, roundId }: Pick<TeamAssignmentTable, 'caseOwner' | 'roundId'>,
	revealedAt: string | null
): Promise<Case | null> {
	if (caseOwner === null) return null;
	const row = await db
		.selectFrom('teamCase')
		.select(['phase', 'since', 'minutes'])
		.where('roundId', '=', roundId)
		.executeTakeFirst();
	const { phase, since } = row ?? NOT_STARTED;
	return {
		owner: caseOwner,
		...progressOf({ phase, since }, revealedAt),
		minutes: { ...DEFAULT_MINUTES, ...(JSON.parse(row?.minutes ?? '{}') as Partial<Minutes>) }
	};
}
