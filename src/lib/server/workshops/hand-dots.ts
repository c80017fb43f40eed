/**
 * Dots that the host puts down by hand, for a room without network: seats without a token, in the
 * same round, revealed and exported as any other.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Position } from '../../domain/continuum.ts';
import { type Group, type Run, phaseOf, roundOf } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { answer } from './answers.ts';
import { writeWorkshop } from './write.ts';
import { controlsPerWorkshop } from '../rate-limit/limits.ts';
import { load } from './stored-workshop.ts';

export interface HandDot {
	/** Made by who asks, so that asking again puts nothing twice; of no use with initials. */
	id?: string | undefined;
	/** `null` for "not to be said yet". */
	position: Position | null;
	initials: string | null;
	group: Group | null;
}

/**
 * Puts down one dot in the open round. With initials it is the same person's in every round, and
 * moves when put down again; without them nobody can say whose it was, so each is a new one.
 * @returns how many stand by hand in this round, and whether this one had not been put down before
 * @throws Refusal `not-found`, `round-closed`, `taken` where the id stands for something else, or
 * `invalid` where the group is missing
 */
export async function put(store: Store, code: string, dot: HandDot) {
	controlsPerWorkshop.demand(code);
	return writeWorkshop(store, code, async (db) => {
		const { row, show } = await load(db, code);
		const round = openRound(show);
		if (show.groups && dot.group === null) {
			throw new Refusal('invalid', [{ path: 'group', code: 'required' }]);
		}
		const initials = show.names === 'initials' ? dot.initials : null;
		const inGroup = show.groups ? dot.group : null;
		const known = initials === null ? null : await namedSeat(db, row.id, initials, inGroup);
		const before = known || !dot.id ? undefined : await putBefore(db, dot.id, round);
		if (before) {
			const asked = { workshopId: row.id, initials, inGroup, round, position: dot.position };
			if (!isDeepStrictEqual(before, { ...asked, tokenHash: null })) throw new Refusal('taken');
		} else {
			const seat = { id: dot.id ?? randomUUID(), workshopId: row.id, initials, inGroup };
			const seatId = known ?? (await newSeat(db, seat));
			await answer(db, { workshopId: row.id, round, seatId, position: dot.position });
		}
		return { round, hand: (await inRound(db, row.id, round)).length, isNew: !before };
	});
}

/**
 * Takes the dot put down last in the open round back.
 * @throws Refusal `not-found` also where there is none, or `round-closed`
 */
export function takeBack(store: Store, code: string) {
	return writeWorkshop(store, code, async (db) => {
		const { row, show } = await load(db, code);
		const round = openRound(show);
		const dots = await inRound(db, row.id, round);
		const last = dots.at(-1);
		if (!last) throw new Refusal('not-found');
		await db
			.deleteFrom('workshopAnswer')
			.where('workshopId', '=', row.id)
			.where('round', '=', round)
			.where('seatId', '=', last.id)
			.execute();
		return { round, hand: dots.length - 1 };
	});
}

function openRound(show: Run): number {
	const phase = phaseOf(show);
	const round = roundOf(show)?.round;
	if (phase !== 'open' || round === undefined) {
		throw new Refusal('round-closed', [], { facts: { phase } });
	}
	return round;
}

async function namedSeat(
	db: Transaction,
	workshop: string,
	initials: string,
	inGroup: Group | null
): Promise<string | null> {
	const row = await db
		.selectFrom('workshopSeat')
		.select('id')
		.where('workshopId', '=', workshop)
		.where('tokenHash', 'is', null)
		.where('initials', '=', initials)
		.where('inGroup', inGroup === null ? 'is' : '=', inGroup)
		.executeTakeFirst();
	if (row) await db.updateTable('workshopSeat').set(now()).where('id', '=', row.id).execute();
	return row?.id ?? null;
}

/** What a hand put down last is told by: such a dot is not present anyway. */
const now = () => ({ seenAt: new Date().toISOString() });

interface HandSeat {
	id: string;
	workshopId: string;
	initials: string | null;
	inGroup: Group | null;
}

async function newSeat(db: Transaction, seat: HandSeat): Promise<string> {
	const row = { ...seat, tokenHash: null, removed: 0, ...now() } as const;
	await db.insertInto('workshopSeat').values(row).execute();
	return seat.id;
}

/** The seat of this id with what it answered in this round, of whichever workshop it is. */
function putBefore(db: Transaction, id: string, round: number) {
	return db
		.selectFrom('workshopSeat as s')
		.leftJoin('workshopAnswer as a', (join) =>
			join.onRef('a.seatId', '=', 's.id').on('a.round', '=', round)
		)
		.select(['s.workshopId', 's.tokenHash', 's.initials', 's.inGroup', 'a.position', 'a.round'])
		.where('s.id', '=', id)
		.executeTakeFirst();
}

function inRound(db: Transaction, workshop: string, round: number) {
	return db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopSeat as s', 's.id', 'a.seatId')
		.select('s.id')
		.where('a.workshopId', '=', workshop)
		.where('a.round', '=', round)
		.where('s.tokenHash', 'is', null)
		.orderBy('s.seenAt')
		.orderBy('s.id')
		.execute();
}
