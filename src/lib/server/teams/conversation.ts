/**
 * The conversation of a team about a revealed round: one member leads it from question to question,
 * and the pages of the others follow.
 */
import type { Store } from '../db/client.ts';
import { Refusal } from '../refusal.ts';
import { type Detail, detailAfterWrite } from './assignment-detail.ts';
import { currentRound } from './round-rows.ts';
import { hasPlaced } from './rounds.ts';
import { assignmentIn, presentMembers } from './access.ts';
import { type StoredConversation, leaderIn, storedConversation } from './stored-conversation.ts';
import { writeTeamAssignment } from './write.ts';

/**
 * Change of the conversation by a member. `lead` takes the lead from anybody else, `stop` gives one's
 * own up, `step` moves everybody, and `renew` makes the questions anew with all late answers, from
 * the first one.
 */
export type ConversationChange = 'lead' | 'stop' | 'renew' | { step: number };

/**
 * Changes the conversation about the current round. A case is led before its reveal too, by somebody
 * who need not have answered.
 * @param round number of the round that the page showed
 * @throws Refusal `not-found`, `other-round`, `still-hidden`, `answer-first` for a member who may not
 * see the round yet, or `not-leading` for a step of anybody but the leader
 */
export function converse(
	store: Store,
	account: string,
	[team, id]: readonly [team: string, assignment: string],
	{ round: expected, change }: { round: number; change: ConversationChange }
): Promise<Detail> {
	return writeTeamAssignment(store, account, [team, id], async (db, membership) => {
		const round = await currentRound(db, membership, id);
		if (round.number !== expected) throw new Refusal('other-round');
		const { caseOwner } = await assignmentIn(db, team, id);
		const isOfLead = change === 'lead' || change === 'stop';
		if (!caseOwner || !isOfLead) {
			if (!round.revealedAt) throw new Refusal('still-hidden');
			if (!(await hasPlaced(db, round.id, membership.me))) throw new Refusal('answer-first');
		}
		const stored = await storedConversation(db, round.id);
		const leaderId = leaderIn(await presentMembers(db, team), stored, caseOwner);
		const after = changed({ ...stored, leaderId }, change, membership.me);
		await db
			.insertInto('teamConversation')
			.values({ roundId: round.id, ...after })
			.onConflict((same) => same.column('roundId').doUpdateSet(after))
			.execute();
		return detailAfterWrite(db, membership, id);
	});
}

function changed(
	before: StoredConversation,
	change: ConversationChange,
	me: string
): StoredConversation {
	if (change === 'lead') return { ...before, leaderId: me };
	if (change === 'renew') return { ...before, step: 0, asOf: new Date().toISOString() };
	if (before.leaderId !== me) throw new Refusal('not-leading');
	return change === 'stop' ? { ...before, leaderId: null } : { ...before, step: change.step };
}
