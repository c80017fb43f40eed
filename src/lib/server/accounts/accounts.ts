/** Accounts, the owners of assignments. Each row of `authUser` references one account. */
import { randomUUID } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Address } from '../../domain/explanation.ts';
import { deleteAssignments } from '../assignments/deletion.ts';
import type { Store } from '../db/client.ts';
import { endStreams } from '../live/end-streams.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import * as sessions from './sessions.ts';
import { accessEnded, endAccess } from './end-access.ts';
import { announceAll } from '../teams/announcements.ts';
import { Refusal } from '../refusal.ts';
import { emptyOwnTeams, leaveAll } from '../teams/leaving.ts';
import { announce } from '../workshops/write.ts';
import { deleteAnswers } from '../workshops/deletion.ts';
import { codesOf, idsOf } from '../workshops/merge.ts';

export interface Account {
	id: string;
	/** IANA name of the time zone; `null` until a browser has reported one. */
	timeZone: string | null;
	/** Form of address chosen for sentences to the client; `null` until chosen. */
	address: Address | null;
}

/**
 * Creates an account.
 * @returns the new account's id, a UUID of version 7
 */
export function create(store: Store, timeZone: string | null): Promise<string> {
	const id = uuid();
	return store.write((db) => insert(db, { id, timeZone, now: new Date() }), [accountKey(id)]);
}

/**
 * Creates an account without registration, and a session on it.
 * @returns the session's token
 */
export function createWithSession(store: Store, device: string | null): Promise<string> {
	const [id, now] = [uuid(), new Date()];
	return store.write(
		async (db) => {
			await insert(db, { id, timeZone: null, now });
			await db
				.insertInto('authUser')
				.values({ ...newUser(id, now), isAnonymous: 1, address: null, addressConfirmedAt: null })
				.execute();
			return sessions.begin(db, id, device, now);
		},
		[accountKey(id)]
	);
}

async function insert(
	db: Transaction,
	{ id, timeZone, now }: { id: string; timeZone: string | null; now: Date }
): Promise<string> {
	const row = { id, createdAt: now.toISOString(), timeZone, address: null };
	await db.insertInto('account').values(row).execute();
	return id;
}

/** Values for a new row of `authUser`. */
export function newUser(accountId: string, now: Date) {
	return {
		id: uuid(),
		accountId,
		name: '',
		// The address must be unique, but nobody reads it. The domain `.invalid` is reserved for such
		// names.
		email: `${randomUUID()}@user.invalid`,
		emailVerified: 0,
		image: null,
		createdAt: now.toISOString(),
		updatedAt: now.toISOString()
	} as const;
}

export async function edit(
	store: Store,
	id: string,
	change: Partial<Pick<Account, 'timeZone' | 'address'>>
): Promise<void> {
	await store.write(
		(db) => db.updateTable('account').set(change).where('id', '=', id).execute(),
		[accountKey(id)]
	);
}

/**
 * Sets the time zone and the form of address from an import, each only if the account has none.
 * Must be called within a write.
 */
export async function importSettings(
	db: Transaction,
	id: string,
	settings: Pick<Account, 'timeZone' | 'address'> | undefined
): Promise<void> {
	if (!settings) return;
	await db
		.updateTable('account')
		.set(({ fn, val }) => ({
			timeZone: fn.coalesce('timeZone', val(settings.timeZone)),
			address: fn.coalesce('address', val(settings.address))
		}))
		.where('id', '=', id)
		.execute();
}

/**
 * Checks that an account still exists. Must be called within each transaction of a long write.
 * @throws Refusal `no-session`
 */
export async function requireAccount(db: Transaction, id: string): Promise<void> {
	const row = await db.selectFrom('account').select('id').where('id', '=', id).executeTakeFirst();
	if (!row) throw new Refusal('no-session');
}

/**
 * Deletes an account and ends its streams. A foreign key cascade deletes the account's private rows
 * and the workshops that it hosts. Its placements in teams stay, without the member's name.
 * Assignments, answers in workshops, and shared assignments of teams without other members may be
 * many, so they are deleted first, in separate writes. An interrupted deletion leaves an account
 * with fewer contents, which can be deleted again.
 */
export async function remove(store: Store, id: string): Promise<void> {
	await deleteAssignments(store, (db) =>
		db.selectFrom('assignment').select('id').where('accountId', '=', id)
	);
	for (const workshop of await idsOf(store.read, id)) await deleteAnswers(store, workshop);
	await emptyOwnTeams(
		store,
		(db) => db.selectFrom('account').select('id').where('id', '=', id),
		'deleted'
	);
	const { teams, workshops, ended } = await store.write(async (db) => {
		const left = { teams: await leaveAll(db, [id], 'deleted'), workshops: await codesOf(db, id) };
		const ended = await endAccess(db, id);
		await db.deleteFrom('account').where('id', '=', id).execute();
		return { ...left, ended };
	});
	accessEnded(ended);
	endStreams({ account: id }, ...workshops.map((workshop) => ({ workshop })));
	await announceAll(store, teams);
	for (const code of workshops) announce(code);
}
