/**
 * Reasons: the short texts in which participants say why they stand where they stand. The host reads
 * them after the reveal and shows some on the stage, one at a time. Their ids are random, and no
 * time is stored, so that the order of the host's list tells neither who wrote first nor where.
 */
import { randomUUID } from 'node:crypto';
import type { Position } from '../../domain/continuum.ts';
import { type Names, phaseOf, roundOf } from '../../domain/workshop.ts';
import type { ListedReason, ShownReason } from '../../domain/workshop-view.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopSeatTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { answersPerSeat } from '../rate-limit/limits.ts';
import { Refusal } from '../refusal.ts';
import { ownAnswer } from './answers.ts';
import { load } from './stored-workshop.ts';
import { writeWorkshop } from './write.ts';

/** Reason of one seat, as its participant may see it. */
export interface OwnReason {
	round: number;
	text: string;
	/** Whether the stage has shown it, from when on it can no longer be changed. */
	shown: boolean;
}

/**
 * Stores, changes or withdraws the reason of a seat. Reasons count as answers for the rate limit.
 * @param text `null` withdraws the reason, in any round and also when the host no longer asks
 * @throws Refusal `not-found`, `too-many`, `no-seat`, `reason/shown` for a reason that the stage has
 * shown, or `reason/not-asked` in a round that is not the current one, without a place in it, or when
 * the host does not ask
 */
export async function give(
	store: Store,
	code: string,
	{ id: seat, tokenHash }: Pick<WorkshopSeatTable, 'id' | 'tokenHash'>,
	{ round, text }: { round: number; text: string | null }
): Promise<void> {
	await answersPerSeat.demand(`${code} ${tokenHash}`);
	await writeWorkshop(store, code, async (db) => {
		const { row, run } = await load(db, code);
		const ofSeat = { workshopId: row.id, round, seatId: seat };
		await requireSeat(db, row.id, seat);
		const before = await stored(db, ofSeat);
		if (before?.shown === 1) throw new Refusal('reason/shown');
		if (text === null) {
			if (before) await db.deleteFrom('workshopReason').where('id', '=', before.id).execute();
			return;
		}
		const isAsked = row.asksWhy === 1 && roundOf(run)?.round === round && !run.ended;
		const hasPlace = isAsked && typeof (await ownAnswer(db, row.id, round, seat)) === 'number';
		if (!hasPlace) throw new Refusal('reason/not-asked');
		if (before) {
			await db.updateTable('workshopReason').set({ text }).where('id', '=', before.id).execute();
		} else {
			const reason = { ...ofSeat, id: randomUUID(), text, shown: 0 } as const;
			await db.insertInto('workshopReason').values(reason).execute();
		}
	});
}

/** The seat may have been removed since the request began. */
async function requireSeat(db: Transaction, workshop: string, seat: string): Promise<void> {
	const row = await db
		.selectFrom('workshopSeat')
		.select('id')
		.where('id', '=', seat)
		.where('workshopId', '=', workshop)
		.where('removed', '=', 0)
		.executeTakeFirst();
	if (!row) throw new Refusal('no-seat');
}

interface OfSeat {
	workshopId: string;
	round: number;
	seatId: string;
}

function stored(db: Transaction, { workshopId, round, seatId }: OfSeat) {
	return db
		.selectFrom('workshopReason')
		.select(['id', 'shown'])
		.where('workshopId', '=', workshopId)
		.where('round', '=', round)
		.where('seatId', '=', seatId)
		.executeTakeFirst();
}

/** Returns the reasons of one seat, for its own phone. */
export async function ownReasons(
	db: Transaction,
	workshop: string,
	seat: string
): Promise<OwnReason[]> {
	const rows = await db
		.selectFrom('workshopReason')
		.select(['round', 'text', 'shown'])
		.where('workshopId', '=', workshop)
		.where('seatId', '=', seat)
		.orderBy('round')
		.execute();
	return rows.map(({ shown, ...reason }) => ({ ...reason, shown: shown === 1 }));
}

/** Reasons of a round with a place in it. A seat that became undecided has none any more. */
function placedReasons(db: Transaction, workshop: string, round: number) {
	return db
		.selectFrom('workshopReason as r')
		.innerJoin('workshopAnswer as a', (join) =>
			join
				.onRef('a.workshopId', '=', 'r.workshopId')
				.onRef('a.round', '=', 'r.round')
				.onRef('a.seatId', '=', 'r.seatId')
		)
		.innerJoin('workshopSeat as s', 's.id', 'r.seatId')
		.where('r.workshopId', '=', workshop)
		.where('r.round', '=', round)
		.where('a.position', 'is not', null)
		.where('s.removed', '=', 0)
		.select(['r.id', 'r.text', 'r.shown', 's.initials', 'a.position']);
}

interface ReasonRow {
	id: string;
	text: string;
	initials: string | null;
	position: Position | null;
}

/** Returns a reason without anything that an anonymous workshop keeps to itself. */
function visible(names: Names, { id, text, initials, position }: ReasonRow): ShownReason {
	const isNamed = names === 'initials';
	return { id, text, initials: isNamed ? initials : null, position: isNamed ? position : null };
}

/**
 * Returns the reasons of the current round for the host, in the order of their random ids. Before
 * the reveal there are none, not even a number.
 * @throws Refusal `not-found`
 */
export async function list(
	db: Transaction,
	code: string
): Promise<{ round: number | null; reasons: ListedReason[] }> {
	const { row, run } = await load(db, code);
	const round = roundOf(run)?.round ?? null;
	if (round === null || phaseOf(run) !== 'revealed') return { round, reasons: [] };
	const rows = await placedReasons(db, row.id, round).orderBy('r.id').execute();
	return {
		round,
		reasons: rows.map((one) => ({ ...visible(row.names, one), shown: one.shown === 1 }))
	};
}

/** Returns the reason that the stage shows; `null` if it does not exist any more. */
export async function shownReason(
	db: Transaction,
	workshop: { id: string; names: Names },
	round: number,
	id: string
): Promise<ShownReason | null> {
	const found = await placedReasons(db, workshop.id, round).where('r.id', '=', id).execute();
	return found[0] ? visible(workshop.names, found[0]) : null;
}

/**
 * Notes that the stage shows a reason of a round. Must be called within the write that shows it.
 * @throws Refusal `not-found`
 */
export async function markShown(
	db: Transaction,
	workshop: string,
	round: number | null,
	id: string
): Promise<void> {
	const found = await placedReasons(db, workshop, round ?? 0)
		.where('r.id', '=', id)
		.execute();
	if (found.length === 0) throw new Refusal('not-found');
	await db.updateTable('workshopReason').set({ shown: 1 }).where('id', '=', id).execute();
}

/**
 * Deletes the reasons of a seat that is removed, also from the stage. Must be called within the
 * write that removes the seat.
 */
export async function deleteReasons(db: Transaction, workshop: string, seat: string) {
	const ofSeat = db.selectFrom('workshopReason').select('id').where('seatId', '=', seat);
	await db
		.updateTable('workshop')
		.set({ view: 'question', reasonId: null })
		.where('id', '=', workshop)
		.where('view', '=', 'reason')
		.where('reasonId', 'in', ofSeat)
		.execute();
	await db.deleteFrom('workshopReason').where('seatId', '=', seat).execute();
}
