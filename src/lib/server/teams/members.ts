/** Members of a team: renaming, removing and merging them. */
import type { Store } from '../db/client.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { endMemberStreams } from './announcements.ts';
import { writeTeam } from './write.ts';
import { leave } from './leaving.ts';
import { requireAct, memberIn } from './access.ts';
import { mergeMemberships } from './merge.ts';
import { type Team, teamOf } from './teams.ts';

/** @throws Refusal `not-found`, or `forbidden` for anybody else's name */
export function rename(
	store: Store,
	account: string,
	team: string,
	{ member, displayName }: { member: string; displayName: string }
): Promise<Team> {
	return writeTeam(store, account, team, async (db, membership) => {
		const { id } = await memberIn(db, team, member);
		requireAct(membership, 'member.rename', { member: id });
		await db.updateTable('teamMember').set({ displayName }).where('id', '=', id).execute();
		return teamOf(db, membership);
	});
}

/**
 * Ends a membership: the member's own, or another one on behalf of the owner.
 * @throws Refusal `not-found` or `forbidden`
 */
export async function remove(
	store: Store,
	account: string,
	team: string,
	member: string
): Promise<void> {
	await writeTeam(store, account, team, async (db, membership) => {
		const row = await memberIn(db, team, member);
		requireAct(membership, 'member.remove', { member: row.id });
		await leave(db, row);
	});
	await endMemberStreams(store, team, member);
}

/**
 * Merges two members who are the same person: `away` ends, and its answers count as those of
 * `into`.
 * @throws Refusal `not-found`, `forbidden` for members other than the owner, or `invalid` when
 * `into` is not another present member or `away` is the owner
 */
export async function mergeInto(
	store: Store,
	account: string,
	team: string,
	{ away, into }: { away: string; into: string }
): Promise<Team> {
	const merged = await writeTeam(store, account, team, async (db, membership) => {
		await memberIn(db, team, away);
		requireAct(membership, 'member.merge');
		// The owner cannot merge away their own membership, or they would lose access to the team.
		if (away === into || away === membership.me) {
			throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
		}
		if (!(await memberIn(db, team, into).catch(nullIfNotFound))) {
			throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
		}
		await mergeMemberships(db, { away, into, certain: false });
		return teamOf(db, membership);
	});
	await endMemberStreams(store, team, away);
	return merged;
}
