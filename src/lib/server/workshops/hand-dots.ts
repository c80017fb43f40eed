/**
 * Host dots: answers that the host enters for participants without a phone or network. Each host
 * dot is a seat without a token. Its answers are counted, revealed and exported like all others.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Position } from '../../domain/continuum.ts';
import { type Group, type Run, phaseOf, roundOf } from '../../domain/workshop.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { requireRoom } from '../quotas.ts';
import { Refusal } from '../refusal.ts';
import { answer } from './answers.ts';
import { writeWorkshop } from './write.ts';
import { controlsPerWorkshop } from '../rate-limit/limits.ts';
import { load } from './stored-workshop.ts';

export interface HandDot {
	/**
	 * Id from the browser, so that a repeated request adds no second dot. It is ignored when a host
	 * dot with the same initials and group exists.
	 */
	id?: string | undefined;
	/** `null` for undecided. */
	position: Position | null;
	initials: string | null;
	group: Group | null;
}

/**
 * Stores one host dot in the open round. Initials identify the same person in every round, so a
 * second dot with the same initials and group replaces the position of the first. Without initials
 * every dot is a new seat.
 * @returns `hand`: number of host dots in this round; `isNew`: false when a repeated request found
 * its dot already stored
 * @throws Refusal `not-found`, `too-many`, `full`, `round-closed`, `taken` when the id is in use
 * for something else, or `invalid` for a missing group
 */
export async function placeDot(store: Store, code: string, dot: HandDot) {
	await controlsPerWorkshop.demand(code);
	return writeWorkshop(
		store,
		code,
		async (db) => {
			const { row, run } = await load(db, code);
			const round = openRound(run);
			if (run.groups && dot.group === null) {
				throw new Refusal('invalid', [{ path: 'group', code: 'required' }]);
			}
			const initials = run.names === 'initials' ? dot.initials : null;
			const inGroup = run.groups ? dot.group : null;
			const known = initials === null ? null : await namedSeat(db, row.id, initials, inGroup);
			const before = known || !dot.id ? undefined : await existingDot(db, dot.id, round);
			if (before) {
				const wanted = { workshopId: row.id, initials, inGroup, round, position: dot.position };
				if (!isDeepStrictEqual(before, { ...wanted, tokenHash: null })) throw new Refusal('taken');
			} else {
				const seat = { id: dot.id ?? randomUUID(), workshopId: row.id, initials, inGroup };
				const seatId = known ?? (await newSeat(db, seat));
				await answer(db, { workshopId: row.id, round, seatId, position: dot.position });
			}
			return { round, hand: (await inRound(db, row.id, round)).length, isNew: !before };
		},
		{ ids: dot.id ? [dot.id] : [] }
	);
}

/**
 * Removes the host dot that was placed last in the open round.
 * @returns `hand`: number of host dots that are left in the round
 * @throws Refusal `not-found`, also for a round without host dots, or `round-closed`
 */
export function removeLastDot(store: Store, code: string) {
	return writeWorkshop(store, code, async (db) => {
		const { row, run } = await load(db, code);
		const round = openRound(run);
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

/** A host dot as its hosts may see it before the reveal, because they put it down themselves. */
export interface StoredHandDot {
	/** `null` for undecided. */
	position: Position | null;
	initials: string | null;
	group: Group | null;
}

/**
 * Returns the host dots of the current round, in the order in which they were entered. They hold no
 * answer of a phone.
 */
export async function dotsByHand(
	db: Transaction,
	workshop: string,
	round: number | null
): Promise<StoredHandDot[]> {
	if (round === null) return [];
	const rows = await inRound(db, workshop, round);
	return rows.map(({ position, initials, inGroup }) => ({ position, initials, group: inGroup }));
}

function openRound(run: Run): number {
	const phase = phaseOf(run);
	const round = roundOf(run)?.round;
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

/**
 * Returns the present time as `seenAt`, by which the last host dot is found. Host dots can use
 * `seenAt`, because only seats with a token need it for presence.
 */
const now = () => ({ seenAt: new Date().toISOString() });

interface HandSeat {
	id: string;
	workshopId: string;
	initials: string | null;
	inGroup: Group | null;
}

async function newSeat(db: Transaction, seat: HandSeat): Promise<string> {
	await requireRoom(db, 'seats', seat.workshopId);
	const row = { ...seat, tokenHash: null, removed: 0, ...now() } as const;
	await db.insertInto('workshopSeat').values(row).execute();
	return seat.id;
}

/** Finds a seat by its id, in all workshops, with its answer in this round. */
function existingDot(db: Transaction, id: string, round: number) {
	return db
		.selectFrom('workshopSeat as s')
		.leftJoin('workshopAnswer as a', (join) =>
			join.onRef('a.seatId', '=', 's.id').on('a.round', '=', round)
		)
		.select(['s.workshopId', 's.tokenHash', 's.initials', 's.inGroup', 'a.position', 'a.round'])
		.where('s.id', '=', id)
		.executeTakeFirst();
}

/**
 * Selects the seats of host dots with an answer in this round, in the order in which they were
 * entered.
 */
function inRound(db: Transaction, workshop: string, round: number) {
	return db
		.selectFrom('workshopAnswer as a')
		.innerJoin('workshopSeat as s', 's.id', 'a.seatId')
		.select(['s.id', 's.initials', 's.inGroup', 'a.position'])
		.where('a.workshopId', '=', workshop)
		.where('a.round', '=', round)
		.where('s.tokenHash', 'is', null)
		.orderBy('s.seenAt')
		.orderBy('s.id')
		.execute();
}
