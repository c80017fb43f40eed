/**
 * Seats: one per participant. The participant's browser stores a random token, and the database
 * stores only its hash. The time of joining is not stored, because it could identify an anonymous
 * participant.
 */
import { randomUUID } from 'node:crypto';
import { withoutRehearsal } from '../../domain/rehearsal.ts';
import { type Group, acceptsCorrections, phaseOf } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { WorkshopSeatTable } from '../db/workshop-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { writeWorkshop } from './write.ts';
import { presentSince } from './counts.ts';
import { seatsPerNetwork, seatsPerWorkshop } from '../rate-limit/limits.ts';
import { deleteReasons } from './reasons.ts';
import { load, rowOf, save } from './stored-workshop.ts';

/** Runs a write that takes, corrects or removes a seat, after which host pages list seats again. */
const writeSeats = <T>(store: Store, code: string, job: (db: Transaction) => Promise<T>) =>
	writeWorkshop(store, code, job, { seats: true });

export interface NewSeat {
	/** Token from the browser, so that a repeated request creates no second seat. */
	token?: string | undefined;
	initials: string | null;
	group: Group | null;
}

/**
 * Returns the seat to which a token belongs; `null` for an unknown token and for a removed seat.
 */
export async function seatOf(
	db: Transaction,
	workshop: string,
	token: string
): Promise<WorkshopSeatTable | null> {
	const row = await byToken(db, workshop, token);
	return row?.removed === 0 ? row : null;
}

/** Returns the id of the removed seat to which a token belonged; `null` for any other token. */
export async function removedSeatOf(
	db: Transaction,
	workshop: string,
	token: string
): Promise<string | null> {
	const row = await byToken(db, workshop, token);
	return row?.removed === 1 ? row.id : null;
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
 * Takes a seat. A repeated request with the same token gets the same seat, although host pages then
 * list the seats once more. Initials and a group are ignored if the workshop does not ask for them.
 * @param network network address from which the seat is requested, for the rate limit
 * @returns `created`: false if the token already had this seat
 * @throws Refusal `not-found`, `too-many`, `full`, `invalid` for a missing group, or `taken` when
 * the token already has a seat that was removed or has other initials or another group
 */
export async function join(
	store: Store,
	code: string,
	{ token = newToken(), initials, group }: NewSeat,
	network: string
): Promise<{ seat: string; token: string; created: boolean }> {
	await seatsPerNetwork.demand(`${code} ${network}`);
	await seatsPerWorkshop.demand(code);
	return writeSeats(store, code, async (db) => {
		const loaded = await load(db, code);
		const { row, run } = loaded;
		if (run.groups && group === null) {
			throw new Refusal('invalid', [{ path: 'group', code: 'required' }]);
		}
		const wanted = {
			initials: run.names === 'initials' ? initials : null,
			inGroup: run.groups ? group : null
		};
		const before = await byToken(db, row.id, token);
		if (before) {
			const { initials, inGroup, removed } = before;
			const same = initials === wanted.initials && inGroup === wanted.inGroup && !removed;
			if (!same) throw new Refusal('taken');
			return { seat: before.id, token, created: false };
		}
		await requireRoom(db, 'seats', row.id);
		const now = new Date();
		const seat: WorkshopSeatTable = {
			...wanted,
			// The id is random instead of a time-ordered UUIDv7, because it must not reveal the
			// order of joining.
			id: randomUUID(),
			workshopId: row.id,
			tokenHash: hashOf(token),
			seenAt: now.toISOString(),
			removed: 0
		};
		await db.insertInto('workshopSeat').values(seat).execute();
		const afterJoin = withoutRehearsal(run);
		if (afterJoin !== run) await save(db, loaded, afterJoin, now);
		return { seat: seat.id, token, created: true };
	});
}

export interface SeatChange {
	initials?: string | null | undefined;
	group?: Group | null | undefined;
}

/**
 * Corrects a seat's initials and group. What the workshop does not ask for is ignored, and an absent
 * field stays unchanged.
 * @throws Refusal `not-found` for a removed seat, `invalid` for no group where the workshop has
 * groups, `already-revealed` from the reveal of the current round, or `wrong-phase` after the end
 */
export async function correct(
	store: Store,
	code: string,
	seat: string,
	change: SeatChange
): Promise<{ seat: string; initials: string | null; group: Group | null }> {
	return writeSeats(store, code, async (db) => {
		const { row: workshop, run } = await load(db, code);
		if (run.ended) throw new Refusal('wrong-phase', [], { facts: { phase: phaseOf(run) } });
		if (!acceptsCorrections(run)) throw new Refusal('already-revealed');
		if (run.groups && change.group === null) {
			throw new Refusal('invalid', [{ path: 'group', code: 'required' }]);
		}
		const before = await db
			.selectFrom('workshopSeat')
			.select(['initials', 'inGroup'])
			.where('id', '=', seat)
			.where('workshopId', '=', workshop.id)
			.where('removed', '=', 0)
			.executeTakeFirst();
		if (!before) throw new Refusal('not-found');
		if (await isInRevealed(db, workshop.id, seat)) throw new Refusal('already-revealed');
		const { initials, group } = change;
		const after = {
			initials: run.names === 'initials' && initials !== undefined ? initials : before.initials,
			inGroup: run.groups && group !== undefined ? group : before.inGroup
		};
		await db.updateTable('workshopSeat').set(after).where('id', '=', seat).execute();
		return { seat, initials: after.initials, group: after.inGroup };
	});
}

/**
 * Whether a seat answered in a round that was revealed. Its initials and group then belong to what
 * everybody has seen: a dot that changes its group would be known as that seat's.
 */
async function isInRevealed(db: Transaction, workshop: string, seat: string): Promise<boolean> {
	const row = await db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopRound as r', (join) =>
			join.onRef('r.workshopId', '=', 'a.workshopId').onRef('r.round', '=', 'a.round')
		)
		.where('a.workshopId', '=', workshop)
		.where('a.seatId', '=', seat)
		.where('r.reveals', '>', 0)
		.select('a.round')
		.executeTakeFirst();
	return row !== undefined;
}

export interface SeatView {
	seat: string;
	initials: string | null;
	group: Group | null;
	present: boolean;
}

/**
 * Returns the seats that the host page lists: all except removed seats and host dots. They are
 * sorted by initials and random id, so that the order reveals nothing. Whether a seat has answered
 * is left out on purpose.
 */
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
 * Removes a participant with the reasons that the participant gave, and ends the participant's
 * streams. The participant's answers stay, but without initials. Deleting an answer would disclose
 * it. In a revealed round, the dot that vanishes from the stage would be known as the participant's.
 * In an unrevealed round, the counts before and after would tell whether the answer was a position
 * or undecided.
 * @throws Refusal `not-found`
 */
export async function remove(store: Store, code: string, seat: string): Promise<void> {
	await writeSeats(store, code, async (db) => {
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
		await deleteReasons(db, workshop, seat);
	});
	endStreams({ seat });
}
