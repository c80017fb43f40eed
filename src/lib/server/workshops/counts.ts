/** Numbers of participants and of answers. No query here reads a position. */
import { sql } from 'kysely';
import type { Group } from '../../domain/workshop.ts';
import type { Transaction } from '../db/writes.ts';

/** Milliseconds after its last request or stream check after which a seat counts as absent. */
export const PRESENT_MS = 45_000;

/** Seats with a later `seenAt` are present. */
export const presentSince = (now: Date) => new Date(now.getTime() - PRESENT_MS).toISOString();

/**
 * Number of seats that are present or have an answer in this round.
 * @param round `null` counts present seats only
 */
export async function countSeats(
	db: Transaction,
	workshop: string,
	round: number | null,
	now: Date
): Promise<number> {
	const { seats } = await db
		.selectFrom('workshopSeat as s')
		.where('s.workshopId', '=', workshop)
		.where(({ or, and, eb, exists, selectFrom }) =>
			or([
				and([
					eb('s.removed', '=', 0),
					eb('s.tokenHash', 'is not', null),
					eb('s.seenAt', '>', presentSince(now))
				]),
				exists(
					selectFrom('workshopAnswer as a')
						.select('a.seatId')
						.whereRef('a.seatId', '=', 's.id')
						.where('a.workshopId', '=', workshop)
						.where('a.round', '=', round ?? 0)
				)
			])
		)
		.select(({ fn }) => fn.countAll<number>().as('seats'))
		.executeTakeFirstOrThrow();
	return Number(seats);
}

/** Number of seats taken by phones and not removed, present or not. */
export async function countPhones(db: Transaction, workshop: string): Promise<number> {
	const { phones } = await db
		.selectFrom('workshopSeat')
		.where('workshopId', '=', workshop)
		.where('removed', '=', 0)
		.where('tokenHash', 'is not', null)
		.select(({ fn }) => fn.countAll<number>().as('phones'))
		.executeTakeFirstOrThrow();
	return Number(phones);
}

export interface AnswerCounts {
	placed: number;
	undecided: number;
}

/** Counts per round; rounds without answers are missing. */
export async function countAnswers(
	db: Transaction,
	workshop: string,
	round?: number
): Promise<Map<number, AnswerCounts>> {
	let query = db
		.selectFrom('workshopAnswer')
		.where('workshopId', '=', workshop)
		.select(({ fn }) => [
			'round',
			fn.count<number>('position').as('placed'),
			fn.countAll<number>().as('answers')
		])
		.groupBy('round');
	if (round !== undefined) query = query.where('round', '=', round);
	const rows = await query.execute();
	return new Map(
		rows.map(({ round, placed, answers }) => [
			round,
			{ placed: Number(placed), undecided: Number(answers) - Number(placed) }
		])
	);
}

/** Number of answers in a round: one total, or one per group when the workshop has groups. */
export async function answersByGroup(
	db: Transaction,
	workshop: string,
	round: number,
	hasGroups: boolean
): Promise<number[]> {
	const rows = await db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopSeat as s', 's.id', 'a.seatId')
		.where('a.workshopId', '=', workshop)
		.where('a.round', '=', round)
		.select(['s.inGroup', sql<number>`count(*)`.as('answers')])
		.groupBy('s.inGroup')
		.execute();
	const of = (group: Group | null) =>
		rows
			.filter(({ inGroup }) => inGroup === group)
			.reduce((sum, row) => sum + Number(row.answers), 0);
	return hasGroups ? [of(0), of(1)] : [of(null) + of(0) + of(1)];
}
