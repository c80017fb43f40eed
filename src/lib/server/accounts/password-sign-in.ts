/**
 * Sign-in with an e-mail address and a password. Two accounts may use the same address and are then
 * distinguished by password, so that no response reveals whether an address is in use. better-auth
 * requires unique e-mail addresses, so each user row has an invented one; ours is in `address`.
 */
import { randomUUID } from 'node:crypto';
import { authFor, callContext } from './auth.ts';
import type { Store } from '../db/client.ts';
import * as sessions from './sessions.ts';

export interface Credentials {
	address: string;
	password: string;
}

/** Accounts tried per address, the oldest first: later registrations cannot displace them. */
const MAX_ACCOUNTS = 10;

/** Invented unique address for better-auth, in the reserved domain `.invalid`. */
const inventedEmail = () => `${randomUUID()}@password.invalid`;

/**
 * Sets the account's only address and password. Earlier credentials stop working; their sessions
 * stay.
 */
export async function setPassword(
	store: Store,
	secret: string,
	account: string,
	{ address, password }: Credentials
): Promise<void> {
	const { api } = await authFor(store, secret);
	const body = { email: inventedEmail(), name: '', password };
	const joins = { account, address };
	const { user } = await callContext.run({ device: null, joins }, () =>
		api.signUpEmail({ body, headers: new Headers() })
	);
	await store.write(async (db) => {
		const pairs = await db
			.selectFrom('authUser')
			.select('id')
			.where('accountId', '=', account)
			.where('address', 'is not', null)
			.execute();
		// A concurrent call for this account has already replaced the user created here.
		if (!pairs.some(({ id }) => id === user.id)) return;
		for (const { id } of pairs) {
			if (id === user.id) continue;
			const sessions = db.updateTable('authSession').set({ userId: user.id });
			await sessions.where('userId', '=', id).execute();
			await db.deleteFrom('authUser').where('id', '=', id).execute();
		}
	});
}

/** User rows of an address, oldest first, at most {@link MAX_ACCOUNTS}. */
export function usersOf(store: Store, address: string) {
	return store.read
		.selectFrom('authUser')
		.select(['id', 'email', 'accountId'])
		.where('address', '=', address)
		.orderBy('createdAt')
		.limit(MAX_ACCOUNTS)
		.execute();
}

/**
 * Takes as long for an unknown address as for a wrong password, so that timing reveals nothing.
 * @returns the new session's token; `null` when no account of the address has this password
 */
export async function signInWithPassword(
	store: Store,
	secret: string,
	{ address, password }: Credentials,
	device: string | null
): Promise<string | null> {
	const users = await usersOf(store, address);
	const emails = users.length > 0 ? users.map(({ email }) => email) : [inventedEmail()];
	for (const email of emails) {
		const token = await trySignIn(store, secret, { email, password }, device);
		if (token) return token;
	}
	return null;
}

/** Id of the account with these credentials, or `null`; leaves no session behind. */
export async function accountOfPassword(
	store: Store,
	secret: string,
	credentials: Credentials
): Promise<string | null> {
	const token = await signInWithPassword(store, secret, credentials, null);
	if (!token) return null;
	const session = await sessions.find(store, token, new Date());
	await sessions.end(store, token);
	return session?.account.id ?? null;
}

async function trySignIn(
	store: Store,
	secret: string,
	body: { email: string; password: string },
	device: string | null
): Promise<string | null> {
	const { api } = await authFor(store, secret);
	try {
		const headers = new Headers();
		const result = await callContext.run({ device }, () => api.signInEmail({ body, headers }));
		return result.token;
	} catch (error) {
		const { statusCode } = error as { statusCode?: unknown };
		if (statusCode === 401 || statusCode === 400) return null;
		// better-auth hides the store's error. An empty write throws the same error when the store is
		// busy.
		await store.write(() => Promise.resolve());
		throw error;
	}
}
