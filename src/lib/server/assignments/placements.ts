/**
 * Placements are events: they are added and never overwritten. They are listed by the time at which
 * they were made. A placement made without a connection arrives at the server later than it was
 * made. Only the placement that arrived last can be taken back.
 */
import { v7 as uuid } from 'uuid';
import {
	TAKE_BACK_MS,
	type Placement,
	canTakeBack,
	isRoleSwitch
} from '../../domain/assignment.ts';
import { type Position, sideOf, strengthOf } from '../../domain/continuum.ts';
import type { Store } from '../db/client.ts';
import type { AssignmentTable, Bit, PlacementTable } from '../db/tables.ts';
import { accountKey, idKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import {
	arrivalOf,
	closeGap,
	lastToArrive,
	lastUntil,
	makeRoom,
	newest,
	withOrdinal
} from './placement-order.ts';
import { ownAssignment } from './ownership.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';

export interface NewPlacement {
	id?: string;
	position: Position;
	note: string | null;
	/**
	 * Whether the client knows of the role switch; `null` when the placement is no switch, or the
	 * helper has not said.
	 */
	clientTold: boolean | null;
	/** Time at which the placement was made, not in the future; `null` means now. */
	placedAt?: string | null;
	/** Time at which helper and client agreed on the role; missing if they did not. */
	agreedAt?: string;
	/** Hash of the request body, which tells a repeated request from another one with the same id. */
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

/**
 * Adds a placement at its time and updates the assignment row. If a placement with a later time has
 * already arrived, the placement that follows the new one may become a role switch, or stop being
 * one.
 * @param db transaction of the caller's write
 * @param assignment row whose owner the caller has checked
 * @throws Refusal `full`
 */
export async function append(
	db: Transaction,
	assignment: AssignmentTable,
	body: NewPlacement
): Promise<Placement> {
	await requireRoom(db, 'placements', assignment.accountId);
	const now = new Date().toISOString();
	const latest = await newest(db, assignment.id);
	const placedAt = timeOf(body, latest, now);
	const before = await lastUntil(db, assignment.id, placedAt);
	const ordinal = (before?.ordinal ?? 0) + 1;
	const isNewest = before?.id === latest?.id;
	const arrived = isNewest ? latest : await lastToArrive(db, assignment.id);
	if (!isNewest) await makeRoom(db, assignment.id, ordinal);
	const row: PlacementTable = {
		id: body.id ?? uuid(),
		assignmentId: assignment.id,
		accountId: assignment.accountId,
		ordinal,
		position: body.position,
		note: body.note,
		roleSwitch: isRoleSwitch(before?.position ?? null, body.position) ? 1 : 0,
		clientTold: toBit(body.clientTold),
		placedAt,
		arrivedAt: arrived ? after(arrivalOf(arrived), now) : now,
		agreedAt: body.agreedAt ?? null,
		fingerprint: body.fingerprint ?? ''
	};
	await db.insertInto('placement').values(row).execute();
	const next = isNewest ? undefined : await withOrdinal(db, assignment.id, ordinal + 1);
	if (next) await setRoleSwitch(db, next, row);
	await copyToAssignment(db, assignment, next ? latest : row);
	return toPlacement(row);
}

/**
 * Returns the time of arrival: now or, if the clock was set back meanwhile, a millisecond after the
 * last arrival.
 */
function after(last: string, now: string): string {
	return now > last ? now : new Date(Date.parse(last) + 1).toISOString();
}

/**
 * Returns the time of a new placement: the given time, or now if the given time is in the future.
 * Without a given time it is now or, if the clock was set back, the time of the latest placement,
 * so that the new placement is the last.
 */
function timeOf({ placedAt }: NewPlacement, latest: PlacementTable | undefined, now: string) {
	if (placedAt) return placedAt < now ? placedAt : now;
	return latest && latest.placedAt > now ? latest.placedAt : now;
}

/**
 * Stores again whether a placement is a role switch, after the one before it was added or deleted.
 * @param before placement that now comes before it
 */
async function setRoleSwitch(
	db: Transaction,
	{ id, position }: PlacementTable,
	before: PlacementTable | undefined
): Promise<void> {
	const roleSwitch = isRoleSwitch(before?.position ?? null, position) ? 1 : 0;
	await db.updateTable('placement').set({ roleSwitch }).where('id', '=', id).execute();
}

/**
 * Stores a placement once: a repeated request with the same id and body returns the stored
 * placement.
 * @throws Refusal `not-found`, `full`, or `taken` when the id is in use with another body or
 * assignment
 */
export async function place(
	store: Store,
	owner: string,
	assignmentId: string,
	body: NewPlacement
): Promise<{ placement: Placement; created: boolean }> {
	return store.write(
		async (db) => {
			const assignment = await ownAssignment(db, owner, assignmentId);
			const before = body.id && (await byId(db, body.id));
			if (before) {
				const same =
					before.assignmentId === assignmentId && before.fingerprint === body.fingerprint;
				if (!same) throw new Refusal('taken');
				return { placement: toPlacement(before), created: false };
			}
			return { placement: await append(db, assignment, body), created: true };
		},
		body.id === undefined ? [accountKey(owner)] : [accountKey(owner), idKey(body.id)]
	);
}

/**
 * Changes the note, or whether the client was told. The position never changes.
 * @throws Refusal `not-found`
 */
export async function edit(
	store: Store,
	owner: string,
	assignmentId: string,
	id: string,
	change: { clientTold?: boolean | null; note?: string | null }
): Promise<Placement> {
	return store.write(
		async (db) => {
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
		},
		[accountKey(owner)]
	);
}

/**
 * A placement that can be taken back, and the time until which it can (`until`, in milliseconds
 * since 1970).
 */
export type Retractable = Placement & { until: number };

/**
 * Returns the placement that arrived last, if it can still be taken back; otherwise `null`.
 * @throws Refusal `not-found`
 */
export async function retractable(
	store: Store,
	owner: string,
	assignmentId: string
): Promise<Retractable | null> {
	await ownAssignment(store.read, owner, assignmentId);
	const last = await lastToArrive(store.read, assignmentId);
	if (!last || last.agreedAt !== null) return null;
	const arrived = new Date(arrivalOf(last));
	if (!canTakeBack(arrived, new Date())) return null;
	return { ...toPlacement(last), until: arrived.getTime() + TAKE_BACK_MS };
}

/**
 * Deletes a placement, which must be the last of its assignment to have arrived.
 * @throws Refusal `not-found`, `not-the-last`, `agreed` if helper and client have agreed on the
 * placement, or `too-late` more than ten minutes after its arrival
 */
export async function takeBack(
	store: Store,
	owner: string,
	assignmentId: string,
	id: string
): Promise<void> {
	await store.write(
		async (db) => {
			const assignment = await ownAssignment(db, owner, assignmentId);
			const row = await inAssignment(db, assignmentId, id);
			if ((await lastToArrive(db, assignmentId))?.id !== id) throw new Refusal('not-the-last');
			if (row.agreedAt !== null) throw new Refusal('agreed');
			if (!canTakeBack(new Date(arrivalOf(row)), new Date())) throw new Refusal('too-late');
			await db.deleteFrom('placement').where('id', '=', id).execute();
			await closeGap(db, assignmentId, row.ordinal);
			const next = await withOrdinal(db, assignmentId, row.ordinal);
			if (next) await setRoleSwitch(db, next, await withOrdinal(db, assignmentId, row.ordinal - 1));
			await copyToAssignment(db, assignment, await newest(db, assignmentId));
		},
		[accountKey(owner)]
	);
}

/**
 * Returns a placement.
 * @throws Refusal `not-found`
 */
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
