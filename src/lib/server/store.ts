/** The one store of this process, opened once by hooks.server.ts. */
import { type Database, type Store, openStore } from './db/client.ts';

// On the global object because a development server reloads modules, and the file's lock does not.
const slot = globalThis as { [key: symbol]: Store | undefined };
const KEY = Symbol.for('kantlijn.store');

export async function startStore(database: Database): Promise<Store> {
	return (slot[KEY] ??= await openStore(database));
}

export function store(): Store {
	const open = slot[KEY];
	if (!open) throw new Error('the store was used before it was opened');
	return open;
}

export async function stopStore(): Promise<void> {
	const open = slot[KEY];
	slot[KEY] = undefined;
	await open?.close();
}
