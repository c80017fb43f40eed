/**
 * What happens to a team when somebody leaves it, is removed, or deletes their account: what they
 * placed stays without the name, and somebody is always the owner.
 */
import { successorOf } from '../../domain/team.ts';
import type { TeamMemberTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { raiseRevision } from './write.ts';

type Member = Pick<TeamMemberTable, 'id' | 'teamId'>;

/** The last one out deletes the team. */
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

/** Its assignments first: PostgreSQL keeps a member of whom a place is left, whatever goes as well. */
export async function deleteTeam(db: Transaction, team: string): Promise<void> {
	await db.deleteFrom('teamAssignment').where('teamId', '=', team).execute();
	await db.deleteFrom('team').where('id', '=', team).execute();
}

/** For accounts that are about to go: they leave every team that they are in. */
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
