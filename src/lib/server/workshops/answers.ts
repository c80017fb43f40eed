/** What seats answer, one each in a round, changeable until it closes. */
import type { Position } from '../../domain/continuum.ts';
import { phaseOf, takes } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { change } from './change.ts';
import { load } from './load.ts';

/**
 * Whether it still counts is decided within the write queue, where a reveal is too: it comes before
 * or after, never in between.
 * @param position `null` for "not to be said yet"
 * @throws Refusal `not-found`, `no-seat`, or `round-closed` with the phase and the round that is on
 */
export function place(
	store: Store,
	code: string,
	seat: string,
	{ round, position }: { round: number; position: Position | null }
): Promise<void> {
	return change(store, code, async (db) => {
		const { row, show } = await load(db, code);
		if (!takes(show, round)) {
			throw new Refusal('round-closed', [], { facts: { phase: phaseOf(show) } });
		}
		const there = await db
			.selectFrom('workshopSeat')
			.select('id')
			.where('id', '=', seat)
			.where('removed', '=', 0)
			.executeTakeFirst();
		if (!there) throw new Refusal('no-seat');
		await answer(db, { workshopId: row.id, round, seatId: seat, position });
	});
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
