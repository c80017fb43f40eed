/**
 * What waits, in IndexedDB: unlike a service worker it is there over plain http as well. Opened
 * when first needed; where a browser has none, every call fails and the caller says so.
 */
import type { PendingChange } from '../../domain/pending-change.ts';

const WAITING = 'waiting';
const TURN = 'turn';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
	opening ??= new Promise((resolve, reject) => {
		const request = indexedDB.open('kantlijn', 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(WAITING, { keyPath: 'order', autoIncrement: true });
			request.result.createObjectStore(TURN);
		};
		request.onerror = () => reject(request.error);
		request.onsuccess = () => {
			// It is closed when site data is cleared; the next call opens a new one.
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

/** Answers once it is on disk. */
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

/** Of all accounts, in the order in which it was made. */
export function list(): Promise<PendingChange[]> {
	return within(WAITING, 'readonly', (store, answer) => {
		const all = store.getAll();
		all.onsuccess = () => answer(all.result);
	});
}

export function add(one: Omit<PendingChange, 'order'>): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.add(one));
}

export function put(one: PendingChange): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.put(one));
}

export function remove(order: number): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.delete(order));
}

export function clear(): Promise<void> {
	return within(WAITING, 'readwrite', (store) => void store.clear());
}

/** Whether it is `holder`'s turn, until so many milliseconds since 1970; `0` gives it up. */
export function take(holder: string, until: number): Promise<boolean> {
	return within(TURN, 'readwrite', (store, answer) => {
		const found = store.get(TURN);
		found.onsuccess = () => {
			const now = found.result as { holder: string; until: number } | undefined;
			const free = !now || now.holder === holder || now.until < Date.now();
			if (free) store.put({ holder, until }, TURN);
			answer(free);
		};
	});
}
