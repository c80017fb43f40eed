/** Answers of seats: one per seat and round. An answer can change until the round closes. */
import type { Position } from '../../domain/continuum.ts';
import { phaseAt, acceptsAnswers } from '../../domain/workshop.ts';
import type { OwnAnswer } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { batch } from '../../timing/batch.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { WorkshopAnswerTable, WorkshopSeatTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { announce, channelOf, raiseRevision } from './write.ts';

/** Answer as a browser sends it. */
export interface NewAnswer {
	round: number;
	/** `null` for undecided. */
	position: Position | null;
}

type FoundSeat = Pick<WorkshopSeatTable, 'id' | 'seenAt'>;

interface QueuedAnswer {
	/** Hashes of the tokens in the request. The first one that belongs to a seat counts. */
	tokens: readonly string[];
	answer: NewAnswer;
	resolve: (outcome: Outcome) => void;
	reject: (error: unknown) => void;
}

interface Outcome {
	/** The seat that answered; `null` when no token belongs to a seat, or the seat was removed. */
	seat: FoundSeat | null;
	refusal: Refusal | null;
}

/**
 * Maximum number of answers in one write. Each answer takes up to four parameters, and a statement
 * may have only a limited number of parameters.
 */
const MAX_BATCH = 100;

/**
 * Stores the answer of a seat. All participants may answer within a second, so one write stores all
 * answers that arrive before it begins. It takes as many queries as a write of one answer. The
 * write also decides whether the round still accepts answers. A reveal is a write too, so an answer
 * comes before or after a reveal, never in between.
 * @returns the seat and, if the answer was refused, the refusal: `no-seat`, or `round-closed` with
 * the phase and the seat's stored answer as facts
 * @throws Refusal `not-found`
 */
export function place(
	store: Store,
	code: string,
	tokens: readonly string[],
	answer: NewAnswer
): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		addTo(store)(code, { tokens, answer, resolve, reject });
	});
}

/**
 * For each store, the function that adds an answer to a batch. A server has only one store, but
 * unit tests open several.
 */
const batches = new WeakMap<Store, (code: string, answer: QueuedAnswer) => void>();

function addTo(store: Store) {
	const known = batches.get(store);
	if (known) return known;
	const add = batch<string, QueuedAnswer>(
		(code, close) => void placeBatch(store, code, close),
		MAX_BATCH
	);
	batches.set(store, add);
	return add;
}

/** Stores a batch of answers. Answers that arrive before its write begins still join the batch. */
async function placeBatch(store: Store, code: string, close: () => QueuedAnswer[]): Promise<void> {
	try {
		const outcomes = await store.write((db) => decide(db, code, close()), [channelOf(code)]);
		if (outcomes.some(({ refusal }) => refusal === null)) announce(code);
		const all = close();
		for (const [at, outcome] of outcomes.entries()) all[at]?.resolve(outcome);
	} catch (error) {
		for (const { reject } of close()) reject(error);
	}
}

/**
 * Accepts or refuses the answers in the order of their arrival. Of two answers of one seat, the
 * later one is stored.
 */
async function decide(
	db: Transaction,
	code: string,
	all: readonly QueuedAnswer[]
): Promise<Outcome[]> {
	const { workshopId, current } = await currentIn(db, code);
	const seats = await seatsBy(
		db,
		workshopId,
		all.flatMap(({ tokens }) => tokens)
	);
	const accepted = new Map<string, Position | null>();
	const outcomes: Outcome[] = [];
	for (const { tokens, answer } of all) {
		const seat = tokens.map((token) => seats.get(token)).find(Boolean) ?? null;
		let refusal = seat ? null : new Refusal('no-seat');
		if (seat && !acceptsAnswers(current, answer.round)) {
			const own = ownOf(answer.round, await ownAnswer(db, workshopId, answer.round, seat.id));
			refusal = new Refusal('round-closed', [], { facts: { phase: phaseAt(current), own } });
		}
		if (seat && !refusal) accepted.set(seat.id, answer.position);
		outcomes.push({ seat, refusal });
	}
	const { round } = current.round ?? {};
	if (accepted.size > 0 && round !== undefined) {
		await raiseRevision(db, code, { touchedAt: new Date().toISOString() });
		await answer(
			db,
			[...accepted].map(([seatId, position]) => ({ workshopId, round, seatId, position }))
		);
	}
	return outcomes;
}

