/**
 * Changes to requests to a client when a member leaves the team, is merged into another one, or deletes
 * the check-in with which they joined.
 */
import type { Transaction } from '../db/writes.ts';
import { raiseRevision } from './write.ts';

/**
 * Takes a former member out of the requests: nobody asks them any more, and a link that they had and
 * that no client has used is renewed. It then belongs to the owner. Must be called within the write
 * that ends the membership.
 */
export async function leaveRequests(db: Transaction, member: string): Promise<void> {
	await db
		.deleteFrom('clientRequestMember')
		.where('memberId', '=', member)
		.where('checkInId', 'is', null)
		.execute();
	await db
		.updateTable('clientRequest')
		.set(({ eb }) => ({ linkVersion: eb('linkVersion', '+', 1) }))
		.where('askedBy', '=', member)
		.where('browserHash', 'is', null)
		.execute();
}

/**
 * Moves what `away` asked and replied to `into`. Where both were asked, the one who joined counts.
 * Must be called within the write that merges the members.
 */
export async function mergeRequests(db: Transaction, away: string, into: string): Promise<void> {
	await db
		.updateTable('clientRequest')
		.set({ askedBy: into })
		.where('askedBy', '=', away)
		.execute();
	const rows = await db
		.selectFrom('clientRequestMember')
		.selectAll()
		.where('memberId', 'in', [away, into])
		.execute();
	for (const { requestId, checkInId } of rows.filter(({ memberId }) => memberId === away)) {
		const other = rows.find((one) => one.requestId === requestId && one.memberId === into);
		const counts = !other || (checkInId !== null && other.checkInId === null) ? away : into;
		await db
			.deleteFrom('clientRequestMember')
			.where('requestId', '=', requestId)
			.where('memberId', 'in', [away, into])
			.where('memberId', '!=', counts)
			.execute();
		await db
			.updateTable('clientRequestMember')
			.set({ memberId: into })
			.where('requestId', '=', requestId)
			.where('memberId', '=', counts)
			.execute();
	}
}

/** A team's assignment, as both ids. */
export interface SharedAssignment {
	team: string;
	assignment: string;
}

/**
 * Raises the revision of each team whose request one of these check-ins joined, because its pages say
 * who has joined. Must be called within the write that deletes the check-ins.
 * @returns the shared assignments to announce after the write
 */
export async function leaveRequestsOf(
	db: Transaction,
	checkIns: readonly string[]
): Promise<SharedAssignment[]> {
	if (checkIns.length === 0) return [];
	const shared = await db
		.selectFrom('clientRequestMember as one')
		.innerJoin('clientRequest as r', 'r.id', 'one.requestId')
		.innerJoin('teamAssignment as a', 'a.id', 'r.teamAssignmentId')
		.select(['a.teamId as team', 'a.id as assignment'])
		.distinct()
		.where('one.checkInId', 'in', checkIns)
		.execute();
	for (const team of new Set(shared.map(({ team }) => team))) await raiseRevision(db, team);
	return shared;
}
