/** Lock that lets one tab of this browser send at a time, so that changes keep their order. */
import * as store from './pending-store.ts';

/** Milliseconds until the lock of a closed tab expires; other tabs wait no longer than that. */
const LEASE_MS = 15_000;

/** Milliseconds between two attempts to take the lock. */
const RETRY_MS = 500;

/**
 * Runs `work` under the lock; `work` has to call `renew` more often than once per 15 seconds. Web
 * Locks exist over https and on localhost only, so elsewhere a lease in IndexedDB is the lock.
 */
export async function withTabLock<T>(
	work: (renew: () => Promise<unknown>) => Promise<T>
): Promise<T> {
	if (navigator.locks) {
		return navigator.locks.request('kantlijn-waiting', () => work(() => Promise.resolve()));
	}
	const holder = [...crypto.getRandomValues(new Uint32Array(2))].join('-');
	const renew = () => store.takeLock(holder, Date.now() + LEASE_MS);
	while (!(await renew())) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
	try {
		return await work(renew);
	} finally {
		await store.takeLock(holder, 0);
	}
}
