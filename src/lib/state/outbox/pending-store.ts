/**
 * Queued changes and the lock of the sending tab, in IndexedDB, which unlike a service worker also
 * works over plain http. The database is opened at first use. All functions reject with the
 * browser's `DOMException` when the database is not available or full.
 */
import type { PendingChange } from '../../domain/pending-change.ts';

const WAITING = 'waiting';
const LOCK = 'turn';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
	opening ??= new Promise((resolve, reject) => {
		const request = indexedDB.open('kantlijn', 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(WAITING, { keyPath: 'order', autoIncrement: true });
			request.result.createObjectStore(LOCK);
		};
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			// Clearing site data closes the database; the next call opens a new one.
			request.result.onclose = () => (opening = undefined);
			request.result.onversionchange = () => {
				request.result.close();
				opening = undefined;
			};
			resolve(request.result);
		};
	});
	opening.catch(() => (opening = undefined));
	return opening;
}

/** Runs `work` in a transaction of one object store and resolves once the result is on disk. */
async function within<T>(
	name: string,
	mode: IDBTransactionMode,
	work: (store: IDBObjectStore, answer: (value: T) => void) => void
): Promise<T> {
	const transaction = (await open()).transaction(name, mode, { durability: 'strict' });
	return new Promise((resolve, reject) => {
		let answer: T;
		transaction.oncomplete = () => resolve(answer);
		transaction.onabort = () => reject(transaction.error);
		work(transaction.objectStore(name), (value) => (answer = value));
	});
}

/** Changes of all accounts, in the order in which they were made. */
export function list(): Promise<PendingChange[]> {
	return within(WAITING, 'readonly', (store, answer) => {
		const all = store.getAll();
		all.onsuccess = () => answer(all.result);
	});
}

/** Adds a change at the end; the database assigns its `order`. */
export function add(one: Omit<PendingChange, 'order'>): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.add(one));
}

/** Replaces the change of the same `order`. */
export function put(one: PendingChange): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.put(one));
}

export function remove(order: number): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.delete(order));
}

/** Removes the changes of all accounts. */
export function clear(): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.clear());
}

/**
 * Takes or extends the lock of the sending tab.
 * @param until end of the lease in milliseconds since 1970; `0` releases the lock
 * @returns false while another holder's lease runs
 */
export function takeLock(holder: string, until: number): Promise<boolean> {
	return within(LOCK, 'readwrite', (store, answer) => {
		const found = store.get(LOCK);
		found.onsuccess = () => {
			const now = found.result as { holder: string; until: number } | undefined;
			const free = !now || now.holder === holder || now.until < Date.now();
			if (free) store.put({ holder, until }, LOCK);
			answer(free);
		};
	});
}
