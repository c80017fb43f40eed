/** Teams: who is in them, under which name. */
import { v7 as uuid } from 'uuid';
import { TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import type { Page } from '../assignments/queries.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { writeTeam } from './write.ts';
import { deleteTeam } from './leaving.ts';
import { type Membership, requireAct, memberIn, membershipOf } from './membership.ts';

export interface Member {
	id: string;
	displayName: string;
	owner: boolean;
	you: boolean;
	joinedAt: string;
}

export interface Team {
	id: string;
	name: string;
	members: Member[];
	createdAt: string;
	/** Grows with every change to anything of the team. */
	revision: number;
}

type Head = Pick<Membership, 'team' | 'name' | 'ownerId' | 'me' | 'revision' | 'createdAt'>;

/** The teams of several seats, each with its members in the order in which they joined. */
async function inFull(db: Transaction, seats: readonly Head[]): Promise<Team[]> {
	if (seats.length === 0) return [];
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId', 'displayName', 'joinedAt'])
		.where(
			'teamId',
			'in',
			seats.map(({ team }) => team)
		)
		.where('leftAt', 'is', null)
		.orderBy('joinedAt')
		.orderBy('id')
		.execute();
	const of = Map.groupBy(rows, ({ teamId }) => teamId);
	return seats.map(({ team, name, ownerId, me, createdAt, revision }) => ({
		id: team,
		name,
		members: (of.get(team) ?? []).map(({ id, displayName, joinedAt }) => ({
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

export async function teamOf(db: Transaction, seat: Membership): Promise<Team> {
	const [team] = await inFull(db, [seat]);
	if (!team) throw new Refusal('not-found');
	return team;
}

/** @throws Refusal `not-found` */
export async function get(store: Store, account: string, id: string): Promise<Team> {
	return teamOf(store.read, await membershipOf(store.read, account, id));
}

/** One's own teams, the one joined last first. */
export async function list(
	store: Store,
	account: string,
	{ limit, cursor }: { limit: number; cursor?: string | undefined }
): Promise<Page<Team>> {
	let query = store.read
		.selectFrom('teamMember as who')
		.innerJoin('team as t', 't.id', 'who.teamId')
		.select(['t.id as team', 't.name', 't.ownerId', 't.revision', 't.createdAt'])
		.select(['who.id as me', 'who.joinedAt'])
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
	const seats = rows.slice(0, limit);
	const last = seats.at(-1);
	return {
		items: await inFull(store.read, seats),
		nextCursor: last && rows.length > limit ? encodeCursor(last.joinedAt, last.me) : null
	};
}

export interface NewTeam {
	id: string;
	name: string;
	displayName: string;
	fingerprint: string;
}

/**
 * Stores a new team once, with whoever makes it as its owner. The invitation is told only once.
 * @throws Refusal `taken` for another body under an id in use, by whomever.
 */
export async function create(
	store: Store,
	account: string,
	{ id, name, displayName, fingerprint }: NewTeam
): Promise<{ team: Team; inviteToken: string | null }> {
	return store.write(async (db) => {
		const before = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
		if (before) {
			const seat = await membershipOf(db, account, id).catch(() => null);
			if (!seat || before.fingerprint !== fingerprint) throw new Refusal('taken');
			return { team: await teamOf(db, seat), inviteToken: null };
		}
		const inviteToken = newToken();
		const [ownerId, createdAt] = [uuid(), new Date().toISOString()];
		const inviteHash = hashOf(inviteToken);
		await db
			.insertInto('team')
			.values({ id, name, ownerId, inviteHash, revision: 1, createdAt, fingerprint })
			.execute();
		await addMember(db, { id: ownerId, team: id, account, displayName, joinedAt: createdAt });
		return { team: await teamOf(db, await membershipOf(db, account, id)), inviteToken };
	});
}

export async function addMember(
	db: Transaction,
	member: { id: string; team: string; account: string; displayName: string; joinedAt: string }
): Promise<void> {
	const { id, team, account, displayName, joinedAt } = member;
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

/** Renames a team, or hands it over to another member. */
export function edit(
	store: Store,
	account: string,
	id: string,
	{ name, owner }: { name?: string | undefined; owner?: string | undefined }
): Promise<Team> {
	return writeTeam(store, account, id, async (db, seat) => {
		requireAct(seat, 'team.edit');
		if (owner !== undefined) await theirs(db, id, owner);
		const set = { ...(name !== undefined && { name }), ...(owner && { ownerId: owner }) };
		if (Object.keys(set).length > 0) {
			await db.updateTable('team').set(set).where('id', '=', id).execute();
		}
		return teamOf(db, await membershipOf(db, account, id));
	});
}

/** @throws Refusal `invalid` where the new owner is not in the team */
async function theirs(db: Transaction, team: string, owner: string): Promise<void> {
	await memberIn(db, team, owner).catch((error: unknown) => {
		if (!(error instanceof Refusal)) throw error;
		throw new Refusal('invalid', [{ path: 'owner', code: 'member' }]);
	});
}

export function remove(store: Store, account: string, id: string): Promise<void> {
	return writeTeam(store, account, id, async (db, seat) => {
		requireAct(seat, 'team.delete');
		await deleteTeam(db, id);
	});
}

/** What would be lost with it, in counts. */
export async function holdings(
	store: Store,
	team: string
): Promise<{ assignments: number; placements: number }> {
	const row = await store.read
		.selectFrom('teamAssignment as a')
		.leftJoin('teamRound as r', 'r.assignmentId', 'a.id')
		.leftJoin('teamPlacement as p', 'p.roundId', 'r.id')
		.where('a.teamId', '=', team)
		.select(({ fn }) => [
			fn.count<number>('a.id').distinct().as('assignments'),
			fn.count<number>('p.memberId').as('placements')
		])
		.executeTakeFirstOrThrow();
	return { assignments: Number(row.assignments), placements: Number(row.placements) };
}
