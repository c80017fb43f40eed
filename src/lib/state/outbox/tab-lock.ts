/** One tab of this browser sends at a time, so that what waits keeps its order. */
import * as store from './pending-store.ts';

/** A tab that was closed while it had its turn holds the others up for so long, in milliseconds. */
const LEASE_MS = 15_000;

/** How often a tab asks whether it is its turn, in milliseconds. */
const ASK_MS = 500;

/**
 * Waits for its turn and does `work`, which calls `renew` more often than the lease is long. Web
 * Locks are only there over https and on localhost; elsewhere a lease in the database does the same.
 */
export async function withTabLock<T>(
	work: (renew: () => Promise<unknown>) => Promise<T>
): Promise<T> {
	if (navigator.locks) {
		return navigator.locks.request('kantlijn-waiting', () => work(() => Promise.resolve()));
	}
	const holder = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
	const renew = () => store.take(holder, Date.now() + LEASE_MS);
	while (!(await renew())) await new Promise((resolve) => setTimeout(resolve, ASK_MS));
	try {
		return await work(renew);
	} finally {
		await store.take(holder, 0);
	}
}
