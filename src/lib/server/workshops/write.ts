/**
 * Every write to a workshop: its revision grows with it, and whoever watches hears of it once it is
 * on disk. What somebody did also counts as touching it, from which its end is reckoned.
 */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { live } from '../live/hub-slot.ts';

export const channelOf = (code: string) => `workshop:${code}`;

const listeners = new Set<(code: string) => void>();

/** For what is remembered of a workshop in memory. */
export function onChange(listener: (code: string) => void): void {
	listeners.add(listener);
}

/**
 * @param job keeps to what belongs to this workshop, since it runs beside what is done in others
 * @throws whatever `job` refuses
 */
export async function writeWorkshop<T>(
	store: Store,
	code: string,
	job: (db: Transaction) => Promise<T>
): Promise<T> {
	const done = await store.write(async (db) => {
		// First, since where several servers share a store this is what they queue at.
		await raiseRevision(db, code, { touchedAt: new Date().toISOString() });
		return job(db);
	}, channelOf(code));
	announce(code);
	return done;
}

/** For use within a write. */
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

export function announce(code: string): void {
	for (const listener of listeners) listener(code);
	live().changed(channelOf(code));
}
