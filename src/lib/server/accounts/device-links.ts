/** Links that open an account on one more device: for ten minutes, once, and kept as hashes. */
import type { Store } from '../db/client.ts';
import { hashOf, newToken } from '../secrets.ts';
import * as sessions from './sessions.ts';

export const LINK_MINUTES = 10;

export interface DeviceLink {
	secret: string;
	expiresAt: string;
}

/** A new one; one that was made before and not used stops working. */
export async function createDeviceLink(
	store: Store,
	owner: string,
	now: Date
): Promise<DeviceLink> {
	const secret = newToken();
	const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString();
	await store.write(async (db) => {
		await db.deleteFrom('deviceLink').where('accountId', '=', owner).execute();
		const row = { hash: hashOf(secret), accountId: owner, expiresAt };
		await db.insertInto('deviceLink').values(row).execute();
	});
	return { secret, expiresAt };
}

/** Whose work it opens; looking uses nothing up. */
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

/** The token of a new session, or `null`: of two who come at once, one gets in. */
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
