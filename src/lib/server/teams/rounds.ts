/** Placing apart, revealing together, and placing again. */
import { v7 as uuid } from 'uuid';
import type { Position } from '../../domain/continuum.ts';
import { MIN_PLACES, divisionOf, summaryOf } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { TeamRoundTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { answersOf } from './stored-rounds.ts';
import { writeTeamAssignment } from './write.ts';
import { type Detail, after } from './assignment-detail.ts';
import { type Membership, assignmentIn, requireAct, idsOf } from './membership.ts';
import { addRound } from './assignments.ts';

async function currentRound(
	db: Transaction,
	seat: Membership,
	id: string
): Promise<TeamRoundTable> {
	const { roundId } = await assignmentIn(db, seat.team, id);
	return db.selectFrom('teamRound').selectAll().where('id', '=', roundId).executeTakeFirstOrThrow();
}

export interface Place {
	/** `null` for "not to be said yet". */
	position: Position | null;
	note: string | null;
	/** The round that was on the page, where the client says so. */
	round: number | null;
}

/**
 * Places the member, again as often as they like until the reveal; after it only who has not placed
 * yet, once.
 * @throws Refusal `already-revealed`, or `other-round` where another one has begun meanwhile
 */
export function place(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ position, note, round: meant }: Place
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const round = await currentRound(db, seat, id);
		requireAct(seat, 'placement.put');
		if (meant !== null && meant !== round.number) throw new Refusal('other-round');
		const isLate = round.revealedAt !== null;
		if (isLate && (await hasPlaced(db, round.id, seat.me))) throw new Refusal('already-revealed');
		const placedAt = new Date().toISOString();
		await db
			.insertInto('teamPlacement')
			.values({
				roundId: round.id,
				memberId: seat.me,
				position,
				note,
				late: isLate ? 1 : 0,
				placedAt
			})
			.onConflict((same) =>
				same.columns(['roundId', 'memberId']).doUpdateSet({ position, note, placedAt })
			)
			.execute();
		await touch(db, id);
		if (isLate) await summarise(db, id, round.id);
		return after(db, seat, id);
	});
}

async function hasPlaced(db: Transaction, round: string, member: string): Promise<boolean> {
	const row = await db
		.selectFrom('teamPlacement')
		.select('memberId')
		.where('roundId', '=', round)
		.where('memberId', 'in', await idsOf(db, member))
		.executeTakeFirst();
	return row !== undefined;
}

/** @throws Refusal `already-revealed`, or `too-few` places */
export function reveal(store: Store, account: string, team: string, id: string): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const round = await currentRound(db, seat, id);
		requireAct(seat, 'round.reveal');
		if (round.revealedAt) throw new Refusal('already-revealed');
		const answers = (await answersOf(db, [round.id])).get(round.id) ?? [];
		const places = answers.filter(({ position }) => position !== null).length;
		if (places < MIN_PLACES) throw new Refusal('too-few');
		await db
			.updateTable('teamRound')
			.set({ revealedAt: new Date().toISOString(), revealedBy: seat.me })
			.where('id', '=', round.id)
			.execute();
		await touch(db, id);
		await summarise(db, id, round.id);
		return after(db, seat, id);
	});
}

/** A new hidden round. @throws Refusal `still-hidden` while one is on */
export function again(store: Store, account: string, team: string, id: string): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, seat) => {
		const round = await currentRound(db, seat, id);
		requireAct(seat, 'round.open');
		if (!round.revealedAt) throw new Refusal('still-hidden');
		const roundId = uuid();
		await addRound(db, { id: roundId, assignment: id, number: round.number + 1 });
		await db.updateTable('teamAssignment').set({ roundId }).where('id', '=', id).execute();
		await touch(db, id);
		return after(db, seat, id);
	});
}

async function touch(db: Transaction, id: string): Promise<void> {
	await db
		.updateTable('teamAssignment')
		.set({ updatedAt: new Date().toISOString() })
		.where('id', '=', id)
		.execute();
}

/** Keeps what lists need of the revealed round in the assignment's own row. */
async function summarise(db: Transaction, id: string, round: string): Promise<void> {
	const answers = (await answersOf(db, [round])).get(round) ?? [];
	const summary = summaryOf(answers);
	await db
		.updateTable('teamAssignment')
		.set({
			revealedId: round,
			division: divisionOf(summary),
			summary: JSON.stringify(summary)
		})
		.where('id', '=', id)
		.execute();
}
