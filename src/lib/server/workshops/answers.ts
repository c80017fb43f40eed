/** What seats answer, one each in a round, changeable until it closes. */
import type { Position } from '../../domain/continuum.ts';
import { phaseAt, takes } from '../../domain/workshop.ts';
import type { Own } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { change } from './change.ts';
import { perSeat } from './limits.ts';

/**
 * Whether it still counts is decided within the write queue, where a reveal is too: it comes before
 * or after, never in between.
 * @param position `null` for "not to be said yet"
 * @throws Refusal `not-found`, `too-many`, `no-seat`, or `round-closed` with the phase and what is
 * there of it
 */
export async function place(
	store: Store,
	code: string,
	seat: string,
	{ round, position }: { round: number; position: Position | null }
): Promise<void> {
	perSeat.demand(seat);
	return change(store, code, async (db) => {
		const { workshopId, current } = await currentIn(db, code);
		if (!takes(current, round)) {
			const own = ownOf(round, await ownAnswer(db, workshopId, round, seat));
			throw new Refusal('round-closed', [], { facts: { phase: phaseAt(current), own } });
		}
		const there = await db
			.selectFrom('workshopSeat')
			.select('id')
			.where('id', '=', seat)
			.where('removed', '=', 0)
			.executeTakeFirst();
		if (!there) throw new Refusal('no-seat');
		await answer(db, { workshopId, round, seatId: seat, position });
	});
}

/** No more than is needed, since a whole room may answer within a second. */
async function currentIn(db: Transaction, code: string) {
	const row = await db
		.selectFrom('workshop as w')
		.leftJoin('workshopRound as r', 'r.questionId', 'w.questionId')
		.select(['w.id', 'w.endedAt', 'r.round', 'r.state'])
		.where('w.code', '=', code)
		.orderBy('r.round', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) throw new Refusal('not-found');
	const { id: workshopId, endedAt, round, state } = row;
	const last = round === null || state === null ? null : { round, state };
	return { workshopId, current: { ended: endedAt !== null, round: last } };
}

/** For use within a write, in a round that takes answers. */
export async function answer(
	db: Transaction,
	row: { workshopId: string; round: number; seatId: string; position: Position | null }
): Promise<void> {
	await db
		.insertInto('workshopAnswer')
		.values(row)
		.onConflict((on) =>
			on.columns(['workshopId', 'round', 'seatId']).doUpdateSet({ position: row.position })
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

function ownOf(round: number, position: Position | null | undefined): Own | null {
	if (position === undefined) return null;
	return position === null ? { round, undecided: true } : { round, position };
}
