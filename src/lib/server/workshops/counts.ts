/** How many are in a workshop and how many have answered; nothing here knows a position. */
import { sql } from 'kysely';
import type { Group } from '../../domain/workshop.ts';
import type { Transaction } from '../db/writes.ts';

/** Whoever was not heard of for so long is not in the room, in milliseconds. */
export const PRESENT_MS = 45_000;

export const presentSince = (now: Date) => new Date(now.getTime() - PRESENT_MS).toISOString();

/** Heard of lately, or with an answer in this round. */
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

/** Whether a phone is in that the host did not take out. */
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

/** Of every round in which somebody has answered. */
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

/** How many have answered a round: one number, or one for each group. */
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
