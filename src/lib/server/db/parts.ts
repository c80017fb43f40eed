/**
 * Runs long writes in parts. Each part is a short transaction, so that other writes can run between
 * two parts. A long write must be safe to repeat, because the process may end between two parts.
 */
import type { Store } from './client.ts';
import type { Transaction } from './writes.ts';

/** Maximum pause after a part, in milliseconds. */
const MAX_REST_MS = 250;

let last: Promise<void> = Promise.resolve();

/**
 * Runs one part of a long write. All parts in this process run one at a time, because group commit
 * would otherwise join them into one long transaction. After each part comes a pause, in which
 * other writes run. It is as long as the part was, but at most {@link MAX_REST_MS}.
 */
export async function writePart<T>(store: Store, job: (db: Transaction) => Promise<T>): Promise<T> {
	const turn = last;
	const rested = Promise.withResolvers<undefined>();
	last = rested.promise;
	await turn;
	const began = performance.now();
	try {
		return await store.write(job);
	} finally {
		const took = performance.now() - began;
		setTimeout(() => rested.resolve(undefined), Math.min(took, MAX_REST_MS));
	}
}

/**
 * Repeats a part until there is nothing left to write.
 * @param job resolves with the number of rows that it has written
 */
export async function writeUntilDone(
	store: Store,
	job: (db: Transaction) => Promise<number>
): Promise<void> {
	while ((await writePart(store, job)) > 0);
}
