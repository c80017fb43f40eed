/** Accounts, the owners of assignments. Each better-auth user row references one account. */
import { v7 as uuid } from 'uuid';
import type { Address } from '../../domain/explanation.ts';
import type { Store } from '../db/client.ts';
import { announceAll } from '../teams/announcements.ts';
import { leaveAll } from '../teams/leaving.ts';
import { announce } from '../workshops/write.ts';
import { codesOf } from '../workshops/merge.ts';

export interface Account {
	id: string;
	/** IANA name; `null` until a browser has reported one. */
	timeZone: string | null;
	/** Form of address chosen for sentences to the client; `null` until chosen. */
	address: Address | null;
}

/** @returns the new account's id, a UUID of version 7 */
export async function create(store: Store, timeZone: string | null): Promise<string> {
	const id = uuid();
	await store.write((db) =>
		db
			.insertInto('account')
			.values({ id, createdAt: new Date().toISOString(), timeZone, address: null })
			.execute()
	);
	return id;
}

export async function edit(
	store: Store,
	id: string,
	change: Partial<Pick<Account, 'timeZone' | 'address'>>
): Promise<void> {
	await store.write((db) => db.updateTable('account').set(change).where('id', '=', id).execute());
}

/**
 * Deletes the account and, by foreign key cascade, its private rows and the workshops it hosts.
 * Its placements in teams stay, without the member's name.
 */
export async function remove(store: Store, id: string): Promise<void> {
	const { teams, workshops } = await store.write(async (db) => {
		const left = { teams: await leaveAll(db, [id]), workshops: await codesOf(db, id) };
		await db.deleteFrom('account').where('id', '=', id).execute();
		return left;
	});
	await announceAll(store, teams);
	for (const code of workshops) announce(code);
}
