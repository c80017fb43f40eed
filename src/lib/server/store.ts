/** The store (database) of this process, which hooks.server.ts opens once. */
import { processSlot } from './http/entry/process-slot.ts';
import { type Database, type Store, openStore } from './db/client.ts';

/**
 * Opens the store of this process, unless it is open.
 * @throws StoreError when the database cannot be opened
 */
export async function startStore(database: Database): Promise<Store> {
	return (processSlot.store ??= await openStore(database));
}

export function store(): Store {
	const open = processSlot.store;
	if (!open) throw new Error('The store was used before startStore opened it.');
	return open;
}

export async function stopStore(): Promise<void> {
	const open = processSlot.store;
	processSlot.store = undefined;
	await open?.close();
}
