/** Counts of an account's contents: enough to recognise the account, without revealing any text. */
import type { Holdings } from '../../domain/holdings.ts';
import { lastTime } from '../assignments/portfolio.ts';
import type { Store } from '../db/client.ts';
import { countHosted } from '../workshops/merge.ts';

/**
 * Counts everything that belongs to an account. Each new table whose rows belong to an account must
 * be counted in this function.
 */
export async function holdings(store: Store, owner: string): Promise<Holdings> {
	const { assignments } = await store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('assignments'))
		.executeTakeFirstOrThrow();
	// An account may have years of placements. Counting all of them needs only an index; the few in
	// the trash are counted apart and subtracted.
	const all = await placementsOf(store, owner);
	const trashed = await inTrash(store, owner);
	const { teams } = await store.read
		.selectFrom('teamMember')
		.where('accountId', '=', owner)
		.select(({ fn }) => fn.countAll<number>().as('teams'))
		.executeTakeFirstOrThrow();
	const { yearTexts } = await store.read
		.selectFrom('yearNote')
		.where('accountId', '=', owner)
		.select(({ fn }) => fn.countAll<number>().as('yearTexts'))
		.executeTakeFirstOrThrow();
	return {
		assignments: Number(assignments),
		placements: all.placements - trashed.placements,
		notes: all.notes - trashed.notes,
		yearTexts: Number(yearTexts),
		lastPlacedAt: await lastTime(store, owner),
		teams: Number(teams),
		...(await countHosted(store.read, owner))
	};
}

async function placementsOf(store: Store, owner: string) {
	const { placements } = await store.read
		.selectFrom('placement')
		.where('accountId', '=', owner)
		.select(({ fn }) => fn.countAll<number>().as('placements'))
		.executeTakeFirstOrThrow();
	const { notes } = await store.read
		.selectFrom('placement')
		.where('accountId', '=', owner)
		.where('note', 'is not', null)
		.select(({ fn }) => fn.countAll<number>().as('notes'))
		.executeTakeFirstOrThrow();
	return { placements: Number(placements), notes: Number(notes) };
}

async function inTrash(store: Store, owner: string) {
	const row = await store.read
		.selectFrom('assignment')
		.innerJoin('placement', 'placement.assignmentId', 'assignment.id')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is not', null)
		.select(({ fn }) => [
			fn.countAll<number>().as('placements'),
			fn.count<number>('placement.note').as('notes')
		])
		.executeTakeFirstOrThrow();
	return { placements: Number(row.placements), notes: Number(row.notes) };
}
