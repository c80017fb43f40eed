/**
 * Leaving a team, whether by choice, by removal or by deleting the account. Placements stay without
 * the member's name, and ownership passes on.
 */
import { successorOf } from '../../domain/team.ts';
import type { TeamMemberTable } from '../db/team-tables.ts';
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
 * Deletes a team. The assignments go first: placements reference members without a cascade, so
 * PostgreSQL would refuse to delete members whose placements still exist.
 */
export async function deleteTeam(db: Transaction, team: string): Promise<void> {
	await db.deleteFrom('teamAssignment').where('teamId', '=', team).execute();
	await db.deleteFrom('team').where('id', '=', team).execute();
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
