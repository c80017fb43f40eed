/** Questions in teams that wait for a member's answer: the group `waiting` of domain/team-week.ts. */
import type { Store } from '../db/client.ts';
import { requestsWaiting } from './stored-client-request.ts';

/**
 * Returns the number of shared assignments that wait for an account, by team id. Teams in which
 * nothing waits are missing. An assignment waits while its round is open and the account has not
 * answered, after a reveal that the account was a member for and has not seen, and while a request to
 * the client waits for the account's reply.
 */
export async function waitingByTeam(
	store: Store,
	account: string
): Promise<ReadonlyMap<string, number>> {
	const own = await store.read
		.selectFrom('teamMember')
		.where('accountId', '=', account)
		.select(({ fn }) => fn.coalesce('mergedInto', 'id').as('id'))
		.select(['teamId', 'mergedInto', 'confirmedBySelf'])
		.execute();
	if (own.length === 0) return new Map();
	const members = own.map(({ id }) => id);
	// A browser that only the owner confirmed cannot reply to a request in the member's stead.
	const replying = own.flatMap(({ id, mergedInto, confirmedBySelf }) =>
		mergedInto === null || confirmedBySelf === 1 ? [id] : []
	);
	const merged = await store.read
		.selectFrom('teamMember')
		.where(
			'teamId',
			'in',
			own.map(({ teamId }) => teamId)
		)
		.where('mergedInto', 'in', members)
		.select('id')
		.execute();
	const mine = [...members, ...merged.map(({ id }) => id)];
	const rows = await store.read
		.selectFrom('teamMember as me')
		.innerJoin('teamAssignment as a', 'a.teamId', 'me.teamId')
		.innerJoin('teamRound as r', 'r.id', 'a.roundId')
		.where('me.id', 'in', members)
		.where('a.archivedAt', 'is', null)
		.where(({ eb, and, or, ref, not, exists, selectFrom }) => {
			const isThere = or([
				eb('r.revealedAt', 'is', null),
				eb('r.revealedAt', '>=', ref('me.joinedAt'))
			]);
			const answer = selectFrom('teamPlacement as p')
				.select('p.roundId')
				.whereRef('p.roundId', '=', 'r.id')
				.where('p.memberId', 'in', mine);
			const asking = requestsWaiting(store.read, replying.length > 0 ? replying : ['']).select(
				'r.teamAssignmentId'
			);
			return or([and([isThere, not(exists(answer))]), eb('a.id', 'in', asking)]);
		})
		.groupBy('me.teamId')
		.select(({ fn }) => ['me.teamId as team', fn.countAll<number>().as('count')])
		.execute();
	return new Map(rows.map(({ team, count }) => [team, Number(count)]));
}

/** Returns the number of shared assignments that wait for an account, over all its teams. */
export async function waitingFor(store: Store, account: string): Promise<number> {
	const counts = await waitingByTeam(store, account);
	return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
