/**
 * Stores pending changes and the tab lock in IndexedDB. Unlike a service worker, IndexedDB also
 * works over plain http. The database is opened at its first use. All functions reject with the
 * browser's `DOMException` when the database is full or not available.
 */
import type { PendingChange } from '../../domain/pending-change.ts';
import { type Lost, readMarker } from './waiting-marker.ts';

const WAITING = 'waiting';
const LOCK = 'turn';
/**
 * Key of the record about lost changes, which is stored beside the tab lock in the same object
 * store.
 */
const LOST = 'lost';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
	opening ??= new Promise((resolve, reject) => {
		const request = indexedDB.open('kantlijn', 1);
		request.onupgradeneeded = () => {
			const lost = readMarker();
			request.result.createObjectStore(WAITING, { keyPath: 'order', autoIncrement: true });
			const store = request.result.createObjectStore(LOCK);
			if (lost) store.put(lost, LOST);
		};
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			// The browser closes the database when site data are cleared. The next call opens a new
			// database.
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

/**
 * Returns the number and age of the changes that were lost because the browser deleted the
 * database; `undefined` without such a loss, and after a call of `forgetLost`.
 */
export function readLost(): Promise<Lost | undefined> {
	return within(LOCK, 'readonly', (store, answer) => {
		const found = store.get(LOST);
		found.onsuccess = () => answer(found.result);
	});
}

export function forgetLost(): Promise<void> {
	return within(LOCK, 'readwrite', (store) => void store.delete(LOST));
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

/** Returns the changes of all accounts, in the order in which they were made. */
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
 * Takes or extends the tab lock.
 * @param until end of the lease in milliseconds since 1970; `0` releases the lock
 * @returns false while another tab has the lock
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
