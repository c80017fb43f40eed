/** Ids for imported records whose id in the file already belongs to a record of another account. */
import { createHash } from 'node:crypto';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';

/**
 * Returns a UUIDv7 with the timestamp of `id` and a hash of `owner` and `id`, so that every import
 * of the same record into the same account derives the same id.
 */
export function derivedId(owner: string, id: string): string {
	const hash = createHash('sha256').update(`${owner} ${id}`).digest('hex');
	return `${id.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/**
 * Maximum number of derived ids to try. The first is nearly always free: another account has a
 * derived id only if somebody stored a record under it on purpose.
 */
const MAX_TRIES = 5;

/**
 * Id under which an account stores an imported record; `exists` tells whether the account has a
 * record with that id already.
 */
export interface ImportId {
	id: string;
	exists: boolean;
}

/**
 * Returns, for the id of each record in the file, the id under which the account stores the record.
 * An id that belongs to another account is replaced by a derived id.
 * @throws Refusal `taken` when all derived ids that were tried belong to other accounts
 */
export async function importIds(
	db: Transaction,
	table: 'assignment' | 'deck' | 'workshop',
	owner: string,
	wanted: readonly string[]
): Promise<Map<string, ImportId>> {
	const found = new Map<string, ImportId>();
	/** Ids in the file for which no id is found yet, each with the id that is tried next. */
	let open = new Map(wanted.map((id) => [id, id]));
	for (let tries = 0; open.size > 0; tries++) {
		if (tries > MAX_TRIES) throw new Refusal('taken');
		const rows = await db
			.selectFrom(table)
			.select(['id', 'accountId'])
			.where('id', 'in', [...open.values()])
			.execute();
		const holders = new Map(rows.map(({ id, accountId }) => [id, accountId]));
		const next = new Map<string, string>();
		for (const [wish, id] of open) {
			const holder = holders.get(id);
			const exists = holder === owner;
			if (exists || holder === undefined) found.set(wish, { id, exists });
			else next.set(wish, derivedId(owner, id));
		}
		open = next;
	}
	return found;
}
