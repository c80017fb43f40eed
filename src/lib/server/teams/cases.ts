/**
 * Intervision: the team talks about the case of one member, in phases. Whoever leads goes from phase
 * to phase, and the member whose case it is keeps what they take along on an assignment of their own.
 */
import { type Minutes, type PhaseMove, moveFault } from '../../domain/intervision.ts';
import { accountKey, teamKey } from '../db/write-keys.ts';
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { assignmentIn, membershipOf, presentMembers, requireAct } from './access.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { counterpartFor, ownCounterpart } from './counterparts.ts';
import { currentRound } from './round-rows.ts';
import { leaderIn, storedConversation } from './stored-conversation.ts';
import { storedCase } from './stored-case.ts';
import { writeTeamAssignment } from './write.ts';

export interface PhaseChange extends PhaseMove {
	/** Number of the round that the page showed. */
	round: number;
	/** Minutes for each phase, chosen at the start; left out, they stay as they are. */
	minutes?: Minutes | undefined;
}

/**
 * Goes from one phase of a case to the one after or before it.
 * @throws Refusal `not-found` also for an assignment that is nobody's case, `other-round`,
 * `not-leading`, `other-phase` when somebody else was faster, `still-hidden` or `already-revealed`
 * for a step across the reveal, or `invalid` for a step to any other phase
 */
export function goToPhase(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	{ round: expected, from, to, minutes }: PhaseChange
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const row = await assignmentIn(db, team, id);
		const round = await currentRound(db, membership, id);
		const before = await storedCase(db, row, round.revealedAt);
		if (!before) throw new Refusal('not-found');
		if (round.number !== expected) throw new Refusal('other-round');
		const conversation = await storedConversation(db, round.id);
		const leader = leaderIn(await presentMembers(db, team), conversation, row.caseOwner);
		if (leader !== membership.me) throw new Refusal('not-leading');
		const fault = moveFault(before.phase, { from, to });
		if (fault === 'invalid') throw new Refusal('invalid', [{ path: 'to', code: 'phase' }]);
		if (fault) throw new Refusal(fault);
		const after = {
			phase: to,
			since: to === 'ready' ? null : new Date().toISOString(),
			minutes: JSON.stringify(minutes ?? before.minutes)
		};
		await db
			.insertInto('teamCase')
			.values({ roundId: round.id, ...after })
			.onConflict((same) => same.column('roundId').doUpdateSet(after))
			.execute();
		return detailAfterWrite(db, membership, id);
	});
}

/** Returns what the account took along from a case; `null` when it has written nothing. */
export async function takenAlongFrom(
	store: Store,
	account: string,
	shared: string
): Promise<string | null> {
	const own = await ownCounterpart(store.read, account, shared);
	return own === null ? null : takenAlongOn(store, account, own);
}

/** Returns what the owner of an assignment took along from an intervision about it. */
export async function takenAlongOn(
	{ read }: Store,
	account: string,
	assignment: string
): Promise<string | null> {
	const row = await read
		.selectFrom('assignment')
		.select('takenAlong')
		.where('id', '=', assignment)
		.where('accountId', '=', account)
		.executeTakeFirst();
	return row?.takenAlong ?? null;
}

/**
 * Keeps what the member takes along from their case, on their own assignment about the question. The
 * own assignment is made if there is none yet. The team hears nothing of it.
 * @param text `null` clears it
 * @returns id of the own assignment
 * @throws Refusal `not-found`, `forbidden` for anybody but the member whose case it is, or `full`
 */
export function takeAlong(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	text: string | null
): Promise<string> {
	return store.write(
		async (db) => {
			const membership = await membershipOf(db, account, team);
			const shared = await assignmentIn(db, team, id);
			requireAct(membership, 'team.takeAlong', { caseOwner: shared.caseOwner });
			const own = await counterpartFor(db, account, shared);
			await db
				.updateTable('assignment')
				.set({ takenAlong: text, updatedAt: new Date().toISOString() })
				.where('id', '=', own)
				.execute();
			return own;
		},
		[teamKey(team), accountKey(account)]
	);
}
