/**
 * Invitations to a team. A team has one secret token at a time, stored as a hash; renewing replaces
 * the token.
 */
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { announceAll } from './announcements.ts';
import { writeTeam, raiseRevision } from './write.ts';
import { requireAct, membershipOf } from './access.ts';
import { type Team, addMember, teamOf } from './teams.ts';

export interface Preview {
	name: string;
	members: { displayName: string }[];
	/** Id of the team, if the account is a member already. */
	joined: string | null;
}

/**
 * Finds the team of an invitation.
 * @throws Refusal `not-found` for an unknown or replaced token
 */
async function invitedTo(db: Transaction, token: string) {
	const row = await db
		.selectFrom('team')
		.select(['id', 'name'])
		.where('inviteHash', '=', hashOf(token))
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	return row;
}

/**
 * Returns the name and the members of the team, which are shown before joining.
 * @param account `null` for a visitor without a session
 * @throws Refusal `not-found`
 */
export async function preview(
	store: Store,
	account: string | null,
	token: string
): Promise<Preview> {
	const { id, name } = await invitedTo(store.read, token);
	const members = await store.read
		.selectFrom('teamMember')
		.select(['displayName', 'accountId'])
		.where('teamId', '=', id)
		.where('leftAt', 'is', null)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
	const isIn = account !== null && members.some(({ accountId }) => accountId === account);
	return {
		name,
		members: members.map(({ displayName }) => ({ displayName: displayName ?? '' })),
		joined: isIn ? id : null
	};
}

/**
 * Checks a token before an account is created for a new member.
 * @throws Refusal `not-found`
 */
export async function requireInvitation(store: Store, token: string): Promise<void> {
	await invitedTo(store.read, token);
}

/**
 * Adds the account to the team. Changes nothing when the account is already a present member.
 * @returns `joined`, which is `false` for a present member
 * @throws Refusal `not-found` or `full`
 */
export async function join(
	store: Store,
	account: string,
	{ token, displayName }: { token: string; displayName: string }
): Promise<{ team: Team; joined: boolean }> {
	const done = await store.write(async (db) => {
		const { id } = await invitedTo(db, token);
		const before = await membershipOf(db, account, id).catch(nullIfNotFound);
		if (before) return { team: await teamOf(db, before), joined: false };
		const joinedAt = new Date().toISOString();
		await addMember(db, { id: uuid(), team: id, account, displayName, joinedAt });
		await raiseRevision(db, id);
		return { team: await teamOf(db, await membershipOf(db, account, id)), joined: true };
	});
	if (done.joined) await announceAll(store, [done.team.id]);
	return done;
}

/**
 * Replaces the invitation. The old token stops working at once.
 * @returns the new token
 */
export function renew(store: Store, account: string, team: string): Promise<string> {
	return writeTeam(store, account, team, async (db, membership) => {
		requireAct(membership, 'team.invite');
		return replaceInvitation(db, team);
	});
}

/**
 * Stores the hash of a new token, so that the old token stops working. Must be called within a
 * write.
 * @returns the new token, which is stored nowhere
 */
export async function replaceInvitation(db: Transaction, team: string): Promise<string> {
	const token = newToken();
	await db
		.updateTable('team')
		.set({ inviteHash: hashOf(token) })
		.where('id', '=', team)
		.execute();
	return token;
}
