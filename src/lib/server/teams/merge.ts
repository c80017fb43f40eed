/** Merge of two memberships of one person. */
import type { Transaction } from '../db/writes.ts';
import { raiseRevision } from './write.ts';

/**
 * Ends the membership `away`; from now on its answers count as those of `into`. Answers in revealed
 * rounds stay unchanged. An answer in a hidden round moves to `into` only when both are certainly
 * the same person, and is deleted otherwise: an owner could read it by merging somebody into a
 * second membership of their own.
 * @param certain whether both memberships belong to one person, as when their accounts merge
 */
export async function mergeMemberships(
	db: Transaction,
	{ away, into, certain }: { away: string; into: string; certain: boolean }
): Promise<void> {
	const hidden = await db
		.selectFrom('teamPlacement as p')
		.innerJoin('teamRound as r', 'r.id', 'p.roundId')
		.select(['p.roundId', 'p.memberId'])
		.where('r.revealedAt', 'is', null)
		.where('p.memberId', 'in', [away, into])
		.execute();
	const placed = new Set(hidden.flatMap((one) => (one.memberId === into ? [one.roundId] : [])));
	for (const { roundId, memberId } of hidden) {
		if (memberId === into) continue;
		const answer = { roundId, memberId };
		if (certain && !placed.has(roundId)) await move(db, answer, into);
		else await drop(db, answer);
	}
	await db
		.updateTable('teamAssignment')
		.set({ addedBy: into })
		.where('addedBy', '=', away)
		.execute();
	await db.updateTable('team').set({ ownerId: into }).where('ownerId', '=', away).execute();
	// Members merged into `away` earlier now point to `into`, so that readers never follow a chain.
	await db
		.updateTable('teamMember')
		.set({ mergedInto: into })
		.where('mergedInto', '=', away)
		.execute();
	await db
		.updateTable('teamMember')
		.set({
			accountId: null,
			displayName: null,
			leftAt: new Date().toISOString(),
			mergedInto: into
		})
		.where('id', '=', away)
		.execute();
}

interface AnswerKey {
	roundId: string;
	memberId: string;
}

async function move(
	db: Transaction,
	{ roundId, memberId }: AnswerKey,
	into: string
): Promise<void> {
	await db
		.updateTable('teamPlacement')
		.set({ memberId: into })
		.where('roundId', '=', roundId)
		.where('memberId', '=', memberId)
		.execute();
}

async function drop(db: Transaction, { roundId, memberId }: AnswerKey): Promise<void> {
	await db
		.deleteFrom('teamPlacement')
		.where('roundId', '=', roundId)
		.where('memberId', '=', memberId)
		.execute();
}

/**
 * Moves the memberships of one account to another; in a team of both accounts, the two are merged.
 * @returns ids of the changed teams, for the announcement after the write
 */
export async function mergeTeams(db: Transaction, from: string, to: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId', 'accountId'])
		.where('accountId', 'in', [from, to])
		.execute();
	const existing = new Map(
		rows.flatMap(({ accountId, teamId, id }) => (accountId === to ? [[teamId, id]] : []))
	);
	const moved = rows.filter(({ accountId }) => accountId === from);
	for (const { id, teamId } of moved) {
		const into = existing.get(teamId);
		if (into) await mergeMemberships(db, { away: id, into, certain: true });
		else {
			await db.updateTable('teamMember').set({ accountId: to }).where('id', '=', id).execute();
		}
		await raiseRevision(db, teamId);
	}
	return moved.map(({ teamId }) => teamId);
}
