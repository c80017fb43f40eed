/**
 * Signing in with an e-mail address and a password. An address alone says nothing: two accounts may
 * have the same one, told apart by their passwords, so that no answer here or anywhere gives away
 * whether it is in use. better-auth knows each of them by a name of its own.
 */
import { randomUUID } from 'node:crypto';
import { authFor, extra } from './auth.ts';
import type { Store } from '../db/client.ts';
import * as sessions from './sessions.ts';

export interface Credentials {
	address: string;
	password: string;
}

/** So many accounts on one address are tried; whoever came first stays first. */
const MAX_ACCOUNTS = 10;

const newName = () => `${randomUUID()}@password.invalid`;

/** The account's one address and password; an earlier pair stops working, its sessions stay. */
export async function setPassword(
	store: Store,
	secret: string,
	account: string,
	{ address, password }: Credentials
): Promise<void> {
	const { api } = await authFor(store, secret);
	const body = { email: newName(), name: '', password };
	const joins = { account, address };
	const { user } = await extra.run({ device: null, joins }, () =>
		api.signUpEmail({ body, headers: new Headers() })
	);
	await store.write(async (db) => {
		const pairs = await db
			.selectFrom('authUser')
			.select('id')
			.where('accountId', '=', account)
			.where('address', 'is not', null)
			.execute();
		// A form sent twice at once: whoever came first here has stayed.
		if (!pairs.some(({ id }) => id === user.id)) return;
		for (const { id } of pairs) {
			if (id === user.id) continue;
			const sessions = db.updateTable('authSession').set({ userId: user.id });
			await sessions.where('userId', '=', id).execute();
			await db.deleteFrom('authUser').where('id', '=', id).execute();
		}
	});
}

/** The users that an address stands for, first come first. */
export function usersOf(store: Store, address: string) {
	return store.read
		.selectFrom('authUser')
		.select(['id', 'email', 'accountId'])
		.where('address', '=', address)
		.orderBy('createdAt')
		.limit(MAX_ACCOUNTS)
		.execute();
}

/** A new session's token, or `null`; an unknown address costs as much work as a wrong password. */
export async function signInWithPassword(
	store: Store,
	secret: string,
	{ address, password }: Credentials,
	device: string | null
): Promise<string | null> {
	const users = await usersOf(store, address);
	const names = users.length > 0 ? users.map(({ email }) => email) : [newName()];
	for (const email of names) {
		const token = await tried(store, secret, { email, password }, device);
		if (token) return token;
	}
	return null;
}

/** Whose address and password these are, without signing anybody in. */
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

async function tried(
	store: Store,
	secret: string,
	body: { email: string; password: string },
	device: string | null
): Promise<string | null> {
	const { api } = await authFor(store, secret);
	try {
		const headers = new Headers();
		const answer = await extra.run({ device }, () => api.signInEmail({ body, headers }));
		return answer.token;
	} catch (error) {
		const { statusCode } = error as { statusCode?: unknown };
		if (statusCode === 401 || statusCode === 400) return null;
		// better-auth hides what the store said; a store that takes no writes says it here as well.
		await store.write(() => Promise.resolve());
		throw error;
	}
}
