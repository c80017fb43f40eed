/** Counts of an account's contents: enough to recognise the account, without revealing any text. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Store } from '../db/client.ts';
import { countHosted } from '../workshops/merge.ts';

/** Add new tables owned by an account here. */
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
