/**
 * Writes to a workshop. Each one raises the workshop's revision and, once committed, announces the
 * change to its open streams. An action of a person also moves `touchedAt`, from which retention
 * counts.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { live } from '../live/hub.ts';

/** Name of a workshop's live channel, also used as the partition of its writes. */
export const channelOf = (code: string) => `workshop:${code}`;

const listeners = new Set<(code: string) => void>();

/** Registers a listener for changed workshops, such as a cache that has to forget its entry. */
export function onChange(listener: (code: string) => void): void {
	listeners.add(listener);
}

/**
 * Runs a write to one workshop, then announces the change.
 * @param job must only touch rows of this workshop: writes to other workshops run at the same time
 * @throws the error of `job`, in which case nothing is written or announced
 */
export async function writeWorkshop<T>(
	store: Store,
	code: string,
	job: (db: Transaction) => Promise<T>
): Promise<T> {
	const done = await store.write(async (db) => {
		// First, so that instances sharing a PostgreSQL database also serialise on this row.
		await raiseRevision(db, code, { touchedAt: new Date().toISOString() });
		return job(db);
	}, channelOf(code));
	announce(code);
	return done;
}

/** Raises the revision, and moves `touchedAt` if given. To be called within a write. */
export async function raiseRevision(
	db: Transaction,
	code: string,
	touch: { touchedAt?: string } = {}
): Promise<void> {
	await db
		.updateTable('workshop')
		.set(({ eb }) => ({ revision: eb('revision', '+', 1), ...touch }))
		.where('code', '=', code)
		.execute();
}

/** Tells listeners in this process and open streams on every instance that a workshop changed. */
export function announce(code: string): void {
	for (const listener of listeners) listener(code);
	live().changed(channelOf(code));
}
