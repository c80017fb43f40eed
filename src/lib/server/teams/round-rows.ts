/** Rows of rounds, for writes: the current one, a new one, and the next one. */
import { v7 as uuid } from 'uuid';
import type { TeamRoundTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { requireWithin } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { type Membership, assignmentIn } from './access.ts';

export async function currentRound(
	db: Transaction,
	membership: Membership,
	id: string
): Promise<TeamRoundTable> {
	const { roundId } = await assignmentIn(db, membership.team, id);
	return roundIn(db, roundId);
}

/** Returns the row of a round that an assignment refers to. */
export function roundIn(db: Transaction, id: string): Promise<TeamRoundTable> {
	return db.selectFrom('teamRound').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Inserts an unrevealed round. The caller makes it the current one. */
export async function addRound(
	db: Transaction,
	round: { id: string; assignment: string; number: number; question: string }
): Promise<void> {
	const { id, assignment, number, question } = round;
	const createdAt = new Date().toISOString();
	await db
		.insertInto('teamRound')
		.values({
			id,
			assignmentId: assignment,
			number,
			createdAt,
			revealedAt: null,
			revealedBy: null,
			remindedAt: null,
			question
		})
		.execute();
}

/** The round after which a member means to open the next one, as the page showed it. */
export interface ExpectedRound {
	round: number;
}

/**
 * Opens the next round, which asks the assignment's question. Must be called within a write.
 * @param expect without it, the round opens after any
 * @throws Refusal `full`, `round/moved-on` where another round is the current one, as when somebody
 * else was faster, or `still-hidden` while the current round is not revealed
 */
export async function addNextRound(
	db: Transaction,
	membership: Membership,
	id: string,
	expect?: ExpectedRound
): Promise<void> {
	const round = await currentRound(db, membership, id);
	if (expect && round.number !== expect.round) throw new Refusal('round/moved-on');
	if (!round.revealedAt) throw new Refusal('still-hidden');
	requireWithin('teamRounds', round.number + 1);
	const roundId = uuid();
	const { question } = await assignmentIn(db, membership.team, id);
	await addRound(db, { id: roundId, assignment: id, number: round.number + 1, question });
	await db.updateTable('teamAssignment').set({ roundId }).where('id', '=', id).execute();
	await touch(db, id);
}

/** Notes that an assignment has changed, for lists. */
export async function touch(db: Transaction, id: string): Promise<void> {
	await db
		.updateTable('teamAssignment')
		.set({ updatedAt: new Date().toISOString() })
		.where('id', '=', id)
		.execute();
}
