/** Numbers of participants and of answers. None of these queries reads a position. */
import type { AnswerOrigins, Group } from '../../domain/workshop.ts';
import type { Transaction } from '../db/writes.ts';

/** Milliseconds without a request or an open stream after which a seat counts as absent. */
export const PRESENT_MS = 45_000;

/** Returns the time after which a seat must have been seen (`seenAt`) to count as present. */
export const presentSince = (now: Date) => new Date(now.getTime() - PRESENT_MS).toISOString();

export interface SeatCounts {
	/** Seats that are present or have an answer in the round. */
	seats: number;
	/** Seats that phones took, present or not. */
	joined: number;
}

/**
 * Counts the seats of a workshop, in one pass over them. Removed seats do not count, whether or not
 * they have answered, so that a removal tells nothing about an answer.
 * @param round `null` counts present seats only
 */
export async function countSeats(
	db: Transaction,
	workshop: string,
	round: number | null,
	now: Date
): Promise<SeatCounts> {
	const { seats, joined } = await db
		.selectFrom('workshopSeat as s')
		.where('s.workshopId', '=', workshop)
		.where('s.removed', '=', 0)
		.select(({ fn, eb, or, and, exists, selectFrom }) => {
			const isPresent = and([
				eb('s.tokenHash', 'is not', null),
				eb('s.seenAt', '>', presentSince(now))
			]);
			const hasAnswer = exists(
				selectFrom('workshopAnswer as a')
					.select('a.seatId')
					.whereRef('a.seatId', '=', 's.id')
					.where('a.workshopId', '=', workshop)
					.where('a.round', '=', round ?? 0)
			);
			return [
				fn.count<number>('s.tokenHash').as('joined'),
				fn
					.count<number>(
						eb
							.case()
							.when(round === null ? isPresent : or([isPresent, hasAnswer]))
							.then(1)
							.end()
					)
					.as('seats')
			];
		})
		.executeTakeFirstOrThrow();
	return { seats: Number(seats), joined: Number(joined) };
}

/** Returns the number of seats that phones took and that were not removed, present or not. */
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

/** Returns numbers of answers by round. Rounds without answers are not in the map. */
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

/**
 * Counts the answers in a round by origin: sent from a phone, or entered by the host. Returns one
 * entry per group; without groups, one entry. Answers of removed seats count as sent from phones,
 * because the reveal shows them too.
 */
export async function answersByGroup(
	db: Transaction,
	workshop: string,
	round: number,
	hasGroups: boolean
): Promise<AnswerOrigins[]> {
	const rows = await db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopSeat as s', 's.id', 'a.seatId')
		.where('a.workshopId', '=', workshop)
		.where('a.round', '=', round)
		.select(({ fn }) => [
			's.inGroup',
			fn.count<number>('s.tokenHash').as('phones'),
			fn.countAll<number>().as('answers')
		])
		.groupBy('s.inGroup')
		.execute();
	const of = (groups: readonly (Group | null)[]): AnswerOrigins => {
		const own = rows.filter(({ inGroup }) => groups.includes(inGroup));
		const phones = own.reduce((sum, row) => sum + Number(row.phones), 0);
		const all = own.reduce((sum, row) => sum + Number(row.answers), 0);
		return { phones, byHand: all - phones };
	};
	return hasGroups ? [of([0]), of([1])] : [of([null, 0, 1])];
}
