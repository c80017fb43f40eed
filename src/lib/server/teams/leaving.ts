/**
 * Leaving a team: by choice, by removal, or by deleting the account. The member's placements stay
 * without a name. If the owner leaves, the team passes to another member.
 */
import { successorOf } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import { writeUntilDone } from '../db/parts.ts';
import type { TeamMemberTable } from '../db/team-tables.ts';
import type { SelectQueryBuilder } from 'kysely';
import type { Tables } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { raiseRevision } from './write.ts';

type Member = Pick<TeamMemberTable, 'id' | 'teamId'>;

/** Ends a membership, and deletes the team when its last member leaves. */
export async function leave(db: Transaction, { id, teamId }: Member): Promise<void> {
	await db
		.updateTable('teamMember')
		.set({ accountId: null, displayName: null, leftAt: new Date().toISOString() })
		.where('id', '=', id)
		.execute();
	const others = await db
		.selectFrom('teamMember')
		.select(['id', 'joinedAt'])
		.where('teamId', '=', teamId)
		.where('leftAt', 'is', null)
		.execute();
	const next = successorOf(others);
	if (!next) return deleteTeam(db, teamId);
	await db
		.updateTable('team')
		.set({ ownerId: next.id })
		.where('id', '=', teamId)
		.where('ownerId', '=', id)
		.execute();
}

/**
 * Deletes a team. Its assignments are deleted first. Placements reference members without a
 * cascade, so PostgreSQL would refuse to delete members whose placements still exist.
 */
export async function deleteTeam(db: Transaction, team: string): Promise<void> {
	await db.deleteFrom('teamAssignment').where('teamId', '=', team).execute();
	await db.deleteFrom('team').where('id', '=', team).execute();
}

/**
 * Deletes the assignments of teams whose only present member is one of these accounts. They are
 * deleted one at a time, because each may have thousands of placements. Must be called before the
 * accounts leave, because a team is deleted when its last member leaves.
 * @param accounts query for the ids of the accounts, run again within each write
 * @param team limits the deletion to this team
 */
export async function emptyOwnTeams(
	store: Store,
	accounts: (db: Transaction) => SelectQueryBuilder<Tables, 'account', { id: string }>,
	team?: string
): Promise<void> {
	await writeUntilDone(store, async (db) => {
		const next = db
			.selectFrom('teamAssignment as a')
			.innerJoin('teamMember as own', 'own.teamId', 'a.teamId')
			.select('a.id')
			.where('own.accountId', 'in', accounts(db))
			.$if(team !== undefined, (query) => query.where('a.teamId', '=', team as string))
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('teamMember as other')
							.select('other.id')
							.whereRef('other.teamId', '=', 'a.teamId')
							.where('other.leftAt', 'is', null)
							.whereRef('other.id', '!=', 'own.id')
					)
				)
			)
			.limit(1);
		return deleteAssignment(db, next);
	});
}

/**
 * Deletes the shared assignment whose id `query` finds.
 * @returns number of deleted assignments: 1, or 0 when the query finds none, at which
 * `writeUntilDone` stops
 */
export async function deleteAssignment(
	db: Transaction,
	query: { executeTakeFirst(): Promise<{ id: string } | undefined> }
): Promise<0 | 1> {
	const found = await query.executeTakeFirst();
	if (!found) return 0;
	await db.deleteFrom('teamAssignment').where('id', '=', found.id).execute();
	return 1;
}

/**
 * Ends all memberships of accounts that are about to be deleted.
 * @returns ids of the teams, for the announcement after the write
 */
export async function leaveAll(db: Transaction, accounts: readonly string[]): Promise<string[]> {
	if (accounts.length === 0) return [];
	const members = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId'])
		.where('accountId', 'in', accounts)
		.execute();
	for (const member of members) {
		await leave(db, member);
		await raiseRevision(db, member.teamId);
	}
	return members.map(({ teamId }) => teamId);
}
