/** Teams and the names of their members. */
import { v7 as uuid } from 'uuid';
import { TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Store } from '../db/client.ts';
import { accountKey, idKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import type { Page } from '../assignments/queries.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal, nullIfNotFound } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { forgetFarewell } from './farewells.ts';
import { writeTeam } from './write.ts';
import { invitationToken } from './invitation-token.ts';
import { type Membership, requireAct, memberIn, membershipOf } from './access.ts';

export interface Member {
	id: string;
	displayName: string;
	owner: boolean;
	/** Whether the member belongs to the account for which the team was read. */
	you: boolean;
	joinedAt: string;
}

export interface Team {
	id: string;
	name: string;
	members: Member[];
	createdAt: string;
	/** Grows with every change to the team or its assignments. */
	revision: number;
}

type Head = Pick<Membership, 'team' | 'name' | 'ownerId' | 'me' | 'revision' | 'createdAt'>;

/** Loads the members of each team in the order in which they joined. */
async function withMembers(db: Transaction, memberships: readonly Head[]): Promise<Team[]> {
	if (memberships.length === 0) return [];
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId', 'displayName', 'joinedAt'])
		.where(
			'teamId',
			'in',
			memberships.map(({ team }) => team)
		)
		.where('leftAt', 'is', null)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
	const byTeam = Map.groupBy(rows, ({ teamId }) => teamId);
	return memberships.map(({ team, name, ownerId, me, createdAt, revision }) => ({
		id: team,
		name,
		members: (byTeam.get(team) ?? []).map(({ id, displayName, joinedAt }) => ({
			id,
			displayName: displayName ?? '',
			owner: id === ownerId,
			you: id === me,
			joinedAt
		})),
		createdAt,
		revision
	}));
}

export async function teamOf(db: Transaction, membership: Membership): Promise<Team> {
	const [team] = await withMembers(db, [membership]);
	if (!team) throw new Refusal('not-found');
	return team;
}

/**
 * Returns the teams of which the account is a member, most recently joined first.
 * @throws Refusal `invalid` for a malformed cursor
 */
export async function list(
	store: Store,
	account: string,
	{ limit, cursor }: { limit: number; cursor?: string | undefined }
): Promise<Page<Team>> {
	let query = store.read
		.selectFrom('teamMember as who')
		.innerJoin('team as t', 't.id', 'who.teamId')
		.select(['t.id as team', 't.name', 't.ownerId', 't.revision', 't.createdAt'])
		.select(({ fn }) => fn.coalesce('who.mergedInto', 'who.id').as('me'))
		.select(['who.id as row', 'who.joinedAt'])
		.where('who.accountId', '=', account)
		.orderBy('who.joinedAt', 'desc')
		.orderBy('who.id', 'desc')
		.limit(limit + 1);
	if (cursor) {
		const [joinedAt = '', id = ''] = decodeCursor(cursor, TIME_AND_ID);
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('who.joinedAt', 'who.id'), '<', tuple(joinedAt, id))
		);
	}
	const rows = await query.execute();
	const memberships = rows.slice(0, limit);
	const last = memberships.at(-1);
	return {
		items: await withMembers(store.read, memberships),
		nextCursor: last && rows.length > limit ? encodeCursor(last.joinedAt, last.row) : null
	};
}

/**
 * Maximum number of teams that `heads` returns. It exceeds the quota, because some accounts were in
 * more teams before the quota existed.
 */
const MAX_TEAMS = 200;

/** Team in a list on a page. The list shows how many members the team has, but not their names. */
export interface TeamHead {
	id: string;
	name: string;
	/** Number of present members. */
	members: number;
	/** Display name of the account in this team. */
	you: string;
}

/** Returns the teams of which the account is a member, most recently joined first. */
export async function heads(store: Store, account: string): Promise<TeamHead[]> {
	const rows = await store.read
		.selectFrom('teamMember as who')
		.innerJoin('team as t', 't.id', 'who.teamId')
		.leftJoin('teamMember as person', 'person.id', 'who.mergedInto')
		.where('who.accountId', '=', account)
		.select(['t.id', 't.name'])
		.select(({ fn }) => fn.coalesce('person.displayName', 'who.displayName').as('you'))
		.select((of) =>
			of
				.selectFrom('teamMember as other')
				.whereRef('other.teamId', '=', 'who.teamId')
				.where('other.leftAt', 'is', null)
				.select(({ fn }) => fn.countAll<number>().as('n'))
				.as('members')
		)
		.orderBy('who.joinedAt', 'desc')
		.orderBy('who.id', 'desc')
		.limit(MAX_TEAMS)
		.execute();
	return rows.map(({ id, name, members, you }) => ({
		id,
		name,
		members: Number(members),
		you: you ?? ''
	}));
}

