/**
 * Checks that an import or a merge fits into the quotas of an account. An import or merge that does
 * not fit is refused before its first part is written. Each part is checked again, because other
 * requests may have added to the account meanwhile.
 */
import { derivedId } from '../http/free-id.ts';
import { countFor, requireRoom, requireWithin } from '../quotas.ts';
import type { Transaction } from '../db/writes.ts';
import type { FileItems } from './import-parts.ts';

/**
 * Maximum number of ids in one query. Each id is a parameter, and databases limit the number of
 * parameters.
 */
const MAX_IDS = 500;

type Table = 'assignment' | 'workshop' | 'deck';

/**
 * Returns the items of a file that the account does not have yet, neither under the id in the file
 * nor under the id derived from it.
 */
async function newIn<Item extends { id: string }>(
	db: Transaction,
	table: Table,
	owner: string,
	items: readonly Item[]
): Promise<Item[]> {
	const existing = new Set<string>();
	const ids = items.flatMap(({ id }) => [id, derivedId(owner, id)]);
	for (let from = 0; from < ids.length; from += MAX_IDS) {
		const rows = await db
			.selectFrom(table)
			.select('id')
			.where('accountId', '=', owner)
			.where('id', 'in', ids.slice(from, from + MAX_IDS))
			.execute();
		for (const { id } of rows) existing.add(id);
	}
	return items.filter(({ id }) => !existing.has(id) && !existing.has(derivedId(owner, id)));
}

/**
 * Checks that the items which a file adds to an account fit into its quotas.
 * @throws Refusal `full`
 */
export async function requireRoomForFile(
	db: Transaction,
	owner: string,
	{ assignments, workshops, decks }: FileItems
): Promise<void> {
	// A file that alone exceeds a quota is refused at once, because looking up all its ids would take
	// long.
	requireWithin('assignments', assignments.length);
	requireWithin('workshops', workshops.length);
	requireWithin('decks', decks.length);
	const added = await newIn(db, 'assignment', owner, assignments);
	const placements = added.reduce((sum, one) => sum + one.placements, 0);
	await requireRoom(db, 'assignments', owner, added.length);
	await requireRoom(db, 'placements', owner, placements);
	const hosted = await newIn(db, 'workshop', owner, workshops);
	await requireRoom(db, 'workshops', owner, hosted.length);
	await requireRoom(db, 'decks', owner, (await newIn(db, 'deck', owner, decks)).length);
}

/**
 * Checks, before a merge, that the contents of account `from` fit into the quotas of account `to`.
 * @param moving numbers of assignments and placements that `to` does not have yet
 * @throws Refusal `full`
 */
export async function requireRoomForMerge(
	db: Transaction,
	from: string,
	to: string,
	moving: { assignments: number; placements: number }
): Promise<void> {
	await requireRoom(db, 'assignments', to, moving.assignments);
	await requireRoom(db, 'placements', to, moving.placements);
	await requireRoom(db, 'checkIns', to, await countFor(db, 'checkIns', from));
	await requireRoomForRest(db, from, to);
}

/**
 * Checks that the workshops, decks and teams of account `from` fit into the quotas of account `to`.
 * A team of which both accounts are members counts once.
 * @throws Refusal `full`
 */
export async function requireRoomForRest(db: Transaction, from: string, to: string): Promise<void> {
	for (const quota of ['workshops', 'decks'] as const) {
		await requireRoom(db, quota, to, await countFor(db, quota, from));
	}
	const { teams } = await db
		.selectFrom('teamMember')
		.where('accountId', '=', from)
		.where('teamId', 'not in', (of) =>
			of.selectFrom('teamMember').select('teamId').where('accountId', '=', to)
		)
		.select(({ fn }) => fn.countAll<number>().as('teams'))
		.executeTakeFirstOrThrow();
	await requireRoom(db, 'teams', to, Number(teams));
}
