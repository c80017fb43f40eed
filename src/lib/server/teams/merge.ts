/** Two memberships of one person made one. */
import type { Transaction } from '../db/writes.ts';
import { raiseRevision } from './write.ts';

/**
 * From now on `away` counts as `into`. What was revealed stays as it is and is only counted to
 * `into`. A place in a hidden round is carried along only where it is certain that both are the
 * same person: otherwise an owner could read it by merging somebody into a membership of their own.
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
		const its = { roundId, memberId };
		if (certain && !placed.has(roundId)) await move(db, its, into);
		else await drop(db, its);
	}
	await db
		.updateTable('teamAssignment')
		.set({ addedBy: into })
		.where('addedBy', '=', away)
		.execute();
	await db.updateTable('team').set({ ownerId: into }).where('ownerId', '=', away).execute();
	// Flat, so that nobody has to follow a chain.
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

interface Placed {
	roundId: string;
	memberId: string;
}

async function move(db: Transaction, { roundId, memberId }: Placed, into: string): Promise<void> {
	await db
		.updateTable('teamPlacement')
		.set({ memberId: into })
		.where('roundId', '=', roundId)
		.where('memberId', '=', memberId)
		.execute();
}

async function drop(db: Transaction, { roundId, memberId }: Placed): Promise<void> {
	await db
		.deleteFrom('teamPlacement')
		.where('roundId', '=', roundId)
		.where('memberId', '=', memberId)
		.execute();
}

/** The memberships of one account taken along into another; who is in both is merged. */
export async function mergeTeams(db: Transaction, from: string, to: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select(['id', 'teamId', 'accountId'])
		.where('accountId', 'in', [from, to])
		.execute();
	const there = new Map(
		rows.flatMap(({ accountId, teamId, id }) => (accountId === to ? [[teamId, id]] : []))
	);
	const moved = rows.filter(({ accountId }) => accountId === from);
	for (const { id, teamId } of moved) {
		const into = there.get(teamId);
		if (into) await mergeMemberships(db, { away: id, into, certain: true });
		else {
			await db.updateTable('teamMember').set({ accountId: to }).where('id', '=', id).execute();
		}
		await raiseRevision(db, teamId);
	}
	return moved.map(({ teamId }) => teamId);
}
