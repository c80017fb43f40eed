/** The client questions that a team shares. */
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import { Refusal } from '../refusal.ts';
import { writeTeamAssignment } from './write.ts';
import { assignmentIn, requireAct, membershipOf } from './membership.ts';
import { type Detail, detailOf } from './assignment-detail.ts';

export interface NewTeamAssignment {
	id: string;
	question: string | null;
	client: string | null;
	/** One of the account's own assignments: its question and code name go along, nothing else. */
	from: string | null;
	fingerprint: string;
}

/**
 * Stores a shared assignment once, with its first round.
 * @throws Refusal `not-found` for a `from` that is not one's own, `taken` for an id in use
 */
export async function create(
	store: Store,
	account: string,
	team: string,
	body: NewTeamAssignment
): Promise<{ assignment: Detail; created: boolean }> {
	const before = await earlier(store, account, team, body);
	if (before) return { assignment: before, created: false };
	return writeTeamAssignment(store, account, [team, body.id], async (db, seat) => {
		requireAct(seat, 'assignment.add');
		// Looked for again: two that are the same may come at once.
		if (await there(db, body.id)) throw new Refusal('taken');
		const { question, client } = await shared(db, account, body);
		const [roundId, now] = [uuid(), new Date().toISOString()];
		const row: TeamAssignmentTable = {
			id: body.id,
			teamId: team,
			addedBy: seat.me,
			question,
			client,
			roundId,
			revealedId: null,
			division: null,
			summary: null,
			roles: null,
			archivedAt: null,
			createdAt: now,
			updatedAt: now,
			fingerprint: body.fingerprint
		};
		await db.insertInto('teamAssignment').values(row).execute();
		await addRound(db, { id: roundId, assignment: body.id, number: 1 });
		return { assignment: await detailOf(db, seat, row), created: true };
	});
}

const there = (db: Transaction, id: string) =>
	db.selectFrom('teamAssignment').selectAll().where('id', '=', id).executeTakeFirst();

/** What the same body made before, which a repetition changes in nothing. */
async function earlier(
	store: Store,
	account: string,
	team: string,
	{ id, fingerprint }: NewTeamAssignment
): Promise<Detail | null> {
	const seat = await membershipOf(store.read, account, team);
	const row = await there(store.read, id);
	if (!row) return null;
	const same = row.teamId === team && row.addedBy === seat.me && row.fingerprint === fingerprint;
	if (!same) throw new Refusal('taken');
	return detailOf(store.read, seat, row);
}

async function shared(db: Transaction, account: string, body: NewTeamAssignment) {
	const source = body.from ? await ownAssignment(db, account, body.from) : null;
	const question = body.question ?? source?.question;
	if (!question) throw new Refusal('invalid', [{ path: 'question', code: 'required' }]);
	return { question, client: body.client ?? source?.client ?? null };
}

export async function addRound(
	db: Transaction,
	{ id, assignment, number }: { id: string; assignment: string; number: number }
): Promise<void> {
	const createdAt = new Date().toISOString();
	await db
		.insertInto('teamRound')
		.values({
			id,
			assignmentId: assignment,
			number,
			createdAt,
			revealedAt: null,
			revealedBy: null,
			remindedAt: null
		})
		.execute();
}

export interface TeamAssignmentChange {
	question?: string | undefined;
	client?: string | null | undefined;
	archived?: boolean | undefined;
}

export function edit(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ question, client, archived }: TeamAssignmentChange
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const before = await assignmentIn(db, team, id);
		requireAct(seat, 'assignment.edit', { author: before.addedBy });
		const now = new Date().toISOString();
		const after = {
			question: question ?? before.question,
			client: client === undefined ? before.client : client,
			archivedAt:
				archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null,
			updatedAt: now
		};
		await db.updateTable('teamAssignment').set(after).where('id', '=', id).execute();
		return detailOf(db, seat, { ...before, ...after });
	});
}

/** With all its rounds, for everybody in the team. */
export function remove(store: Store, account: string, team: string, id: string): Promise<void> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const row = await assignmentIn(db, team, id);
		requireAct(seat, 'assignment.delete', { author: row.addedBy });
		await db.deleteFrom('teamAssignment').where('id', '=', id).execute();
	});
}
