/** The store of this process, opened once by hooks.server.ts. */
import { type Database, type Store, openStore } from './db/client.ts';

// On the global object, because the development server reloads modules but keeps the file locked.
const slot = globalThis as { [key: symbol]: Store | undefined };
const KEY = Symbol.for('kantlijn.store');

/** @throws StoreError when the database cannot be opened */
export async function startStore(database: Database): Promise<Store> {
	return (slot[KEY] ??= await openStore(database));
}

export function store(): Store {
	const open = slot[KEY];
	if (!open) throw new Error('The store was used before startStore opened it.');
	return open;
}

export async function stopStore(): Promise<void> {
	const open = slot[KEY];
	slot[KEY] = undefined;
	await open?.close();
}
