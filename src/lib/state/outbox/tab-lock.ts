/** Tab lock: only one tab of this browser at a time may send, so that changes keep their order. */
import * as store from './pending-store.ts';

/**
 * Milliseconds until the lock of a closed tab expires, which is also the longest wait of other
 * tabs.
 */
const LEASE_MS = 15_000;

/** Milliseconds between two attempts to take the lock. */
const RETRY_MS = 500;

/**
 * Runs `work` while holding the lock. `work` must call `renew` more often than once per 15 seconds.
 * Web Locks exist only over https and on localhost. Elsewhere a lease in IndexedDB is the lock.
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
