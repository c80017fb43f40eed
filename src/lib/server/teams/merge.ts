/** Merges two memberships of one person, and the memberships of two accounts. */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { idsOf } from './access.ts';
import { mergeRequests } from './client-request-members.ts';
import { raiseRevision } from './write.ts';

/**
 * Ends the membership `away`. From then on its answers count as those of `into`. Answers in
 * revealed rounds stay unchanged. An answer in an unrevealed round moves to `into` only when both
 * memberships certainly belong to one person. Otherwise it is deleted: an owner could read
 * somebody's answer by merging that member into a second membership of their own. For the same
 * reason the browsers of `away`, which go on working as `into`, then see no hidden answer that was
 * given elsewhere.
 * @param certain whether both memberships belong to one person, as when their accounts merge
 */
export async function mergeMemberships(
	db: Transaction,
	{ away, into, certain }: { away: string; into: string; certain: boolean }
): Promise<void> {
	if (certain) await joinHiddenAnswers(db, { away, into });
	else await dropHiddenAnswers(db, await idsOf(db, away));
	await db
		.updateTable('teamAssignment')
		.set({ addedBy: into })
		.where('addedBy', '=', away)
		.execute();
	await db
		.updateTable('teamAssignment')
		.set({ correctedBy: into })
		.where('correctedBy', '=', away)
		.execute();
	await db
		.updateTable('teamConversation')
		.set({ leaderId: into })
		.where('leaderId', '=', away)
		.execute();
	await db
		.updateTable('teamAssignment')
		.set({ caseOwner: into })
		.where('caseOwner', '=', away)
		.execute();
	await mergeRequests(db, away, into);
	await db.updateTable('team').set({ ownerId: into }).where('ownerId', '=', away).execute();
	// Members that were merged into `away` earlier now point to `into`, so that a look-up never
	// follows a chain of merges.
	await db
		.updateTable('teamMember')
		.set({ mergedInto: into, ...(!certain && { confirmedBySelf: 0 }) })
		.where('mergedInto', '=', away)
		.execute();
	await db
		.updateTable('teamMember')
		.set({
			...(certain && { accountId: null }),
			displayName: null,
			leftAt: new Date().toISOString(),
			mergedInto: into
		})
		.where('id', '=', away)
		.execute();
	await db.updateTable('teamReturn').set({ memberId: into }).where('memberId', '=', away).execute();
}

/** Deletes the answers in unrevealed rounds that are stored under these ids. */
export async function dropHiddenAnswers(db: Transaction, ids: readonly string[]): Promise<void> {
	await db
		.deleteFrom('teamPlacement')
		.where('memberId', 'in', ids)
		.where('roundId', 'in', hiddenRounds(db))
		.execute();
}

/** Selects the ids of unrevealed rounds. */
function hiddenRounds(db: Transaction) {
	return db.selectFrom('teamRound as r').select('r.id').where('r.revealedAt', 'is', null);
}

/**
 * Makes the answers of `away` in unrevealed rounds those of `into`. In a round that `into` answered,
 * that answer stays. Both must certainly belong to one person.
 */
export async function joinHiddenAnswers(
	db: Transaction,
	{ away, into }: { away: string; into: string }
): Promise<void> {
	await db
		.updateTable('teamPlacement')
		.set({ memberId: into })
		.where('memberId', '=', away)
		.where('roundId', 'in', hiddenRounds(db))
		.where('roundId', 'not in', (of) =>
			of.selectFrom('teamPlacement').select('roundId').where('memberId', '=', into)
		)
		.execute();
	await dropHiddenAnswers(db, [away]);
}

/** Ids of the teams that an account is a member of. */
export async function teamsOf(db: Store['read'], account: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select('teamId')
		.where('accountId', '=', account)
		.execute();
	return rows.map(({ teamId }) => teamId);
}

/**
 * Moves the requests of one account to come back to teams to another account. One to a team of which
 * the other account is a member, or to which it has a request of its own, is given up. Must be called
 * after the memberships have been moved.
 */
export async function moveReturns(db: Transaction, from: string, to: string): Promise<void> {
	const rows = await db
		.selectFrom('teamReturn')
		.select('teamId')
		.where('accountId', '=', from)
		.where('teamId', 'not in', (of) =>
			of.selectFrom('teamMember').select('teamMember.teamId').where('accountId', '=', to)
		)
		.where('teamId', 'not in', (of) =>
			of.selectFrom('teamReturn as own').select('own.teamId').where('own.accountId', '=', to)
		)
		.execute();
	for (const { teamId } of rows) {
		await db
			.updateTable('teamReturn')
			.set({ accountId: to })
			.where('accountId', '=', from)
			.where('teamId', '=', teamId)
			.execute();
	}
	await db.deleteFrom('teamReturn').where('accountId', '=', from).execute();
}

/**
 * Moves the membership of one account in a team to another account. If both accounts have a
 * membership of their own, the two are merged. If one of them only came back as a member, in
 * another browser, that access is given up: nobody but the other member knows whether both are one
 * person.
 */
export async function mergeTeam(
	db: Transaction,
	team: string,
	from: string,
	to: string
): Promise<void> {
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'accountId', 'mergedInto'])
		.where('teamId', '=', team)
		.where('accountId', 'in', [from, to])
		.execute();
	const away = rows.find(({ accountId }) => accountId === from);
	const into = rows.find(({ accountId }) => accountId === to);
	if (!away) return;
	const give = (row: { id: string }, accountId: string | null) =>
		db.updateTable('teamMember').set({ accountId }).where('id', '=', row.id).execute();
	if (!into) await give(away, to);
	else if (away.mergedInto !== null) await give(away, null);
	else if (into.mergedInto !== null) {
		await give(into, null);
		await give(away, to);
	} else await mergeMemberships(db, { away: away.id, into: into.id, certain: true });
	await raiseRevision(db, team);
}
