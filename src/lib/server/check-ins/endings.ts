/**
 * Check-ins whose assignments are deleted: their event streams end, and their clients' pages say
 * that the check-in is gone.
 */
import { endStreams } from '../live/end-streams.ts';
import type { Transaction } from '../db/writes.ts';

/**
 * Returns the ids of the check-ins of these assignments. Must be called within the write that
 * deletes the assignments.
 */
export async function checkInIdsOf(
	db: Transaction,
	assignments: readonly string[]
): Promise<string[]> {
	const rows = await db
		.selectFrom('checkIn')
		.select('id')
		.where('assignmentId', 'in', assignments)
		.execute();
	return rows.map(({ id }) => id);
}

/**
 * Ends the event streams of deleted check-ins. Must be called after the write that deleted them.
 */
export function checkInsEnded(ids: readonly string[]): void {
	endStreams(...ids.map((checkIn) => ({ checkIn })));
}
