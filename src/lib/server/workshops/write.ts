/**
 * Writes to a workshop. Each write raises the workshop's revision and, once committed, announces
 * the change to open streams. An action of a person also updates `touchedAt`, the time from which
 * retention counts.
 */
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import { idKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { live } from '../live/hub.ts';

/** Returns the name of a workshop's live channel, which is also the key of its writes. */
export const channelOf = (code: string) => `workshop:${code}`;

const listeners = new Set<(code: string) => void>();

/** Registers a listener for changed workshops, such as a cache that must drop its entry. */
export function onChange(listener: (code: string) => void): void {
	listeners.add(listener);
}

/**
 * Runs a write to one workshop, and announces the change afterwards.
 * @param job must only touch rows of this workshop, because writes to other workshops run at the
 * same time
 * @param seats whether the write takes, corrects or removes a seat, so that host pages read their
 * list of people again
 * @param ids ids of new rows that the caller chose
 * @throws the error of `job`, after which nothing is written or announced
 */
export async function writeWorkshop<T>(
	store: Store,
	code: string,
	job: (db: Transaction) => Promise<T>,
	{ seats = false, ids = [] }: { seats?: boolean; ids?: readonly string[] } = {}
): Promise<T> {
	const done = await store.write(
		async (db) => {
			// The revision is raised first, because this locks the row. Instances that share a
			// PostgreSQL database therefore write to one workshop one after the other.
			await raiseRevision(db, code, { touchedAt: new Date().toISOString(), seats });
			return job(db);
		},
		[channelOf(code), ...ids.map(idKey)]
	);
	announce(code);
	return done;
}

/**
 * Raises the revision, and sets `touchedAt` if it is given. Must be called within a write.
 * @param seats whether `seatsVersion` grows too
 */
export async function raiseRevision(
	db: Transaction,
	code: string,
	{ seats = false, ...touch }: { seats?: boolean } & Partial<Pick<WorkshopTable, 'touchedAt'>> = {}
): Promise<void> {
	await db
		.updateTable('workshop')
		.set(({ eb }) => ({
			revision: eb('revision', '+', 1),
			...(seats && { seatsVersion: eb('seatsVersion', '+', 1) }),
			...touch
		}))
		.where('code', '=', code)
		.execute();
}

/** Tells listeners in this process and open streams on every instance that a workshop changed. */
export function announce(code: string): void {
	for (const listener of listeners) listener(code);
	live().changed(channelOf(code));
}
