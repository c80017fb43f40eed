/**
 * Host links of a workshop. The first link is part of the workshop's row, and its holder may renew
 * it. Further links count equally in all else, and each can be revoked alone.
 */
import { v7 as uuid } from 'uuid';
import type { Store } from '../db/client.ts';
import type { WorkshopTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { rowOf } from './stored-workshop.ts';
import { writeWorkshop } from './write.ts';

export interface HostLink {
	id: string;
	name: string | null;
	createdAt: string;
}

/** Returns the links beside the first one, oldest first. */
export function list(db: Transaction, workshop: string): Promise<HostLink[]> {
	return db
		.selectFrom('workshopHostLink')
		.select(['id', 'name', 'createdAt'])
		.where('workshopId', '=', workshop)
		.orderBy('createdAt')
		.orderBy('id')
		.execute();
}

/**
 * Returns the hash of the first of these secrets that belongs to a host link of the workshop; `null`
 * when none does.
 */
export async function hashOfHostLink(
	db: Transaction,
	{ id, hostHash }: Pick<WorkshopTable, 'id' | 'hostHash'>,
	secrets: readonly string[]
): Promise<string | null> {
	const hashes = secrets.map(hashOf);
	if (hashes.length === 0) return null;
	if (hashes.includes(hostHash)) return hostHash;
	const row = await db
		.selectFrom('workshopHostLink')
		.select('hash')
		.where('workshopId', '=', id)
		.where('hash', 'in', hashes)
		.executeTakeFirst();
	return row?.hash ?? null;
}

/**
 * Returns which of these hashes belong to a host link of any workshop, for streams that host links
 * have opened.
 */
export async function existingLinks(db: Transaction, hashes: string[]): Promise<string[]> {
	const first = db
		.selectFrom('workshop')
		.select('hostHash as hash')
		.where('hostHash', 'in', hashes);
	const further = db.selectFrom('workshopHostLink').select('hash').where('hash', 'in', hashes);
	return (await first.unionAll(further).execute()).map(({ hash }) => hash);
}

/**
 * Adds a link.
 * @returns its secret, which is not stored in clear
 * @throws Refusal `not-found` or `full`
 */
export async function add(store: Store, code: string, name: string | null): Promise<string> {
	const secret = newToken();
	await writeWorkshop(store, code, async (db) => {
		const { id: workshopId } = await rowOf(db, code);
		await requireRoom(db, 'hostLinks', workshopId);
		const createdAt = new Date().toISOString();
		const row = { id: uuid(), workshopId, hash: hashOf(secret), createdAt, name };
		await db.insertInto('workshopHostLink').values(row).execute();
	});
	return secret;
}

/**
 * Revokes a link. It stops working at once, and the streams that it opened end.
 * @throws Refusal `not-found`
 */
export async function revoke(store: Store, code: string, id: string): Promise<void> {
	const { hash } = await writeWorkshop(store, code, async (db) => {
		const { id: workshopId } = await rowOf(db, code);
		const [row] = await db
			.deleteFrom('workshopHostLink')
			.where('id', '=', id)
			.where('workshopId', '=', workshopId)
			.returning('hash')
			.execute();
		if (!row) throw new Refusal('not-found');
		return row;
	});
	endStreams({ hostLink: hash });
}
