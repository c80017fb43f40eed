/** Counts of what an account holds: enough to recognise it by, and nothing to read. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Store } from '../db/client.ts';
import { countHosted } from '../workshops/merge.ts';

export async function holdings(store: Store, owner: string): Promise<Holdings> {
	const { assignments } = await store.read
		.selectFrom('assignment')
		.where('accountId', '=', owner)
		.where('deletedAt', 'is', null)
		.select(({ fn }) => fn.countAll<number>().as('assignments'))
		.executeTakeFirstOrThrow();
	const placed = await store.read
		.selectFrom('placement')
		.innerJoin('assignment', 'assignment.id', 'placement.assignmentId')
		.where('assignment.accountId', '=', owner)
		.where('assignment.deletedAt', 'is', null)
		.select(({ fn }) => [
			fn.countAll<number>().as('placements'),
			fn.count<number>('placement.note').as('notes'),
			fn.max('placement.placedAt').as('lastPlacedAt')
		])
		.executeTakeFirstOrThrow();
	const { teams } = await store.read
		.selectFrom('teamMember')
		.where('accountId', '=', owner)
		.select(({ fn }) => fn.countAll<number>().as('teams'))
		.executeTakeFirstOrThrow();
	return { assignments, ...placed, teams, ...(await countHosted(store.read, owner)) };
}
