/**
 * Placements are events: appended and never overwritten. Only the last one can be taken back.
 */
import { v7 as uuid } from 'uuid';
import { type Placement, canTakeBack, isRoleSwitch } from '../../domain/assignment.ts';
import { type Position, sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { AssignmentTable, Bit, PlacementTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { ownAssignment } from './ownership.ts';
import { Refusal } from '../refusal.ts';

export interface NewPlacement {
	id?: string;
	position: Position;
	note: string | null;
	/** Whether the client knows of the role switch; `null` without a switch or an answer. */
	clientTold: boolean | null;
	/** Hash of the request body, which recognises a repeated request. */
	fingerprint?: string;
}

export function toPlacement(row: PlacementTable): Placement {
	const { id, position, note, placedAt } = row;
	return {
		id,
		position,
		side: sideOf(position),
		strength: strengthOf(position),
		note,
		roleSwitch: row.roleSwitch === 1,
		clientTold: row.clientTold === null ? null : row.clientTold === 1,
		placedAt
	};
}

export const toBit = (value: boolean | null): Bit | null => (value === null ? null : value ? 1 : 0);

const inOrder = preparedQuery((db, owner, assignment) =>
	db
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.selectAll('placement')
		.where('assignment.accountId', '=', owner)
		.where('placement.assignmentId', '=', assignment)
		.orderBy('placement.ordinal')
);

/** All placements of one assignment, oldest first; none for an assignment of another account. */
export async function list(store: Store, owner: string, assignment: string): Promise<Placement[]> {
	return (await inOrder(store.read, owner, assignment)).map(toPlacement);
}

/** Placements by assignment id, oldest first; an empty array for an id without placements. */
export async function ofMany(
	store: Store,
	owner: string,
	ids: readonly string[]
): Promise<Map<string, Placement[]>> {
	const found = new Map<string, Placement[]>(ids.map((id) => [id, []]));
	if (ids.length === 0) return found;
	const rows = await store.read
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.selectAll('placement')
		.where('assignment.accountId', '=', owner)
		.where('placement.assignmentId', 'in', ids)
		.orderBy('placement.ordinal')
		.execute();
	for (const row of rows) found.get(row.assignmentId)?.push(toPlacement(row));
	return found;
}

/**
 * Appends a placement and updates the assignment row.
 * @param db transaction of the caller's write
 * @param assignment row whose ownership the caller has checked
 */
export async function append(
	db: Transaction,
	assignment: AssignmentTable,
	body: NewPlacement
): Promise<Placement> {
	const last = await latest(db, assignment.id);
	const now = new Date().toISOString();
	// Keeps times in order when the system clock has been set back.
	const placedAt = last && last.placedAt > now ? last.placedAt : now;
	const row: PlacementTable = {
		id: body.id ?? uuid(),
		assignmentId: assignment.id,
		ordinal: (last?.ordinal ?? 0) + 1,
		position: body.position,
		note: body.note,
		roleSwitch: isRoleSwitch(last?.position ?? null, body.position) ? 1 : 0,
		clientTold: toBit(body.clientTold),
		placedAt,
		fingerprint: body.fingerprint ?? ''
	};
	await db.insertInto('placement').values(row).execute();
	await copyToAssignment(db, assignment, row);
	return toPlacement(row);
}

/**
 * Stores a placement once: a repeated request with the same id and body returns the stored one.
 * @throws Refusal `not-found`, or `taken` when the id is in use with another body or assignment
 */
export async function place(
	store: Store,
	owner: string,
	assignmentId: string,
	body: NewPlacement
): Promise<{ placement: Placement; created: boolean }> {
	return store.write(async (db) => {
		const assignment = await ownAssignment(db, owner, assignmentId);
		const before = body.id && (await byId(db, body.id));
		if (before) {
			const same = before.assignmentId === assignmentId && before.fingerprint === body.fingerprint;
			if (!same) throw new Refusal('taken');
			return { placement: toPlacement(before), created: false };
		}
		return { placement: await append(db, assignment, body), created: true };
	});
}

/**
 * Changes the note, or the answer to whether the client was told; the position never changes.
 * @throws Refusal `not-found`
 */
export async function edit(
	store: Store,
	owner: string,
	assignmentId: string,
	id: string,
	change: { clientTold?: boolean | null; note?: string | null }
): Promise<Placement> {
	return store.write(async (db) => {
		await ownAssignment(db, owner, assignmentId);
		const before = await inAssignment(db, assignmentId, id);
		const after: PlacementTable = {
			...before,
			note: change.note === undefined ? before.note : change.note,
			clientTold: change.clientTold === undefined ? before.clientTold : toBit(change.clientTold)
		};
		await db
			.updateTable('placement')
			.set({ note: after.note, clientTold: after.clientTold })
			.where('id', '=', id)
			.execute();
		return toPlacement(after);
	});
}

/**
 * Deletes the last placement of an assignment.
 * @throws Refusal `not-found`, `not-the-last`, or `too-late` ten minutes after placing
 */
export async function takeBack(
	store: Store,
	owner: string,
	assignmentId: string,
	id: string
): Promise<void> {
	await store.write(async (db) => {
		const assignment = await ownAssignment(db, owner, assignmentId);
		const row = await inAssignment(db, assignmentId, id);
		const last = await latest(db, assignmentId);
		if (last?.id !== row.id) throw new Refusal('not-the-last');
		if (!canTakeBack(new Date(row.placedAt), new Date())) throw new Refusal('too-late');
		await db.deleteFrom('placement').where('id', '=', id).execute();
		await copyToAssignment(db, assignment, await latest(db, assignmentId));
	});
}

/** @throws Refusal `not-found` */
export async function get(
	store: Store,
	owner: string,
	assignmentId: string,
	id: string
): Promise<Placement> {
	await ownAssignment(store.read, owner, assignmentId);
	return toPlacement(await inAssignment(store.read, assignmentId, id));
}

async function inAssignment(db: Transaction, assignmentId: string, id: string) {
	const row = await byId(db, id);
	if (row?.assignmentId !== assignmentId) throw new Refusal('not-found');
	return row;
}

function byId(db: Transaction, id: string): Promise<PlacementTable | undefined> {
	return db.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirst();
}

function latest(db: Transaction, assignmentId: string): Promise<PlacementTable | undefined> {
	return db
		.selectFrom('placement')
		.selectAll()
		.where('assignmentId', '=', assignmentId)
		.orderBy('ordinal', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** Copies position and time of the last placement to the assignment row, for lists and sorting. */
async function copyToAssignment(
	db: Transaction,
	assignment: AssignmentTable,
	last: PlacementTable | undefined
): Promise<void> {
	await db
		.updateTable('assignment')
		.set({
			position: last?.position ?? null,
			rankedAt: last?.placedAt ?? assignment.createdAt,
			updatedAt: new Date().toISOString()
		})
		.where('id', '=', assignment.id)
		.execute();
}
