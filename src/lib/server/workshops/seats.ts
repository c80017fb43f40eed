/** Seats: who takes part. A random token that its holder keeps, here only as a hash, and no time. */
import { randomUUID } from 'node:crypto';
import { type Group, joined } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopSeatTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { live } from '../live/hub-slot.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { writeWorkshop, channelOf } from './write.ts';
import { presentSince } from './counts.ts';
import { seatsPerWorkshop } from '../rate-limit/limits.ts';
import { load, rowOf, save } from './stored-workshop.ts';

export interface NewSeat {
	/** Made by the client, so that a repeated request makes no second seat. */
	token?: string | undefined;
	initials: string | null;
	group: Group | null;
}

/** The seat that a token stands for, `null` also where the host took it out. */
export async function seatOf(
	db: Transaction,
	workshop: string,
	token: string
): Promise<WorkshopSeatTable | null> {
	const row = await byToken(db, workshop, token);
	return row?.removed === 0 ? row : null;
}

function byToken(db: Transaction, workshop: string, token: string) {
	return db
		.selectFrom('workshopSeat')
		.selectAll()
		.where('workshopId', '=', workshop)
		.where('tokenHash', '=', hashOf(token))
		.executeTakeFirst();
}

/**
 * Takes a seat, once for each token. What the workshop does not ask for is not kept.
 * @throws Refusal `not-found`, `too-many`, `taken` for a token with which somebody else sits there, or
 * `invalid` where the group is missing
 */
export async function join(
	store: Store,
	code: string,
	{ token = newToken(), initials, group }: NewSeat
): Promise<{ seat: string; token: string; created: boolean }> {
	seatsPerWorkshop.demand(code);
	return writeWorkshop(store, code, async (db) => {
		const loaded = await load(db, code);
		const { row, show } = loaded;
		if (show.groups && group === null) {
			throw new Refusal('invalid', [{ path: 'group', code: 'required' }]);
		}
		const wanted = {
			initials: show.names === 'initials' ? initials : null,
			inGroup: show.groups ? group : null
		};
		const before = await byToken(db, row.id, token);
		if (before) {
			const { initials, inGroup, removed } = before;
			const same = initials === wanted.initials && inGroup === wanted.inGroup && !removed;
			if (!same) throw new Refusal('taken');
			return { seat: before.id, token, created: false };
		}
		const now = new Date();
		const seat: WorkshopSeatTable = {
			...wanted,
			// Not by time, as other ids are: it must not tell who came when.
			id: randomUUID(),
			workshopId: row.id,
			tokenHash: hashOf(token),
			seenAt: now.toISOString(),
			removed: 0
		};
		await db.insertInto('workshopSeat').values(seat).execute();
		const welcomed = joined(show);
		if (welcomed !== show) await save(db, loaded, welcomed, now);
		return { seat: seat.id, token, created: true };
	});
}

export interface SeatView {
	seat: string;
	initials: string | null;
	group: Group | null;
	present: boolean;
}

/** For the host: who is in, in an order that says nothing, and never who has answered. */
export async function list(db: Transaction, workshop: string, now: Date): Promise<SeatView[]> {
	const rows = await db
		.selectFrom('workshopSeat')
		.select(['id', 'initials', 'inGroup', 'seenAt'])
		.where('workshopId', '=', workshop)
		.where('removed', '=', 0)
		.where('tokenHash', 'is not', null)
		.orderBy('initials')
		.orderBy('id')
		.execute();
	const since = presentSince(now);
	return rows.map(({ id, initials, inGroup, seenAt }) => ({
		seat: id,
		initials,
		group: inGroup,
		present: seenAt > since
	}));
}

/**
 * Takes somebody out. What the room has seen stays as it was: a dot that vanished would tell in an
 * anonymous workshop whose it had been.
 * @throws Refusal `not-found`
 */
export async function remove(store: Store, code: string, seat: string): Promise<void> {
	await writeWorkshop(store, code, async (db) => {
		const { id: workshop } = await rowOf(db, code);
		const { numUpdatedRows } = await db
			.updateTable('workshopSeat')
			.set({ removed: 1 })
			.where('id', '=', seat)
			.where('workshopId', '=', workshop)
			.where('tokenHash', 'is not', null)
			.where('removed', '=', 0)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new Refusal('not-found');
		await db
			.deleteFrom('workshopAnswer')
			.where('seatId', '=', seat)
			.where('round', 'in', (of) =>
				of
					.selectFrom('workshopRound')
					.select('workshopRound.round')
					.where('workshopRound.workshopId', '=', workshop)
					.where('workshopRound.reveals', '=', 0)
			)
			.execute();
	});
	live().drop(channelOf(code), seat);
}
