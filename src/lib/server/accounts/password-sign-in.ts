/**
 * Sign-in with an e-mail address and a password. Several accounts may have the same address. Their
 * passwords distinguish them, so that no response reveals whether an address is in use.
 */
import { v7 as uuid } from 'uuid';
import { newUser } from './accounts.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { BY_ADDRESS, hashAt, matches } from './password-hash.ts';
import * as sessions from './sessions.ts';

export interface Credentials {
	address: string;
	password: string;
}

/** A user with an e-mail address; `password` is the hash of the user's password. */
interface AddressUser {
	id: string;
	accountId: string;
	password: string | null;
}

/**
 * Number of users of an address, oldest first, among whom hashes with a random salt are looked for.
 * New users get no such hash, and come after all older users. So however many are added, they
 * cannot displace a user with such a hash.
 */
const MAX_OLDER = 10;

/** Milliseconds for which the result of `mostOlder` is cached. */
const RECOUNT_MS = 3_600_000;

/**
 * Finds the user with this address and password. A failing attempt computes the same number of
 * hashes for every address, so that its duration does not reveal whether an address is in use. It
 * computes one hash with the derived salt. It then computes as many hashes with random salts as the
 * address that has most of them needs.
 */
async function userOf(store: Store, { address, password }: Credentials) {
	const hash = await hashAt(store, address, password);
	const found = await usersOf(store.read, address)
		.where('authCredential.password', '=', hash)
		.executeTakeFirst();
	if (found) return { user: found, hash };
	const older = await olderUsersOf(store, address);
	const times = Math.max(older.length, await mostOlder(store));
	let right: AddressUser | undefined;
	for (let n = 0; n < times; n += 1) {
		const user = older[n];
		if ((await matches(user?.password ?? null, password)) && user) right ??= user;
	}
	return right ? { user: right, hash } : null;
}

/** Returns the id of the account with this address and password; `null` when there is none. */
export async function accountOfPassword(
	store: Store,
	credentials: Credentials
): Promise<string | null> {
	return (await userOf(store, credentials))?.user.accountId ?? null;
}

/**
 * Begins a session on the account with this address and password.
 * @returns the new session's token; `null` when no account of the address has this password
 */
export async function signInWithPassword(
	store: Store,
	credentials: Credentials,
	device: string | null
): Promise<string | null> {
	const found = await userOf(store, credentials);
	if (!found) return null;
	const { user, hash } = found;
	return store.write(async (db) => {
		// The password may have been replaced since it was checked. The replacement ended all sessions,
		// so the old password must not begin a new one.
		const current = await usersOf(db, credentials.address)
			.where('authUser.id', '=', user.id)
			.where('authCredential.password', '=', user.password)
			.executeTakeFirst();
		if (!current) return null;
		if (user.password !== hash) await replacePassword(db, user.id, hash);
		return sessions.begin(db, user.accountId, device, new Date());
	});
}

/**
 * The e-mail address of an account, the time at which a mailed link confirmed it, and the hash of
 * the password.
 */
export interface AddressState {
	address: string;
	confirmedAt: string | null;
	password: string | null;
}

export async function addressOf(db: Transaction, account: string): Promise<AddressState | null> {
	const row = await db
		.selectFrom('authUser')
		.innerJoin('authCredential', 'authCredential.userId', 'authUser.id')
		.where('authUser.accountId', '=', account)
		.where('authUser.address', 'is not', null)
		.orderBy('authUser.createdAt', 'desc')
		.select(['authUser.address', 'authUser.addressConfirmedAt', 'authCredential.password'])
		.executeTakeFirst();
	if (!row?.address) return null;
	return { address: row.address, confirmedAt: row.addressConfirmedAt, password: row.password };
}

/** Whether `password` is the account's password; `false` for an account without one. */
export async function isPasswordOf(
	store: Store,
	account: string,
	password: string
): Promise<boolean> {
	const state = await addressOf(store.read, account);
	if (!state?.password) return false;
	return state.password.startsWith(BY_ADDRESS)
		? (await hashAt(store, state.address, password)) === state.password
		: matches(state.password, password);
}

