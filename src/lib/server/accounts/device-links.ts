/**
 * Links that sign in to an account on another device. Each link works once and for ten minutes;
 * only its hash is stored.
 */
import type { Store } from '../db/client.ts';
import { hashOf, newToken } from '../secrets.ts';
import * as sessions from './sessions.ts';

export const LINK_MINUTES = 10;

export interface DeviceLink {
	/** Secret of the link. Only the caller gets it; the database stores its hash. */
	secret: string;
	expiresAt: string;
}

/**
 * Creates the device link of a session's account. An earlier, unused link stops working.
 * @throws Refusal `no-session` when the session has ended meanwhile
 */
export async function createDeviceLink(
	store: Store,
	session: sessions.Session,
	now: Date
): Promise<DeviceLink> {
	const secret = newToken();
	const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString();
	await store.write(async (db) => {
		await sessions.requireStill(db, session);
		const owner = session.account.id;
		await db.deleteFrom('deviceLink').where('accountId', '=', owner).execute();
		const row = { hash: hashOf(secret), accountId: owner, expiresAt };
		await db.insertInto('deviceLink').values(row).execute();
	});
	return { secret, expiresAt };
}

/**
 * Returns the account that a link opens; `null` for an unknown or expired link. The link stays
 * unused.
 */
export async function accountOfDeviceLink(
	store: Store,
	secret: string,
	now: Date
): Promise<string | null> {
	const row = await store.read
		.selectFrom('deviceLink')
		.select('accountId')
		.where('hash', '=', hashOf(secret))
		.where('expiresAt', '>', now.toISOString())
		.executeTakeFirst();
	return row?.accountId ?? null;
}

/**
 * Uses up a link. Of two concurrent requests with one link, only one gets a session.
 * @returns the new session's token; `null` for an unknown, used or expired link
 */
export async function redeemDeviceLink(
	store: Store,
	secret: string,
	device: string | null,
	now: Date
): Promise<string | null> {
	return store.write(async (db) => {
		const row = await db
			.deleteFrom('deviceLink')
			.where('hash', '=', hashOf(secret))
			.where('expiresAt', '>', now.toISOString())
			.returning('accountId')
			.executeTakeFirst();
		return row ? sessions.begin(db, row.accountId, device, now) : null;
	});
}
