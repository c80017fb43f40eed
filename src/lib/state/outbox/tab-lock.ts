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
 * Runs `work` while this tab holds the lock. `work` must call `renew` more often than once per 15
 * seconds. Over https and on localhost the lock is a Web Lock. Over plain http browsers have no Web
 * Locks, so the lock is a lease in IndexedDB that `renew` extends.
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
