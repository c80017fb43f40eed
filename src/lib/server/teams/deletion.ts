/** Deletion of a team in parts, and what is lost with it. */
import type { Store } from '../db/client.ts';
import { writeUntilDone } from '../db/parts.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { membershipOf, requireAct } from './access.ts';
import { bidFarewell } from './farewells.ts';
import { deleteAssignment, deleteTeam } from './leaving.ts';
import { writeTeam } from './write.ts';

/**
 * Deletes a team with its assignments, for all members, and ends its streams. The assignments are
 * deleted first, one at a time, because each may have thousands of placements.
 * @throws Refusal `not-found`, or `forbidden` for members other than the owner
 */
export async function remove(store: Store, account: string, id: string): Promise<void> {
	await writeUntilDone(store, async (db) => {
		requireAct(await membershipOf(db, account, id), 'team.delete');
		const assignments = db.selectFrom('teamAssignment').where('teamId', '=', id);
		return deleteAssignment(db, assignments.select('id').limit(1));
	});
	await writeTeam(
		store,
		account,
		id,
		async (db, membership) => {
			requireAct(membership, 'team.delete');
			await bidFarewell(db, id, await othersIn(db, id, account), 'deleted');
			await deleteTeam(db, id);
		},
		{ others: true }
	);
	endStreams({ team: id });
}

/** Returns the accounts that are in a team, without one of them. */
async function othersIn(db: Transaction, team: string, account: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select('accountId')
		.where('teamId', '=', team)
		.where('accountId', '!=', account)
		.execute();
	return rows.flatMap(({ accountId }) => accountId ?? []);
}

/** Returns the numbers of assignments and placements that would be deleted with the team. */
export async function holdings(
	store: Store,
	team: string
): Promise<{ assignments: number; placements: number }> {
	const row = await store.read
		.selectFrom('teamAssignment as a')
		.leftJoin('teamRound as r', 'r.assignmentId', 'a.id')
		.leftJoin('teamPlacement as p', 'p.roundId', 'r.id')
		.where('a.teamId', '=', team)
		.select(({ fn }) => [
			fn.count<number>('a.id').distinct().as('assignments'),
			fn.count<number>('p.memberId').as('placements')
		])
		.executeTakeFirstOrThrow();
	return { assignments: Number(row.assignments), placements: Number(row.placements) };
}
