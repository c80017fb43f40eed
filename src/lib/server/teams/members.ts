/** Members of a team: what they are called here, and how they go. */
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { endMemberStreams } from './announcements.ts';
import { writeTeam } from './write.ts';
import { leave } from './leaving.ts';
import { requireAct, memberIn } from './membership.ts';
import { mergeMemberships } from './merge.ts';
import { type Team, teamOf } from './teams.ts';

export function rename(
	store: Store,
	account: string,
	team: string,
	{ member, displayName }: { member: string; displayName: string }
): Promise<Team> {
	return writeTeam(store, account, team, async (db, seat) => {
		const { id } = await memberIn(db, team, member);
		requireAct(seat, 'member.rename', { member: id });
		await db.updateTable('teamMember').set({ displayName }).where('id', '=', id).execute();
		return teamOf(db, seat);
	});
}

/** Leaving, and being removed. */
export async function remove(
	store: Store,
	account: string,
	team: string,
	member: string
): Promise<void> {
	await writeTeam(store, account, team, async (db, seat) => {
		const row = await memberIn(db, team, member);
		requireAct(seat, 'member.remove', { member: row.id });
		await leave(db, row);
	});
	await endMemberStreams(store, team, member);
}

/** The same person joined twice: `away` goes, and counts as `into` from now on. */
export async function mergeInto(
	store: Store,
	account: string,
	team: string,
	{ away, into }: { away: string; into: string }
): Promise<Team> {
	const merged = await writeTeam(store, account, team, async (db, seat) => {
		await memberIn(db, team, away);
		requireAct(seat, 'member.merge');
		// Whoever merges stays, or they would shut themself out of their own team.
		if (away === into || away === seat.me) {
			throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
		}
		await memberIn(db, team, into).catch(() => {
			throw new Refusal('invalid', [{ path: 'into', code: 'member' }]);
		});
		await mergeMemberships(db, { away, into, certain: false });
		return teamOf(db, seat);
	});
	await endMemberStreams(store, team, away);
	return merged;
}