const lastRound = preparedQuery((db, code) =>
	db
		.selectFrom('workshop as w')
		.leftJoin('workshopRound as r', (join) =>
			join.onRef('r.questionId', '=', 'w.questionId').on('r.withdrawn', '=', 0)
		)
		.select(['w.id', 'w.endedAt', 'r.round', 'r.state'])
		.where('w.code', '=', code)
		.orderBy('r.round', 'desc')
		.limit(1)
);

/**
 * Reads the latest round of the current question, which is all that is needed to store an answer.
 * The query is prepared once, because every answer of every participant needs it.
 * @throws Refusal `not-found`
 */
async function currentIn(db: Transaction, code: string) {
	const [row] = await lastRound(db, code);
	if (!row) throw new Refusal('not-found');
	const { id: workshopId, endedAt, round, state } = row;
	const last = round === null || state === null ? null : { round, state };
	return { workshopId, current: { ended: endedAt !== null, round: last } };
}

/** Returns the seats that were not removed, by the hash of their token. */
async function seatsBy(
	db: Transaction,
	workshop: string,
	hashes: readonly string[]
): Promise<Map<string | null, FoundSeat>> {
	if (hashes.length === 0) return new Map();
	const rows = await db
		.selectFrom('workshopSeat')
		.select(['id', 'tokenHash', 'seenAt'])
		.where('workshopId', '=', workshop)
		.where('tokenHash', 'in', hashes)
		.where('removed', '=', 0)
		.execute();
	return new Map(rows.map(({ tokenHash, ...seat }) => [tokenHash, seat]));
}

/**
 * Inserts answers, or replaces those of the same round and seat. Must be called within a write that
 * has checked that the round accepts answers, with at most one row per seat.
 */
export async function answer(
	db: Transaction,
	rows: WorkshopAnswerTable | WorkshopAnswerTable[]
): Promise<void> {
	await db
		.insertInto('workshopAnswer')
		.values(rows)
		.onConflict((on) =>
			on
				.columns(['workshopId', 'round', 'seatId'])
				.doUpdateSet(({ ref }) => ({ position: ref('excluded.position') }))
		)
		.execute();
}

/** Returns the answer of one seat in a round: `null` for undecided, `undefined` for no answer. */
export async function ownAnswer(
	db: Transaction,
	workshop: string,
	round: number,
	seat: string
): Promise<Position | null | undefined> {
	const row = await db
		.selectFrom('workshopAnswer')
		.select('position')
		.where('workshopId', '=', workshop)
		.where('round', '=', round)
		.where('seatId', '=', seat)
		.executeTakeFirst();
	return row?.position;
}

/**
 * Returns the answers of one seat in the order of the rounds, with the text of each question. The
 * answer `null` means undecided. Withdrawn rounds are among them, because they can come back with
 * their answers.
 */
export function ownAnswers(
	db: Transaction,
	workshop: string,
	seat: string
): Promise<{ round: number; text: string; answer: Position | null }[]> {
	return db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopRound as r', (join) =>
			join.onRef('r.workshopId', '=', 'a.workshopId').onRef('r.round', '=', 'a.round')
		)
		.innerJoin('workshopQuestion as q', 'q.id', 'r.questionId')
		.where('a.workshopId', '=', workshop)
		.where('a.seatId', '=', seat)
		.orderBy('a.round')
		.select(['a.round', 'q.text', 'a.position as answer'])
		.execute();
}

function ownOf(round: number, position: Position | null | undefined): OwnAnswer | null {
	if (position === undefined) return null;
	return position === null ? { round, undecided: true } : { round, position };
}
