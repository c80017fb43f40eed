/** Questions in teams that wait for a member's answer. */
import type { Store } from '../db/client.ts';

/**
 * Returns the number of shared assignments, over all teams of an account, whose open round the
 * account has not answered.
 */
export async function waitingFor(store: Store, account: string): Promise<number> {
	const { count } = await store.read
		.selectFrom('teamMember as me')
		.innerJoin('teamAssignment as a', 'a.teamId', 'me.teamId')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.where('me.accountId', '=', account)
		.where('me.leftAt', 'is', null)
		.where('a.archivedAt', 'is', null)
		.where('r.revealedAt', 'is', null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('teamPlacement as p')
						.select('p.roundId')
						.whereRef('p.roundId', '=', 'r.id')
						.whereRef('p.memberId', '=', 'me.id')
				)
			)
		)
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	return Number(count);
}
