/**
 * Trash: a deleted assignment is hidden at once, can be restored for ten seconds, and is then
 * deleted for good by a job.
 */
import { UNDO_DELETE_MS } from '../../domain/assignment.ts';
import type { Store } from '../db/client.ts';
import { ownAssignment } from './ownership.ts';

/** Deletion time before which an assignment can no longer be restored. */
const undoLimit = (now: number) => new Date(now - UNDO_DELETE_MS).toISOString();

/** @throws Refusal `not-found` */
export async function moveToTrash(store: Store, owner: string, id: string): Promise<void> {
	await store.write(async (db) => {
		await ownAssignment(db, owner, id);
		await db
			.updateTable('assignment')
			.set({ deletedAt: new Date().toISOString() })
			.where('id', '=', id)
			.execute();
	});
}

/** Assignment deleted last that can still be restored; `left` is in milliseconds. */
export async function undoable(
	store: Store,
	owner: string
): Promise<{ id: string; question: string; left: number } | null> {
	const now = Date.now();
	const row = await store.read
		.selectFrom('assignment')
		.select(['id', 'question', 'deletedAt'])
		.where('accountId', '=', owner)
		.where('deletedAt', '>', undoLimit(now))
		.orderBy('deletedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row?.deletedAt) return null;
	const { id, question } = row;
	return { id, question, left: Date.parse(row.deletedAt) + UNDO_DELETE_MS - now };
}

/** @returns `false` when the ten seconds are over or the owner has no such assignment */
export async function restoreFromTrash(store: Store, owner: string, id: string): Promise<boolean> {
	const now = new Date();
	return store.write(async (db) => {
		const { numUpdatedRows } = await db
			.updateTable('assignment')
			.set({ deletedAt: null })
			.where('id', '=', id)
			.where('accountId', '=', owner)
			.where('deletedAt', '>', undoLimit(now.getTime()))
			.executeTakeFirst();
		return numUpdatedRows > 0;
	});
}

/** Deletes all assignments that can no longer be restored. */
export async function emptyTrash(store: Store): Promise<void> {
	const limit = undoLimit(Date.now());
	// Checked with a read first: most runs find nothing and need no write.
	const due = await store.read
		.selectFrom('assignment')
		.select('id')
		.where('deletedAt', '<=', limit)
		.limit(1)
		.executeTakeFirst();
	if (!due) return;
	await store.write((db) => db.deleteFrom('assignment').where('deletedAt', '<=', limit).execute());
}
