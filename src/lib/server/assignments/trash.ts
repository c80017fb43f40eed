/** Deleted assignments: hidden at once, brought back within ten seconds, gone for good after that. */
import { UNDO_DELETE_MS } from '../../domain/assignment.ts';
import type { Store } from '../db/client.ts';
import { ownAssignment } from './ownership.ts';

const before = (now: number) => new Date(now - UNDO_DELETE_MS).toISOString();

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

/** The one deleted last, while it can still be brought back, with how many milliseconds are left. */
export async function undoable(
	store: Store,
	owner: string
): Promise<{ id: string; question: string; left: number } | null> {
	const now = Date.now();
	const row = await store.read
		.selectFrom('assignment')
		.select(['id', 'question', 'deletedAt'])
		.where('accountId', '=', owner)
		.where('deletedAt', '>', before(now))
		.orderBy('deletedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row?.deletedAt) return null;
	const { id, question } = row;
	return { id, question, left: Date.parse(row.deletedAt) + UNDO_DELETE_MS - now };
}

/** Whether it came in time. */
export async function restoreFromTrash(store: Store, owner: string, id: string): Promise<boolean> {
	const now = new Date();
	return store.write(async (db) => {
		const { numUpdatedRows } = await db
			.updateTable('assignment')
			.set({ deletedAt: null })
			.where('id', '=', id)
			.where('accountId', '=', owner)
			.where('deletedAt', '>', before(now.getTime()))
			.executeTakeFirst();
		return numUpdatedRows > 0;
	});
}

/** Deletes for good whatever has been hidden long enough. */
export async function emptyTrash(store: Store): Promise<void> {
	const limit = before(Date.now());
	const due = await store.read
		.selectFrom('assignment')
		.select('id')
		.where('deletedAt', '<=', limit)
		.limit(1)
		.executeTakeFirst();
	if (!due) return;
	await store.write((db) => db.deleteFrom('assignment').where('deletedAt', '<=', limit).execute());
}
