/**
 * Invitations to a team. A team has one secret token at a time. It is derived from the server's
 * secret, so that it can be shown again, and stored as a hash, by which it is found. Renewing
 * replaces the token.
 */
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import { accountKey, teamKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { announceAll } from './announcements.ts';
import { writeTeam, raiseRevision } from './write.ts';
import { requireAct, membershipOf } from './access.ts';
import { invitationToken } from './invitation-token.ts';
import { requireFreeName } from './names.ts';
import { type Team, addMember, teamOf } from './teams.ts';

const DAY_MS = 86_400_000;

export interface Preview {
	name: string;
	members: { displayName: string }[];
	/** Id of the team, if the account is a member already. */
	joined: string | null;
}

/**
 * Finds the team of an invitation.
 * @throws Refusal `not-found` for an unknown or replaced token, or `invitation-ended`
 */
export async function invitedTo(db: Transaction, token: string) {
	const row = await db
		.selectFrom('team')
		.select(['id', 'name', 'inviteEndsAt'])
		.where('inviteHash', '=', hashOf(token))
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	if (row.inviteEndsAt !== null && row.inviteEndsAt <= new Date().toISOString()) {
		throw new Refusal('invitation-ended');
	}
	return row;
}

/**
 * Returns the name and the members of the team, which are shown before joining.
 * @param account `null` for a visitor without a session
 * @throws Refusal `not-found` or `invitation-ended`
 */
export async function preview(
	store: Store,
	account: string | null,
	token: string
): Promise<Preview> {
	const { id, name } = await invitedTo(store.read, token);
	const members = await store.read
		.selectFrom('teamMember')
		.select(['id', 'displayName'])
		.where('teamId', '=', id)
		.where('leftAt', 'is', null)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
	const own = account && (await membershipOf(store.read, account, id).catch(nullIfNotFound));
	return {
		name,
		members: members.map(({ displayName }) => ({ displayName: displayName ?? '' })),
		joined: own ? id : null
	};
}

/**
 * Checks a token before an account is created for a new member.
 * @throws Refusal `not-found` or `invitation-ended`
 */
export async function requireInvitation(store: Store, token: string): Promise<void> {
	await invitedTo(store.read, token);
}

/**
 * Adds the account to the team. Changes nothing when the account is already a present member.
 * @returns `joined`, which is `false` for a present member
 * @throws Refusal `not-found`, `invitation-ended`, `full`, or `invalid` for a name that a member has
 */
export async function join(
	store: Store,
	account: string,
	{ token, displayName }: { token: string; displayName: string }
): Promise<{ team: Team; joined: boolean }> {
	const { id } = await invitedTo(store.read, token);
	const done = await store.write(
		async (db) => {
			await invitedTo(db, token);
			const before = await membershipOf(db, account, id).catch(nullIfNotFound);
			if (before) return { team: await teamOf(db, before), joined: false };
			await requireFreeName(db, id, { member: null, displayName });
			const joinedAt = new Date().toISOString();
			await addMember(db, { id: uuid(), team: id, account, displayName, joinedAt });
			await raiseRevision(db, id);
			return { team: await teamOf(db, await membershipOf(db, account, id)), joined: true };
		},
		[teamKey(id), accountKey(account)]
	);
	if (done.joined) await announceAll(store, [done.team.id]);
	return done;
}

/** A team's invitation, as shown to those who may invite. */
export interface Invitation {
	/**
	 * `null` for a token that was not derived from the present secret of the server, such as that of
	 * an older version. It goes on working, and cannot be shown again.
	 */
	token: string | null;
	endsAt: string | null;
	/** Whether it has ended. */
	ended: boolean;
}

/** Returns the present invitation of a team. */
export async function invitationOf(db: Transaction, team: string): Promise<Invitation> {
	const { inviteHash, inviteEndsAt, ...of } = await db
		.selectFrom('team')
		.select(['id', 'createdAt', 'inviteHash', 'inviteVersion', 'inviteEndsAt'])
		.where('id', '=', team)
		.executeTakeFirstOrThrow();
	const token = invitationToken(of);
	return {
		token: hashOf(token) === inviteHash ? token : null,
		endsAt: inviteEndsAt,
		ended: inviteEndsAt !== null && inviteEndsAt <= new Date().toISOString()
	};
}

/**
 * Replaces the invitation. The old token stops working at once. The new one does not end.
 * @returns the new token
 */
export function renew(store: Store, account: string, team: string): Promise<string> {
	return writeTeam(store, account, team, async (db, membership) => {
		requireAct(membership, 'team.invite');
		return replaceInvitation(db, team);
	});
}

/**
 * Lets the invitation end after a number of days from now, or not at all.
 * @param days `null` for an invitation that does not end
 */
export function endAfter(
	store: Store,
	account: string,
	team: string,
	days: number | null
): Promise<void> {
	return writeTeam(store, account, team, async (db, membership) => {
		requireAct(membership, 'team.invite');
		const { inviteEndsAt: before } = await db
			.selectFrom('team')
			.select('inviteEndsAt')
			.where('id', '=', team)
			.executeTakeFirstOrThrow();
		// An invitation that has ended never works again; another one takes its place.
		if (before !== null && before <= new Date().toISOString()) await replaceInvitation(db, team);
		const inviteEndsAt = days === null ? null : new Date(Date.now() + days * DAY_MS).toISOString();
		await db.updateTable('team').set({ inviteEndsAt }).where('id', '=', team).execute();
	});
}

/**
 * Makes the next version of the invitation, so that the old token stops working, and with it the
 * requests to come back that were made with it. Must be called within a write.
 * @param keepsEnd whether the new one ends when the old one does; otherwise it does not end
 * @returns the new token
 */
export async function replaceInvitation(
	db: Transaction,
	team: string,
	{ keepsEnd = false } = {}
): Promise<string> {
	await db
		.deleteFrom('teamReturn')
		.where('teamId', '=', team)
		.where('refusedAt', 'is', null)
		.execute();
	const of = await db
		.updateTable('team')
		.set(({ eb }) => ({
			inviteVersion: eb('inviteVersion', '+', 1),
			...(!keepsEnd && { inviteEndsAt: null })
		}))
		.where('id', '=', team)
		.returning(['id', 'createdAt', 'inviteVersion'])
		.executeTakeFirstOrThrow();
	const token = invitationToken(of);
	await db
		.updateTable('team')
		.set({ inviteHash: hashOf(token) })
		.where('id', '=', team)
		.execute();
	return token;
}
