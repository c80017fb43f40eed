/**
 * Sessions. Every request looks up its session, by one signature check and one query. The cookie
 * and the table have the format of the library better-auth, which earlier versions of the app used.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { Account } from './accounts.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import { accountKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import type { Credential } from '../live/credentials.ts';
import { credibleNow } from '../jobs/trusted-clock.ts';
import { endStreams } from '../live/end-streams.ts';
import { live } from '../live/hub.ts';
import { Refusal } from '../refusal.ts';

export const SESSION_COOKIE = 'kantlijn-session';

/**
 * Days until a session expires, counted from its last renewal. Browsers keep no cookie longer than
 * 400 days.
 */
export const SESSION_DAYS = 400;

const DAY_MS = 86_400_000;

export interface Session {
	/** Id of the session's row, which stays the same when the session gets a new token. */
	id: string;
	token: string;
	account: Account;
	/** Whether the session was last renewed on another UTC day, so that it must be renewed. */
	stale: boolean;
}

/**
 * Returns the value of the cookie: the token, a dot, and the HMAC-SHA-256 of the token in base64.
 */
export function signToken(token: string, secret: string): string {
	return `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
}

/** Returns the token in the value of a cookie; `null` when the signature is missing or wrong. */
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
		.select(['account.id', 'account.timeZone', 'account.address'])
		.select(['authSession.id as session', 'authSession.expiresAt'])
		.where('authSession.token', '=', token)
);

/** Finds the session of a token; `null` for an unknown or expired token. */
export async function find(store: Store, token: string, now: Date): Promise<Session | null> {
	const [row] = await byToken(store.read, token);
	if (!row) return null;
	const left = Date.parse(row.expiresAt) - now.getTime();
	if (!(left > 0)) return null;
	const { id, timeZone, address } = row;
	return {
		id: row.session,
		token,
		account: { id, timeZone, address },
		stale: dayOf(Date.parse(row.expiresAt) - SESSION_DAYS * DAY_MS) !== dayOf(now.getTime())
	};
}

const dayOf = (time: number) => Math.floor(time / DAY_MS);

/**
 * Creates a session on an account. Callers must have verified that the user may open the account.
 * @param device device label, such as `Chrome/Android`
 * @returns the session's token
 */
export async function begin(
	db: Transaction,
	accountId: string,
	device: string | null,
	now: Date
): Promise<string> {
	await endOldest(db, accountId);
	const token = newSessionToken();
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

const newSessionToken = () => randomBytes(24).toString('base64url');

/**
 * Ends the sessions that were renewed longest ago, so that the account has at most
 * {@link MAX_DEVICES} sessions once the next one begins.
 */
async function endOldest(db: Transaction, accountId: string): Promise<void> {
	const surplus = await own(db, accountId)
		.select('id')
		.orderBy('updatedAt', 'desc')
		.orderBy('id')
		.offset(MAX_DEVICES - 1)
		.limit(MAX_DEVICES)
		.execute();
	if (surplus.length === 0) return;
	const ids = surplus.map(({ id }) => id);
	await db.deleteFrom('authSession').where('id', 'in', ids).execute();
}

const endOf = (now: Date) => new Date(now.getTime() + SESSION_DAYS * DAY_MS).toISOString();

/**
 * Gives a session a new token, so that a copy of its old cookie no longer opens it. Sessions are
 * rotated when such a copy becomes more valuable: when the account is secured, at sign-in, and when
 * the password changes.
 * @returns the new token; `null` when the session has ended
 */
export async function rotate(db: Transaction, token: string): Promise<string | null> {
	const next = newSessionToken();
	const row = await db
		.updateTable('authSession')
		.set({ token: next, updatedAt: new Date().toISOString() })
		.where('token', '=', token)
		.returning('id')
		.executeTakeFirst();
	return row ? next : null;
}

/** Rotates a session whose token no browser has; see {@link rotate}. */
export async function rotateById(db: Transaction, id: string): Promise<string | null> {
	const row = await db
		.selectFrom('authSession')
		.select('token')
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? rotate(db, row.token) : null;
}

/**
 * Checks that a session still exists. Must be called within a write that creates another way to
 * open the account. Otherwise a thief's request could create one just after the owner has ended the
 * stolen session.
 * @throws Refusal `no-session`
 */
export async function requireStill(db: Transaction, { id, token }: Session): Promise<void> {
	const row = await db
		.selectFrom('authSession')
		.select('id')
		.where('id', '=', id)
		.where('token', '=', token)
		.executeTakeFirst();
	if (!row) throw new Refusal('no-session');
}

/** Restarts the session's lifetime of {@link SESSION_DAYS} days. */
export async function renew(store: Store, { token, account }: Session, now: Date): Promise<void> {
	await store.write(
		(db) =>
			db
				.updateTable('authSession')
				.set({ expiresAt: endOf(now), updatedAt: now.toISOString() })
				.where('token', '=', token)
				.execute(),
		[accountKey(account.id)]
	);
}

/** Ends a session and its streams. */
export async function end(store: Store, token: string): Promise<void> {
	const ended = await store.write((db) =>
		db.deleteFrom('authSession').where('token', '=', token).returning('id').execute()
	);
	endStreams(...ended.map(({ id }) => ({ session: id })));
}

/**
 * Returns the credentials of a stream that a session opens. The stream ends with the session or
 * with the account.
 */
export function streamCredentialsOf({ id, account }: Session): Credential[] {
	return [{ session: id }, { account: account.id }];
}

const MAX_DEVICES = 100;

export interface Device {
	id: string;
	device: string | null;
	seenAt: string;
	/** Whether this is the device that sent the current request. */
	here: boolean;
}

/**
 * Returns the devices that are signed in to an account, last seen first; at most {@link
 * MAX_DEVICES}.
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
		.limit(MAX_DEVICES)
		.execute();
	return rows.map(({ id, device, seenAt, token: theirs }) => ({
		id,
		device,
		seenAt,
		here: theirs === token
	}));
}

/**
 * Returns the sessions of an account for its export, oldest first. The tokens that open them are
 * left out.
 */
export function forExport(db: Transaction, owner: string) {
	return own(db, owner)
		.select(['device', 'createdAt', 'updatedAt as seenAt'])
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
}

/**
 * Ends one of the owner's sessions and its streams; does nothing for the id of another account's
 * session.
 */
export async function endById(store: Store, owner: string, id: string): Promise<void> {
	const ended = await store.write(async (db) => {
		const row = await own(db, owner).select('id').where('id', '=', id).executeTakeFirst();
		if (row) await db.deleteFrom('authSession').where('id', '=', row.id).execute();
		return row;
	});
	if (ended) endStreams({ session: ended.id });
}

/**
 * Registers the check that finds which sessions still exist. The hub ends the streams of the other
 * sessions, which have ended or expired.
 */
export function registerSessionChecks(store: Store): void {
	live().checks('session', async (ids) => {
		const rows = await store.read
			.selectFrom('authSession')
			.select('id')
			.where('id', 'in', ids)
			.where('expiresAt', '>', credibleNow().toISOString())
			// While a client holds the handed device, its locked session opens no streams.
			.where('id', 'not in', (of) => of.selectFrom('handedDevice').select('sessionId'))
			.execute();
		return rows.map(({ id }) => id);
	});
}

function own(db: Transaction, owner: string) {
	return db
		.selectFrom('authSession')
		.where('userId', 'in', (of) =>
			of.selectFrom('authUser').select('authUser.id').where('authUser.accountId', '=', owner)
		);
}