/**
 * Sets the address and password of an account. Its earlier addresses and passwords stop working.
 * @param hash hash of the password for this address; see `hashAt`
 * @returns `false` when another account has the same address and password; then nothing is changed
 */
export async function setPassword(
	db: Transaction,
	account: string,
	{ address, hash, confirmedAt }: { address: string; hash: string; confirmedAt: string | null }
): Promise<boolean> {
	const others = usersOf(db, address)
		.where('authCredential.password', '=', hash)
		.where('authUser.accountId', '<>', account);
	if (await others.executeTakeFirst()) return false;
	const now = new Date().toISOString();
	const [user, ...spare] = await db
		.selectFrom('authUser')
		.select('id')
		.where('accountId', '=', account)
		.where('address', 'is not', null)
		.orderBy('createdAt')
		.execute();
	const set = { address, addressConfirmedAt: confirmedAt, updatedAt: now };
	for (const { id } of spare) {
		await db.deleteFrom('authCredential').where('userId', '=', id).execute();
		await db.updateTable('authUser').set({ address: null }).where('id', '=', id).execute();
	}
	if (user) {
		await db.updateTable('authUser').set(set).where('id', '=', user.id).execute();
		await replacePassword(db, user.id, hash);
		return true;
	}
	const created = newUser(account, new Date());
	await db
		.insertInto('authUser')
		.values({ ...created, isAnonymous: 0, ...set })
		.execute();
	await db
		.insertInto('authCredential')
		.values({
			id: uuid(),
			accountId: created.id,
			providerId: 'credential',
			userId: created.id,
			password: hash,
			createdAt: now,
			updatedAt: now
		})
		.execute();
	return true;
}

async function replacePassword(db: Transaction, user: string, hash: string): Promise<void> {
	await db
		.updateTable('authCredential')
		.set({ password: hash, updatedAt: new Date().toISOString() })
		.where('userId', '=', user)
		.execute();
}

function usersOf(db: Transaction, address: string) {
	return db
		.selectFrom('authUser')
		.innerJoin('authCredential', 'authCredential.userId', 'authUser.id')
		.where('authUser.address', '=', address)
		.select(['authUser.id', 'authUser.accountId', 'authCredential.password']);
}

/**
 * Returns the users whose hash has a random salt, among the {@link MAX_OLDER} oldest users of an
 * address.
 */
async function olderUsersOf(store: Store, address: string): Promise<AddressUser[]> {
	const oldest = await usersOf(store.read, address)
		.orderBy('authUser.createdAt')
		.limit(MAX_OLDER)
		.execute();
	return oldest.filter(({ password }) => password && !password.startsWith(BY_ADDRESS));
}

const counted = new WeakMap<Store, { at: number; most: Promise<number> }>();

/**
 * Returns how many hashes with a random salt the address with most of them has, at most
 * {@link MAX_OLDER}.
 */
function mostOlder(store: Store): Promise<number> {
	const known = counted.get(store);
	if (known && Date.now() - known.at < RECOUNT_MS) return known.most;
	const most = countMostOlder(store);
	counted.set(store, { at: Date.now(), most });
	// A failed count is not cached.
	most.catch(() => counted.delete(store));
	return most;
}

async function countMostOlder({ read }: Store): Promise<number> {
	const row = await read
		.selectFrom((of) =>
			of
				.selectFrom('authUser')
				.innerJoin('authCredential', 'authCredential.userId', 'authUser.id')
				.where('authUser.address', 'is not', null)
				.where('authCredential.password', 'not like', `${BY_ADDRESS}%`)
				.groupBy('authUser.address')
				.select(({ fn }) => fn.countAll<number>().as('users'))
				.as('perAddress')
		)
		.select(({ fn }) => fn.max<number | null>('users').as('most'))
		.executeTakeFirst();
	return Math.min(row?.most ?? 0, MAX_OLDER);
}
