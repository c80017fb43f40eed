/** Results of an assignment for the CSV file: the revealed rounds that the member may see. */
import { type RevealedView, revealedView, maySeeRound } from '../../domain/team.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { roundsOf } from './stored-rounds.ts';
import { type AssignmentHead, headOf } from './assignment-detail.ts';
import { assignmentIn, membershipOf } from './access.ts';
import { type Member, teamOf } from './teams.ts';

export interface RevealedRound extends RevealedView {
	round: number;
	/** The question as the round asked it. */
	question: string;
	revealedAt: string;
}

export interface Results {
	assignment: AssignmentHead;
	members: Member[];
	rounds: RevealedRound[];
}

/**
 * Returns the results of an assignment.
 * @throws Refusal `not-found`
 */
export async function results(
	store: Store,
	account: string,
	team: string,
	id: string
): Promise<Results> {
	const membership = await membershipOf(store.read, account, team);
	const row = await assignmentIn(store.read, team, id);
	const rounds = await resultsOf(store.read, membership.me, id);
	const { members } = await teamOf(store.read, membership);
	return { assignment: headOf(row), members, rounds };
}

/** Returns the revealed rounds that a member may see, oldest first. */
export async function resultsOf(
	db: Transaction,
	member: string,
	assignment: string
): Promise<RevealedRound[]> {
	const all = (await roundsOf(db, [assignment])).get(assignment) ?? [];
	const placedIn = all.filter(({ answers }) => answers.some((one) => one.member === member));
	return all.flatMap((round) => {
		const { number, question, revealedAt } = round;
		if (!revealedAt || !maySeeRound(round, placedIn)) return [];
		return [{ round: number, question, revealedAt, ...revealedView(round) }];
	});
}
