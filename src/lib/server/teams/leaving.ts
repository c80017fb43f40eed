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
import { leaveRequests } from './client-request-members.ts';
import { dropHiddenAnswers, joinHiddenAnswers } from './merge.ts';
import { raiseRevision } from './write.ts';

type Member = Pick<TeamMemberTable, 'id' | 'teamId'>;

/**
 * Ends a membership in all the member's browsers, and deletes the team when its last member leaves.
 */
export async function leave(db: Transaction, { id, teamId }: Member): Promise<void> {
	await db
		.updateTable('teamMember')
		.set({ accountId: null, displayName: null, leftAt: new Date().toISOString() })
		.where('id', '=', id)
		.execute();
	await db
		.updateTable('teamMember')
		.set({ accountId: null })
		.where('mergedInto', '=', id)
		.execute();
	await db.deleteFrom('teamReturn').where('memberId', '=', id).execute();
	await leaveRequests(db, id);
	if (!(await passTeamOn(db, { id, teamId }))) await deleteTeam(db, teamId);
}

/**
 * Deletes a team. Its assignments are deleted first. Placements reference members without a
 * cascade, so PostgreSQL would refuse to delete members whose placements still exist.
 */
export async function deleteTeam(db: Transaction, team: string): Promise<void> {
	await db.deleteFrom('teamAssignment').where('teamId', '=', team).execute();
	await db.deleteFrom('team').where('id', '=', team).execute();
}

/** Query for ids, run again within each write. */
type Ids<Table extends keyof Tables> = (
	db: Transaction
) => SelectQueryBuilder<Tables, Table, { id: string }>;

/**
 * Deletes the assignments of teams whose only present member is one of these members. They are
 * deleted one at a time, because each may have thousands of placements. Must be called before the
 * members leave, because a team is deleted when its last member leaves.
 */
export async function emptyTeamsOf(
	store: Store,
	members: (
		db: Transaction
	) => SelectQueryBuilder<Tables & { own: TeamMemberTable }, 'own', { id: string }>
): Promise<void> {
	await writeUntilDone(store, async (db) => {
		const next = db
			.selectFrom('teamAssignment as a')
			.innerJoin('teamMember as leaving', 'leaving.teamId', 'a.teamId')
			.select('a.id')
			.where('leaving.id', 'in', members(db))
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('teamMember as other')
							.select('other.id')
							.whereRef('other.teamId', '=', 'a.teamId')
							.where('other.leftAt', 'is', null)
							.whereRef('other.id', '!=', 'leaving.id')
					)
				)
			)
			.limit(1);
		return deleteAssignment(db, next);
	});
}

/**
 * Reasons for the end of accounts: their users deleted them, or nobody can open them any more.
 * A person who deletes an account wants no browser to go on in their name that only the owner took
 * for theirs. Of an account that was merely lost nobody said so.
 */
export type AccountEnd = 'deleted' | 'lost';

/**
 * Deletes the assignments of teams that end with these accounts, as {@link emptyTeamsOf} does. A
 * team does not end if another browser of the same member goes on with it.
 */
export function emptyOwnTeams(
	store: Store,
	accounts: Ids<'account'>,
	why: AccountEnd
): Promise<void> {
	return emptyTeamsOf(store, (db) =>
		db
			.selectFrom('teamMember as own')
			.select('own.id')
			.where('own.accountId', 'in', accounts(db))
			.where('own.mergedInto', 'is', null)
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('teamMember as heir')
							.select('heir.id')
							.whereRef('heir.mergedInto', '=', 'own.id')
							.$if(why === 'deleted', (heirs) => heirs.where('heir.confirmedBySelf', '=', 1))
							.where('heir.accountId', 'is not', null)
							.where('heir.accountId', 'not in', accounts(db))
					)
				)
			)
	);
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
 * Ends all memberships of accounts that are about to be deleted. A membership that its member also
 * opens in another browser goes on there.
 * @returns ids of the teams, for the announcement after the write
 */
export async function leaveAll(
	db: Transaction,
	accounts: readonly string[],
	why: AccountEnd
): Promise<string[]> {
	if (accounts.length === 0) return [];
	const members = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId', 'mergedInto'])
		.where('accountId', 'in', accounts)
		.execute();
	// Further browsers give up their access first, so that no membership passes to one of them.
	await db
		.updateTable('teamMember')
		.set({ accountId: null })
		.where('accountId', 'in', accounts)
		.execute();
	for (const member of members) {
		if (member.mergedInto !== null) continue;
		if (!(await passOn(db, member, why))) await leave(db, member);
		await raiseRevision(db, member.teamId);
	}
	return members.map(({ teamId }) => teamId);
}

/**
 * Gives a membership to the account of another browser of the member. A browser that the member
 * confirmed comes first. One that only the owner confirmed gets it where the account was lost, and
 * without what the member chose elsewhere and is not revealed, which it must not see; nor does it
 * get the team, as long as there is somebody else to own it.
 * @returns whether a browser goes on with the membership
 */
export async function passOn(
	db: Transaction,
	{ id, teamId }: Member,
	why: AccountEnd = 'deleted'
): Promise<boolean> {
	const heir = await db
		.selectFrom('teamMember')
		.select(['id', 'accountId', 'confirmedBySelf'])
		.where('mergedInto', '=', id)
		.$if(why === 'deleted', (heirs) => heirs.where('confirmedBySelf', '=', 1))
		.where('accountId', 'is not', null)
		.orderBy('confirmedBySelf', 'desc')
		.orderBy('joinedAt')
		.orderBy('id')
		.executeTakeFirst();
	if (!heir) return false;
	if (heir.confirmedBySelf === 0) {
		await dropHiddenAnswers(db, [id]);
		await joinHiddenAnswers(db, { away: heir.id, into: id });
		await passTeamOn(db, { id, teamId });
	}
	await db.updateTable('teamMember').set({ accountId: null }).where('id', '=', heir.id).execute();
	await db
		.updateTable('teamMember')
		.set({ accountId: heir.accountId })
		.where('id', '=', id)
		.execute();
	return true;
}

/**
 * Gives the team that a member owns to the member who joined first among the others.
 * @returns whether there is another member
 */
async function passTeamOn(db: Transaction, { id, teamId }: Member): Promise<boolean> {
	const others = await db
		.selectFrom('teamMember')
		.select(['id', 'joinedAt'])
		.where('teamId', '=', teamId)
		.where('leftAt', 'is', null)
		.where('id', '!=', id)
		.execute();
	const next = successorOf(others);
	if (!next) return false;
	await db
		.updateTable('team')
		.set({ ownerId: next.id })
		.where('id', '=', teamId)
		.where('ownerId', '=', id)
		.execute();
	return true;
}
