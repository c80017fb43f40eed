/** Members of a team: renaming, removing and merging them. */
import type { Store } from '../db/client.ts';
import { endStreams } from '../live/end-streams.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { writeTeam } from './write.ts';
import { replaceInvitation } from './invitations.ts';
import { accountsOf, bidFarewell } from './farewells.ts';
import { emptyTeamsOf, leave } from './leaving.ts';
import { memberIn, membershipOf, requireAct } from './access.ts';
import { mergeMemberships } from './merge.ts';
import { requireFreeName } from './names.ts';
import { type Team, teamOf } from './teams.ts';

/**
 * Changes the account's own display name in a team.
 * @throws Refusal `not-found`, `forbidden` for another member, or `invalid` for a name that another
 * member has
 */
export function rename(
	store: Store,
	account: string,
	team: string,
	{ member, displayName }: { member: string; displayName: string }
): Promise<Team> {
	return writeTeam(store, account, team, async (db, membership) => {
		const { id } = await memberIn(db, team, member);
		requireAct(membership, 'member.rename', { member: id });
		// A browser that only the owner confirmed gives the person no other name.
		if (membership.as !== membership.me) throw new Refusal('forbidden');
		await requireFreeName(db, team, { member: id, displayName });
		await db.updateTable('teamMember').set({ displayName }).where('id', '=', id).execute();
		return teamOf(db, membership);
	});
}

/**
 * Ends a membership and its streams: the account's own membership or, for the owner, another
 * member's. Removing another member also replaces the invitation, because the removed member could
 * join again with it. When a member leaves, the invitation stays, because others may be about to
 * use it.
 * @returns `inviteToken`: the new invitation's token; `null` when the member left
 * @throws Refusal `not-found` or `forbidden`
 */
export async function remove(
	store: Store,
	account: string,
	team: string,
	member: string
): Promise<{ inviteToken: string | null }> {
	const { me, as, row: own } = await membershipOf(store.read, account, team);
	if (me === member && as !== me) return giveUp(store, account, team, own);
	if (me === member) {
		await emptyTeamsOf(store, (db) =>
			db.selectFrom('teamMember as own').select('own.id').where('own.id', '=', me)
		);
	}
	const inviteToken = await writeTeam(
		store,
		account,
		team,
		async (db, membership) => {
			const row = await memberIn(db, team, member);
			requireAct(membership, 'member.remove', { member: row.id });
			const isOther = row.id !== membership.me;
			if (!isOther && membership.as !== membership.me) throw new Refusal('forbidden');
			if (isOther) await bidFarewell(db, team, await accountsOf(db, row.id), 'removed');
			await leave(db, row);
			return isOther ? replaceInvitation(db, team, { keepsEnd: true }) : null;
		},
		{ others: true }
	);
	endStreams({ membership: member });
	return { inviteToken };
}

/**
 * Ends the access of the browser that asks, which only the owner confirmed: it gives itself up, and
 * never the membership of the person.
 */
async function giveUp(
	store: Store,
	account: string,
	team: string,
	row: string
): Promise<{ inviteToken: null }> {
	await writeTeam(store, account, team, async (db) => {
		await db
			.updateTable('teamMember')
			.set({ accountId: null })
			.where('id', '=', row)
			.where('accountId', '=', account)
			.execute();
	});
	endStreams({ browser: `${row}/${account}` });
	return { inviteToken: null };
}

/**
 * Merges two members who are the same person. The membership `away` ends, its answers then count as
 * those of `into`, and its browsers go on as `into`.
 * @throws Refusal `not-found`, `forbidden` for members other than the owner, or `invalid` when
 * `into` is not another present member or `away` is the owner
 */
export async function mergeInto(
	store: Store,
	account: string,
	team: string,
	{ away, into }: { away: string; into: string }
): Promise<Team> {
	const merged = await writeTeam(
		store,
		account,
		team,
		async (db, membership) => {
			await memberIn(db, team, away);
			requireAct(membership, 'member.merge');
			// The owner's own membership cannot end by a merge, because the owner would lose access to the
			// team.
			if (away === into || away === membership.me) {
				throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
			}
			if (!(await memberIn(db, team, into).catch(nullIfNotFound))) {
				throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
			}
			await mergeMemberships(db, { away, into, certain: false });
			return teamOf(db, membership);
		},
		{ others: true }
	);
	endStreams({ membership: away });
	return merged;
}
