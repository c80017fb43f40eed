/**
 * Sessions. Cookie and table have better-auth's format, but the lookup is our own: every request
 * needs it, and it takes one signature check and one query.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Account } from './accounts.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { Transaction } from '../db/writes.ts';

export const SESSION_COOKIE = 'kantlijn-session';

/** Days a session lives after its last renewal; browsers cap cookies at 400 days. */
export const SESSION_DAYS = 400;

const DAY_MS = 86_400_000;

export interface Session {
	token: string;
	account: Account;
	/** Last renewed on another UTC day, so the session is due for renewal. */
	stale: boolean;
}

/** Cookie value in better-auth's format: token, dot, HMAC-SHA-256 of the token in base64. */
export function signToken(token: string, secret: string): string {
	return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** Token in a cookie value; `null` when the signature is missing or wrong. */
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

/** `null` for an unknown or expired token. */
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

/**
 * Creates a session on an account whose credentials the caller has verified.
 * @param device device label, such as `Chrome/Android`
 * @returns the session's token
 */
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

/** Restarts the session's lifetime of {@link SESSION_DAYS} days. */
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
	/** Device of the current request. */
	here: boolean;
}

/**
 * Devices that an account is signed in on, last seen first.
 * @param token token of the current session
 */
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
	return rows.map(({ id, device, seenAt, token: theirs }) => ({
		id,
		device,
		seenAt,
		here: theirs === token
	}));
}

/** Ends one of the owner's sessions; does nothing for an id that is not theirs. */
export async function endById(store: Store, owner: string, id: string): Promise<void> {
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
