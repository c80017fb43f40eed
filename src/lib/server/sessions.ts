/**
 * Who asks. better-auth makes and ends sessions; looking one up is a signature and one query of our
 * own, since every request does it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Account } from './accounts.ts';
import type { Store } from './db/client.ts';

export const SESSION_COOKIE = 'kantlijn-session';

/** How long a session lives after the last visit, in days; browsers keep no cookie for longer. */
export const SESSION_DAYS = 400;

const DAY_MS = 86_400_000;
const RENEW_AFTER_MS = DAY_MS;

export interface Session {
	token: string;
	account: Account;
	/** The stored end should be moved: it was last moved more than a day ago. */
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

export async function find(store: Store, token: string, now: Date): Promise<Session | null> {
	const row = await store.read
		.selectFrom('authSession')
		.innerJoin('authUser', 'authUser.id', 'authSession.userId')
		.innerJoin('account', 'account.id', 'authUser.accountId')
		.select(['account.id', 'account.timeZone', 'account.address', 'authSession.expiresAt'])
		.where('authSession.token', '=', token)
		.executeTakeFirst();
	if (!row) return null;
	const left = Date.parse(row.expiresAt) - now.getTime();
	if (!(left > 0)) return null;
	const { id, timeZone, address } = row;
	return {
		token,
		account: { id, timeZone, address },
		stale: left < SESSION_DAYS * DAY_MS - RENEW_AFTER_MS
	};
}

/** Counts the session's life from now on. */
export async function renew(store: Store, token: string, now: Date): Promise<void> {
	const expiresAt = new Date(now.getTime() + SESSION_DAYS * DAY_MS).toISOString();
	await store.write((db) =>
		db
			.updateTable('authSession')
			.set({ expiresAt, updatedAt: now.toISOString() })
			.where('token', '=', token)
			.execute()
	);
}
