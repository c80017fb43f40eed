/**
 * Trash: a deleted assignment is hidden at once, can be restored for ten seconds, and is then
 * deleted for good by a job.
 */
import { UNDO_DELETE_MS } from '../../domain/assignment.ts';
import { checkInIdsOf, checkInsEnded } from '../check-ins/endings.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Store } from '../db/client.ts';
import { deleteAssignments } from './deletion.ts';
import { ownAssignment } from './ownership.ts';

/** Assignments that were deleted after the returned time can still be restored. */
const restorableSince = (now: number) => new Date(now - UNDO_DELETE_MS).toISOString();

/**
 * Moves an assignment to the trash.
 * @throws Refusal `not-found`
 */
export async function moveToTrash(store: Store, owner: string, id: string): Promise<void> {
	const checkIns = await store.write(
		async (db) => {
			await ownAssignment(db, owner, id);
			await db
				.updateTable('assignment')
				.set({ deletedAt: new Date().toISOString() })
				.where('id', '=', id)
				.execute();
			return checkInIdsOf(db, [id]);
		},
		[accountKey(owner)]
	);
	// Teams read of it once the assignment can no longer be restored.
	checkInsEnded({ checkIns, shared: [] });
}

/**
 * Returns the assignment that was deleted last, if it can still be restored. `left` is the number
 * of milliseconds that are left to restore it.
 */
export async function undoable(
	store: Store,
	owner: string
): Promise<{ id: string; question: string; left: number } | null> {
	const now = Date.now();
	const row = await store.read
		.selectFrom('assignment')
		.select(['id', 'question', 'deletedAt'])
		.where('accountId', '=', owner)
		.where('deletedAt', '>', restorableSince(now))
		.orderBy('deletedAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row?.deletedAt) return null;
	const { id, question } = row;
	return { id, question, left: Date.parse(row.deletedAt) + UNDO_DELETE_MS - now };
}

/**
 * Restores an assignment.
 * @returns `false` when it was deleted more than ten seconds ago, or the owner has no such
 * assignment
 */
export async function restoreFromTrash(store: Store, owner: string, id: string): Promise<boolean> {
	const now = new Date();
	return store.write(
		async (db) => {
			const { numUpdatedRows } = await db
				.updateTable('assignment')
				.set({ deletedAt: null })
				.where('id', '=', id)
				.where('accountId', '=', owner)
				.where('deletedAt', '>', restorableSince(now.getTime()))
				.executeTakeFirst();
			return numUpdatedRows > 0;
		},
		[accountKey(owner)]
	);
}

/** Maximum number of milliseconds by which another instance's clock may be ahead of this one's. */
const SKEW_MS = 120_000;

/**
 * Deletes all assignments in the trash that can no longer be restored. Assignments with a deletion
 * time in the future, written by a clock that was ahead, are deleted too.
 */
export async function emptyTrash(store: Store): Promise<void> {
	const now = Date.now();
	const limit = restorableSince(now);
	const future = new Date(now + SKEW_MS).toISOString();
	// Reads first, because most runs find nothing and need no write.
	const due = await store.read
		.selectFrom('assignment')
		.select('id')
		.where((of) => of.or([of('deletedAt', '<=', limit), of('deletedAt', '>', future)]))
		.limit(1)
		.executeTakeFirst();
	if (!due) return;
	await deleteAssignments(store, (db) =>
		db
			.selectFrom('assignment')
			.select('id')
			.where((of) => of.or([of('deletedAt', '<=', limit), of('deletedAt', '>', future)]))
	);
}