export interface NewTeam {
	id: string;
	name: string;
	/** Display name of the owner in the team. */
	displayName: string;
	/**
	 * Hash of the request body. It distinguishes a repeated request from another one with the same
	 * id.
	 */
	fingerprint: string;
}

/**
 * Stores a new team once, with the account as its owner.
 * @returns the team; `inviteToken` is `null` for a repeated request
 * @throws Refusal `full`, or `taken` when the id is in use with another body or by another account
 */
export async function create(
	store: Store,
	account: string,
	{ id, name, displayName, fingerprint }: NewTeam
): Promise<{ team: Team; inviteToken: string | null }> {
	return store.write(
		async (db) => {
			const before = await db
				.selectFrom('team')
				.selectAll()
				.where('id', '=', id)
				.executeTakeFirst();
			if (before) {
				const membership = await membershipOf(db, account, id).catch(nullIfNotFound);
				if (!membership || before.fingerprint !== fingerprint) throw new Refusal('taken');
				return { team: await teamOf(db, membership), inviteToken: null };
			}
			const [ownerId, createdAt] = [uuid(), new Date().toISOString()];
			const inviteToken = invitationToken({ id, createdAt, inviteVersion: 0 });
			const inviteHash = hashOf(inviteToken);
			await db
				.insertInto('team')
				.values({ id, name, ownerId, inviteHash, revision: 1, createdAt, fingerprint })
				.execute();
			await addMember(db, { id: ownerId, team: id, account, displayName, joinedAt: createdAt });
			return { team: await teamOf(db, await membershipOf(db, account, id)), inviteToken };
		},
		[accountKey(account), idKey(id)]
	);
}

/**
 * Adds a member. Must be called within a write.
 * @throws Refusal `full` when the account has its maximum number of teams, or the team its maximum
 * number of present or former members
 */
export async function addMember(
	db: Transaction,
	member: { id: string; team: string; account: string; displayName: string; joinedAt: string }
): Promise<void> {
	const { id, team, account, displayName, joinedAt } = member;
	await requireRoom(db, 'teams', account);
	await requireRoom(db, 'members', team);
	await requireRoom(db, 'formerMembers', team);
	await forgetFarewell(db, team, account);
	await db
		.insertInto('teamMember')
		.values({
			id,
			teamId: team,
			accountId: account,
			displayName,
			joinedAt,
			leftAt: null,
			mergedInto: null
		})
		.execute();
}

/** Changes to a team; what is absent stays as it is. */
export interface TeamChange {
	name?: string | undefined;
	/** Id of the member who becomes the owner. */
	owner?: string | undefined;
	membersInvite?: boolean | undefined;
}

/**
 * Renames a team, makes another member its owner, or lets every member invite.
 * @throws Refusal `not-found`, `forbidden` for members other than the owner, or `invalid` for a new
 * owner who is not a member
 */
export function edit(
	store: Store,
	account: string,
	id: string,
	{ name, owner, membersInvite }: TeamChange
): Promise<Team> {
	return writeTeam(store, account, id, async (db, membership) => {
		requireAct(membership, 'team.edit');
		if (owner !== undefined) await requireMember(db, id, owner);
		const set = {
			...(name !== undefined && { name }),
			...(owner && { ownerId: owner }),
			...(membersInvite !== undefined && ({ membersInvite: membersInvite ? 1 : 0 } as const))
		};
		if (Object.keys(set).length > 0) {
			await db.updateTable('team').set(set).where('id', '=', id).execute();
		}
		return teamOf(db, await membershipOf(db, account, id));
	});
}

/**
 * Checks that the new owner is a present member.
 * @throws Refusal `invalid` when the new owner is none
 */
async function requireMember(db: Transaction, team: string, owner: string): Promise<void> {
	if (await memberIn(db, team, owner).catch(nullIfNotFound)) return;
	throw new Refusal('invalid', [{ path: 'owner', code: 'member' }]);
}
