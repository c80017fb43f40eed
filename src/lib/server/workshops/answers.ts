/** What seats answer, one each in a round, changeable until it closes. */
import type { Position } from '../../domain/continuum.ts';
import { phaseAt, acceptsAnswers } from '../../domain/workshop.ts';
import type { OwnAnswer } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import { preparedQuery } from '../db/prepared-query.ts';
import type { WorkshopAnswerTable, WorkshopSeatTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { tooManyRequests } from '../rate-limit/sliding-window.ts';
import { Refusal } from '../refusal.ts';
import { announce, channelOf, raiseRevision } from './write.ts';
import { answersPerSeat } from '../rate-limit/limits.ts';

/** What a seat answers, as it comes in. */
export interface NewAnswer {
	round: number;
	/** `null` for "not to be said yet". */
	position: Position | null;
}

type FoundSeat = Pick<WorkshopSeatTable, 'id' | 'seenAt'>;

interface Waiting {
	/** Hashes of the tokens that came along; the first that stands for a seat counts. */
	tokens: readonly string[];
	answer: NewAnswer;
	resolve: (outcome: Outcome) => void;
	reject: (error: unknown) => void;
}

interface Outcome {
	/** Who asked, `null` where no token stands for a seat that is still in. */
	seat: FoundSeat | null;
	refusal: Refusal | null;
}

/** Answers in one write, since each is a parameter or three of one statement. */
const AT_ONCE = 100;

/** By workshop, what goes along with a write that has not had its turn yet. */
const gathering = new Map<string, Waiting[]>();

/**
 * What a seat answers. A whole room may within a second, so what waits for the same turn to write is
 * written together, in as many queries as one alone. Whether an answer still counts is decided within
 * that write, where a reveal is too: it comes before or after, never in between.
 * @returns who asked, and why it was refused if it was: `no-seat`, `too-many`, or `round-closed` with
 * the phase and what is there of it
 * @throws Refusal `not-found`
 */
export function place(
	store: Store,
	code: string,
	tokens: readonly string[],
	answer: NewAnswer
): Promise<Outcome> {
	return new Promise((resolve, reject) => {
		const one = { tokens, answer, resolve, reject };
		const there = gathering.get(code);
		if (there && there.length < AT_ONCE) there.push(one);
		else void placeTogether(store, code, [one]);
	});
}

async function placeTogether(store: Store, code: string, all: Waiting[]): Promise<void> {
	gathering.set(code, all);
	const close = () => gathering.get(code) === all && gathering.delete(code);
	try {
		const outcomes = await store.write((db) => {
			close();
			return decide(db, code, all);
		}, channelOf(code));
		if (outcomes.some(({ refusal }) => refusal === null)) announce(code);
		for (const [at, outcome] of outcomes.entries()) all[at]?.resolve(outcome);
	} catch (error) {
		close();
		for (const { reject } of all) reject(error);
	}
}

/** In the order in which they came: of two answers of one seat the later one stays. */
async function decide(db: Transaction, code: string, all: readonly Waiting[]): Promise<Outcome[]> {
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
		let refusal = seat ? tooOften(seat) : new Refusal('no-seat');
		if (seat && !refusal && !acceptsAnswers(current, answer.round)) {
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

function tooOften({ id }: FoundSeat): Refusal | null {
	const wait = answersPerSeat.take(id, Date.now());
	return wait > 0 ? tooManyRequests(wait) : null;
}

const lastRound = preparedQuery((db, code) =>
	db
		.selectFrom('workshop as w')
		.leftJoin('workshopRound as r', 'r.questionId', 'w.questionId')
		.select(['w.id', 'w.endedAt', 'r.round', 'r.state'])
		.where('w.code', '=', code)
		.orderBy('r.round', 'desc')
		.limit(1)
);

/** The round that takes answers, if one does, and no more: a whole room asks for it. */
async function currentIn(db: Transaction, code: string) {
	const [row] = await lastRound(db, code);
	if (!row) throw new Refusal('not-found');
	const { id: workshopId, endedAt, round, state } = row;
	const last = round === null || state === null ? null : { round, state };
	return { workshopId, current: { ended: endedAt !== null, round: last } };
}

/** Those that are still in, by the hash of their token. */
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

/** For use within a write, in a round that takes answers; one row for each seat at most. */
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

/** What one seat has answered in a round; `undefined` where nothing yet. */
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

/** Where one seat stood in every round, in their order. */
export async function ownPlaces(
	db: Transaction,
	workshop: string,
	seat: string
): Promise<{ round: number; text: string; place: Position }[]> {
	const rows = await db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopRound as r', (join) =>
			join.onRef('r.workshopId', '=', 'a.workshopId').onRef('r.round', '=', 'a.round')
		)
		.innerJoin('workshopQuestion as q', 'q.id', 'r.questionId')
		.where('a.workshopId', '=', workshop)
		.where('a.seatId', '=', seat)
		.orderBy('a.round')
		.select(['a.round', 'q.text', 'a.position'])
		.execute();
	return rows.flatMap(({ position, ...row }) =>
		position === null ? [] : [{ ...row, place: position }]
	);
}

function ownOf(round: number, position: Position | null | undefined): OwnAnswer | null {
	if (position === undefined) return null;
	return position === null ? { round, undecided: true } : { round, position };
}
