/**
 * A helper's assignments. Every query includes the owner, so that another account's assignment is
 * not found.
 */
import type { Assignment } from '../../domain/assignment.ts';
import { borrow as afterBorrowing } from '../../domain/assignment-change.ts';
import { type Position, sideOf, strengthOf } from '../../domain/continuum.ts';
import { checkInIdsOf, checkInsEnded, endingOf } from '../check-ins/endings.ts';
import type { Store } from '../db/client.ts';
import { accountKey, idKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import type { AssignmentTable } from '../db/tables.ts';
import { ownAssignment } from './ownership.ts';
import * as placements from './placements.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { foldedForSearch } from '../http/text.ts';

export interface NewAssignment {
	id: string;
	question: string;
	client: string | null;
	benefits: string[];
	/** First placement; `null` for an assignment without a placement. */
	placement: { position: Position; note: string | null } | null;
	/** Hash of the request body, which tells a repeated request from another one with the same id. */
	fingerprint: string;
}

/** Changes of an assignment. Absent fields stay unchanged. */
export interface AssignmentEdit {
	question?: string;
	client?: string | null;
	benefits?: string[];
	archived?: boolean;
	clientSaid?: string | null;
}

export function toAssignment(row: AssignmentTable): Assignment {
	const { id, question, client, position, createdAt, updatedAt } = row;
	return {
		id,
		question,
		client,
		benefits: JSON.parse(row.benefits) as string[],
		position,
		side: position === null ? null : sideOf(position),
		strength: position === null ? null : strengthOf(position),
		archived: row.archivedAt !== null,
		clientSaid: row.clientSaid,
		createdAt,
		updatedAt
	};
}

/**
 * Stores a new assignment once: a repeated request with the same id and body returns the stored
 * assignment.
 * @throws Refusal `full`, or `taken` when the id is in use with another body or by another account
 */
export async function create(
	store: Store,
	owner: string,
	body: NewAssignment
): Promise<{ assignment: Assignment; created: boolean }> {
	return store.write(
		async (db) => {
			const before = await db
				.selectFrom('assignment')
				.selectAll()
				.where('id', '=', body.id)
				.executeTakeFirst();
			if (before) {
				const same = before.accountId === owner && before.fingerprint === body.fingerprint;
				if (!same || before.deletedAt) throw new Refusal('taken');
				return { assignment: toAssignment(before), created: false };
			}
			await insert(db, owner, body);
			return { assignment: toAssignment(await ownAssignment(db, owner, body.id)), created: true };
		},
		[accountKey(owner), idKey(body.id)]
	);
}

/**
 * Adds an assignment whose id is free. Must be called within a write.
 * @throws Refusal `full`
 */
export async function insert(db: Transaction, owner: string, body: NewAssignment): Promise<void> {
	await requireRoom(db, 'assignments', owner);
	const now = new Date().toISOString();
	const row: AssignmentTable = {
		id: body.id,
		accountId: owner,
		question: body.question,
		client: body.client,
		benefits: JSON.stringify(body.benefits),
		position: null,
		rankedAt: now,
		folded: foldedForSearch(body),
		archivedAt: null,
		clientSaid: null,
		lookingBack: null,
		takenAlong: null,
		agreedAt: null,
		agreed: null,
		deletedAt: null,
		createdAt: now,
		updatedAt: now,
		fingerprint: body.fingerprint
	};
	await db.insertInto('assignment').values(row).execute();
	if (body.placement) await placements.append(db, row, { ...body.placement, clientTold: null });
}

/**
 * Changes an assignment.
 * @throws Refusal `not-found`
 */
export async function edit(
	store: Store,
	owner: string,
	id: string,
	change: AssignmentEdit
): Promise<Assignment> {
	return store.write(
		async (db) => {
			const before = await ownAssignment(db, owner, id);
			const now = new Date().toISOString();
			const question = change.question ?? before.question;
			const client = change.client === undefined ? before.client : change.client;
			const after = {
				question,
				client,
				folded: foldedForSearch({ question, client }),
				benefits: change.benefits ? JSON.stringify(change.benefits) : before.benefits,
				clientSaid: change.clientSaid === undefined ? before.clientSaid : change.clientSaid,
				archivedAt: archivedAt(before.archivedAt, change.archived, now),
				updatedAt: now
			};
			await db.updateTable('assignment').set(after).where('id', '=', id).execute();
			return toAssignment({ ...before, ...after });
		},
		[accountKey(owner)]
	);
}

/**
 * Switches one benefit on or off, within one write, so that two quick presses both count.
 * @throws Refusal `not-found`
 */
export async function borrow(
	store: Store,
	owner: string,
	id: string,
	change: { benefit: string; on: boolean }
): Promise<void> {
	await store.write(
		async (db) => {
			const { benefits } = await ownAssignment(db, owner, id);
			const before = JSON.parse(benefits) as string[];
			const after = { benefits: JSON.stringify(afterBorrowing(before, change)) };
			const updatedAt = new Date().toISOString();
			await db
				.updateTable('assignment')
				.set({ ...after, updatedAt })
				.where('id', '=', id)
				.execute();
		},
		[accountKey(owner)]
	);
}

function archivedAt(before: string | null, archived: boolean | undefined, now: string) {
	if (archived === undefined) return before;
	return archived ? (before ?? now) : null;
}

/**
 * Deletes an assignment for good, with its placements and check-ins. A deletion that can be undone
 * is in trash.ts.
 * @throws Refusal `not-found`
 */
export async function remove(store: Store, owner: string, id: string): Promise<void> {
	const ending = await store.write(async (db) => {
		await ownAssignment(db, owner, id);
		const ending = await endingOf(db, await checkInIdsOf(db, [id]));
		await db.deleteFrom('assignment').where('id', '=', id).execute();
		return ending;
	});
	checkInsEnded(ending);
}

/** Whether an account has any assignment, including archived ones. */
export async function hasAssignments(store: Store, owner: string): Promise<boolean> {
	const row = await store.read
		.selectFrom('assignment')
		.select('id')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
