/**
 * Deleted check-ins: their event streams end, their clients' pages say that they are gone, and the
 * teams whose requests they belonged to read that the member has not joined.
 */
import { endStreams } from '../live/end-streams.ts';
import type { Transaction } from '../db/writes.ts';
import { announce } from '../teams/announcements.ts';
import { type SharedAssignment, leaveRequestsOf } from '../teams/client-request-members.ts';

/** Check-ins that end in a write, and what must be announced after it. */
export interface Ending {
	checkIns: readonly string[];
	/** Shared assignments of the teams that asked the client. */
	shared: readonly SharedAssignment[];
}

/** Returns what ends with these check-ins. Must be called within the write that deletes them. */
export async function endingOf(db: Transaction, checkIns: readonly string[]): Promise<Ending> {
	return { checkIns, shared: await leaveRequestsOf(db, checkIns) };
}

/** Returns the ids of the check-ins of these assignments. */
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

/** Ends the event streams of deleted check-ins. Must be called after the write that deleted them. */
export function checkInsEnded({ checkIns, shared }: Ending): void {
	endStreams(...checkIns.map((checkIn) => ({ checkIn })));
	for (const { team, assignment } of shared) announce(team, assignment);
}
