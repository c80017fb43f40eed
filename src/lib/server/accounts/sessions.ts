/**
 * Who asks. better-auth makes and ends sessions; looking one up is a signature and one query of our
 * own, since every request does it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Account } from './accounts.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { Transaction } from '../db/writes.ts';

export const SESSION_COOKIE = 'kantlijn-session';

/** How long a session lives after the last visit, in days; browsers keep no cookie for longer. */
export const SESSION_DAYS = 400;

const DAY_MS = 86_400_000;

export interface Session {
	token: string;
	account: Account;
	/** The stored end should be moved: it was last moved on another day, by UTC. */
	stale: boolean;
}

/** The cookie's value as better-auth writes it: the token, a dot, its HMAC-SHA-256 in base64. */
export function signToken(token: string, secret: string): string {
	return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** The token of a cookie that we signed, else `null`. */
export function readToken(cookie: string | undefined, secret: string): string | null {
	const dot = cookie?.lastIndexOf('.') ?? -1;
	if (!cookie || dot < 1) return null;
	const token = cookie.slice(0, dot);
	const given = Buffer.from(cookie);
	const right = Buffer.from(signToken(token, secret));
	return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

const byToken = preparedQuery((db, token) =>
	db
		.selectFrom('authSession')
		.innerJoin('authUser', 'authUser.id', 'authSession.userId')
		.innerJoin('account', 'account.id', 'authUser.accountId')
		.select(['account.id', 'account.timeZone', 'account.address', 'authSession.expiresAt'])
		.where('authSession.token', '=', token)
);

export async function find(store: Store, token: string, now: Date): Promise<Session | null> {
	const [row] = await byToken(store.read, token);
	if (!row) return null;
	const left = Date.parse(row.expiresAt) - now.getTime();
	if (!(left > 0)) return null;
	const { id, timeZone, address } = row;
	return {
		token,
		account: { id, timeZone, address },
		stale: dayOf(Date.parse(row.expiresAt) - SESSION_DAYS * DAY_MS) !== dayOf(now.getTime())
	};
}

const dayOf = (time: number) => Math.floor(time / DAY_MS);

/** A session on the account for a browser that has shown the right to it. */
export async function begin(
	db: Transaction,
	accountId: string,
	device: string | null,
	now: Date
): Promise<string> {
	const token = randomBytes(24).toString('base64url');
	const user = await db
		.selectFrom('authUser')
		.select('id')
		.where('accountId', '=', accountId)
		.orderBy('createdAt')
		.executeTakeFirstOrThrow();
	await db
		.insertInto('authSession')
		.values({
			id: uuid(),
			token,
			userId: user.id,
			expiresAt: endOf(now),
			ipAddress: '',
			userAgent: '',
			device,
			createdAt: now.toISOString(),
			updatedAt: now.toISOString()
		})
		.execute();
	return token;
}

const endOf = (now: Date) => new Date(now.getTime() + SESSION_DAYS * DAY_MS).toISOString();

/** Counts the session's life from now on. */
export async function renew(store: Store, token: string, now: Date): Promise<void> {
	await store.write((db) =>
		db
			.updateTable('authSession')
			.set({ expiresAt: endOf(now), updatedAt: now.toISOString() })
			.where('token', '=', token)
			.execute()
	);
}

export async function end(store: Store, token: string): Promise<void> {
	await store.write((db) => db.deleteFrom('authSession').where('token', '=', token).execute());
}

export interface Device {
	id: string;
	device: string | null;
	seenAt: string;
	/** It is the one that asks. */
	here: boolean;
}

/** Where an account is signed in, last seen first; `token` is the session that asks. */
export async function list(
	store: Store,
	owner: string,
	token: string,
	now: Date
): Promise<Device[]> {
	const rows = await own(store.read, owner)
		.select(['id', 'device', 'token', 'updatedAt as seenAt'])
		.where('expiresAt', '>', now.toISOString())
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ id, device, seenAt, token: its }) => ({
		id,
		device,
		seenAt,
		here: its === token
	}));
}

/** Ends one of the owner's sessions, whichever device it is on. */
export async function endOne(store: Store, owner: string, id: string): Promise<void> {
	await store.write(async (db) => {
		const row = await own(db, owner).select('id').where('id', '=', id).executeTakeFirst();
		if (row) await db.deleteFrom('authSession').where('id', '=', row.id).execute();
	});
}

function own(db: Transaction, owner: string) {
	return db
		.selectFrom('authSession')
		.where('userId', 'in', (of) =>
			of.selectFrom('authUser').select('authUser.id').where('authUser.accountId', '=', owner)
		);
}
