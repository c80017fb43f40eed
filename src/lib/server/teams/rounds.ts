/** Rounds of a team's assignment: placing, revealing, and opening the next round. */
import type { Position } from '../../domain/continuum.ts';
import { MIN_ANSWERS, divisionOf, summaryOf } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { answersOf } from './stored-rounds.ts';
import { withRoundAtMost } from './settled-roles.ts';
import { writeTeamAssignment } from './write.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { type Membership, idsOf } from './access.ts';
import { type ExpectedRound, addNextRound, currentRound, touch } from './round-rows.ts';

export interface NewAnswer {
	/** `null` for undecided. */
	position: Position | null;
	note: string | null;
	/**
	 * Number of the round that the page showed; with `null` the answer counts for the current round.
	 */
	round: number | null;
}

/**
 * Stores the member's answer. Until the reveal a new answer replaces the earlier one. After the
 * reveal, a member without an answer can answer once.
 * @throws Refusal `not-found`, `already-revealed`, or `other-round` when the answer names a round
 * that is not the current one
 */
export function place(
	store: Store,
	account: string,
	team: string,
	id: string,
	{ position, note, round: expected }: NewAnswer
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const round = await currentRound(db, membership, id);
		if (expected !== null && expected !== round.number) throw new Refusal('other-round');
		const isLate = round.revealedAt !== null;
		if (isLate && (await hasPlaced(db, round.id, membership.me)))
			throw new Refusal('already-revealed');
		const placedAt = new Date().toISOString();
		const memberId = isLate ? membership.me : membership.as;
		if (!isLate) await forgetOthers(db, round.id, membership);
		await db
			.insertInto('teamPlacement')
			.values({
				roundId: round.id,
				memberId,
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
		return detailAfterWrite(db, membership, id);
	});
}

/**
 * Deletes the answer that the member gave in another browser, where it is stored under another id.
 * A member so has one answer in a round: the last one.
 */
async function forgetOthers(db: Transaction, round: string, { me, as }: Membership): Promise<void> {
	const others = (await idsOf(db, me)).filter((id) => id !== as);
	if (others.length === 0) return;
	await db
		.deleteFrom('teamPlacement')
		.where('roundId', '=', round)
		.where('memberId', 'in', others)
		.execute();
}

/** Whether a member, or a membership merged into theirs, has answered in a round. */
export async function hasPlaced(db: Transaction, round: string, member: string): Promise<boolean> {
	const row = await db
		.selectFrom('teamPlacement')
		.select('memberId')
		.where('roundId', '=', round)
		.where('memberId', 'in', await idsOf(db, member))
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Reveals the current round. Undecided answers count towards {@link MIN_ANSWERS}, so that a refusal
 * tells nothing about what anybody answered.
 * @param expected number of the round that the page showed; `null` reveals any
 * @throws Refusal `not-found`, `other-round`, `already-revealed`, or `too-few` below
 * {@link MIN_ANSWERS} answers
 */
export function reveal(
	store: Store,
	account: string,
	team: string,
	id: string,
	expected: number | null = null
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const round = await currentRound(db, membership, id);
		if (expected !== null && round.number !== expected) throw new Refusal('other-round');
		if (round.revealedAt) throw new Refusal('already-revealed');
		const answers = (await answersOf(db, [round.id])).get(round.id) ?? [];
		if (answers.length < MIN_ANSWERS) throw new Refusal('too-few');
		await db
			.updateTable('teamRound')
			.set({ revealedAt: new Date().toISOString(), revealedBy: membership.me })
			.where('id', '=', round.id)
			.execute();
		await touch(db, id);
		await summarise(db, id, round.id);
		return detailAfterWrite(db, membership, id);
	});
}

/**
 * Opens the next round.
 * @param expect the round that the page showed; without it, the round opens after any
 * @throws Refusal `not-found`, `full`, `round/moved-on`, or `still-hidden` while the current round is
 * not revealed
 */
export function openNextRound(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	expect?: ExpectedRound
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		await addNextRound(db, membership, id, expect);
		return detailAfterWrite(db, membership, id);
	});
}

/**
 * Withdraws a new round, so that the round before it is the current one again.
 * @param number number of the round that the page showed
 * @throws Refusal `not-found`, `other-round`, `already-revealed`, `only-round` for the first one, or
 * `round-answered` once somebody has answered
 */
export function withdrawRound(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	number: number
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const round = await currentRound(db, membership, id);
		if (round.number !== number) throw new Refusal('other-round');
		if (round.revealedAt) throw new Refusal('already-revealed');
		if (round.number === 1) throw new Refusal('only-round');
		if ((await answersOf(db, [round.id])).has(round.id)) throw new Refusal('round-answered');
		const before = await db
			.selectFrom('teamRound')
			.select('id')
			.where('assignmentId', '=', id)
			.where('number', '=', number - 1)
			.executeTakeFirstOrThrow();
		await db
			.updateTable('teamAssignment')
			.set({ roundId: before.id })
			.where('id', '=', id)
			.execute();
		await db.deleteFrom('teamRound').where('id', '=', round.id).execute();
		await bringRolesBack(db, id, number - 1);
		await touch(db, id);
		return detailAfterWrite(db, membership, id);
	});
}

/** Counts roles that were divided in a withdrawn round as those of the round before it. */
async function bringRolesBack(db: Transaction, id: string, number: number): Promise<void> {
	const { roles } = await db
		.selectFrom('teamAssignment')
		.select('roles')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const lowered = roles && withRoundAtMost(roles, number);
	if (!lowered) return;
	await db.updateTable('teamAssignment').set({ roles: lowered }).where('id', '=', id).execute();
}

/** Copies the revealed round's summary to the assignment row, for lists and sorting. */
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
