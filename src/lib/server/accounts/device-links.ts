/**
 * Links that sign in to an account on another device. Each link works once and for ten minutes;
 * only its hash is stored. For ten minutes after its use, a link's row tells the device that made
 * the link when it was used.
 */
import type { Store } from '../db/client.ts';
import { hashOf, newToken } from '../secrets.ts';
import * as sessions from './sessions.ts';

export const LINK_MINUTES = 10;

const LINK_MS = LINK_MINUTES * 60_000;

export interface DeviceLink {
	/** Id by which {@link linkOf} finds the link. It opens nothing. */
	id: string;
	/** Secret of the link. Only the caller gets it; the database stores its hash. */
	secret: string;
}

/**
 * Start of the hash in the row of a used link. No secret has such a hash, so a used link opens
 * nothing.
 */
const USED = 'used:';

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
	const id = hashOf(secret);
	const expiresAt = new Date(now.getTime() + LINK_MS).toISOString();
	await store.write(async (db) => {
		await sessions.requireStill(db, session);
		const owner = session.account.id;
		await db.deleteFrom('deviceLink').where('accountId', '=', owner).execute();
		const row = { hash: id, accountId: owner, expiresAt };
		await db.insertInto('deviceLink').values(row).execute();
	});
	return { id, secret };
}

export interface MadeLink {
	id: string;
	/** Time at which the link was used; `null` if it was not. */
	usedAt: string | null;
	/** Time until which an unused link works. */
	expiresAt: string;
}

/**
 * Returns the link that the account made last; `null` when it made none, when the link has expired
 * unused, or ten minutes after its use.
 */
export async function linkOf(store: Store, owner: string, now: Date): Promise<MadeLink | null> {
	const row = await store.read
		.selectFrom('deviceLink')
		.select(['hash', 'expiresAt'])
		.where('accountId', '=', owner)
		.where('expiresAt', '>', now.toISOString())
		.executeTakeFirst();
	if (!row) return null;
	const { hash, expiresAt } = row;
	if (!hash.startsWith(USED)) return { id: hash, usedAt: null, expiresAt };
	const usedAt = new Date(Date.parse(expiresAt) - LINK_MS).toISOString();
	return { id: hash.slice(USED.length), usedAt, expiresAt };
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
		const hash = hashOf(secret);
		// From now on the row tells when the link was used, and expires ten minutes after that.
		const used = { hash: USED + hash, expiresAt: new Date(now.getTime() + LINK_MS).toISOString() };
		const row = await db
			.updateTable('deviceLink')
			.set(used)
			.where('hash', '=', hash)
			.where('expiresAt', '>', now.toISOString())
			.returning('accountId')
			.executeTakeFirst();
		return row ? sessions.begin(db, row.accountId, device, now) : null;
	});
}
