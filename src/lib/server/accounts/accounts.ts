/** Accounts: what a helper's assignments hang on. better-auth's users point here. */
import { v7 as uuid } from 'uuid';
import type { Address } from '../../domain/explanation.ts';
import type { Store } from '../db/client.ts';
import { announceAll } from '../teams/announcements.ts';
import { leaveAll } from '../teams/leaving.ts';
import { announce } from '../workshops/write.ts';
import { codesOf } from '../workshops/merge.ts';

export interface Account {
	id: string;
	timeZone: string | null;
	address: Address | null;
}

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
 * The account and, by the database's own cascade, everything that is private to it. What it placed in
 * teams stays there without the name; the workshops that it hosts go.
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
