/** Ids for imported copies of records whose own id already belongs to another account. */
import { createHash } from 'node:crypto';
import type { Transaction } from '../db/writes.ts';

/** A UUIDv7 with the timestamp of `id` and a hash of `id` and owner: the same for every import. */
export function derivedId(owner: string, id: string): string {
	const hash = createHash('sha256').update(`${owner} ${id}`).digest('hex');
	return `${id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/**
 * The id under which an account stores what it imports; `null` for what it holds already.
 * @param wanted id in the file, replaced by a derived one where another account holds it
 */
export async function freeId(
	db: Transaction,
	table: 'assignment' | 'deck' | 'workshop',
	owner: string,
	wanted: string
): Promise<string | null> {
	for (const id of [wanted, derivedId(owner, wanted)]) {
		const row = await db
			.selectFrom(table)
			.select('accountId')
			.where('id', '=', id)
			.executeTakeFirst();
		if (!row) return id;
		if (row.accountId === owner) return null;
	}
	throw new Error('The id derived for this account already belongs to another account.');
}
