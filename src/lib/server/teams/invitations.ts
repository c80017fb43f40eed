/** Invitations: one secret token per team, stored as a hash and replaced by renewing. */
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
	/** Id of the team when the account is a member already. */
	joined: string | null;
}

/** @throws Refusal `not-found` for an unknown or replaced token */
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
 * Name and members of the team, shown before joining.
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
 * Checks a token before an account is created for joining.
 * @throws Refusal `not-found`
 */
export async function requireInvitation(store: Store, token: string): Promise<void> {
	await invitedTo(store.read, token);
}

/**
 * Adds the account to the team; a present member keeps their name.
 * @returns `joined` is `false` for a present member
 * @throws Refusal `not-found`
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
 * Replaces the invitation; the old token stops working at once.
 * @returns the new token
 */
export function renew(store: Store, account: string, team: string): Promise<string> {
	return writeTeam(store, account, team, async (db, membership) => {
		requireAct(membership, 'team.invite');
		const token = newToken();
		const inviteHash = hashOf(token);
		await db.updateTable('team').set({ inviteHash }).where('id', '=', team).execute();
		return token;
	});
}
