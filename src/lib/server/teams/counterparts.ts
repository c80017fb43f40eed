/**
 * Own assignments of members about the same question as a shared assignment. The two know each other
 * in both directions, and only the owner of the own one sees it. A place goes from the team to the
 * own assignment when its owner asks for it, and never by itself.
 */
import { v7 as uuid } from 'uuid';
import { ownIn } from '../../domain/team.ts';
import * as ownAssignments from '../assignments/assignments.ts';
import { ownAssignment } from '../assignments/ownership.ts';
import { newest } from '../assignments/placement-order.ts';
import * as placements from '../assignments/placements.ts';
import type { Store } from '../db/client.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import { accountKey, teamKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { assignmentIn, membershipOf } from './access.ts';
import { roundIn } from './round-rows.ts';
import { answersOf } from './stored-rounds.ts';

/** Remembers that both are about the same question. Must be called within a write. */
export async function joinCounterparts(
	db: Transaction,
	{ own, shared }: { own: string; shared: string }
): Promise<void> {
	await db
		.insertInto('counterpart')
		.values({ assignmentId: own, teamAssignmentId: shared })
		.onConflict((same) => same.doNothing())
		.execute();
}

/** Returns the id of the account's own assignment about the question; `null` without one. */
export async function ownCounterpart(
	db: Transaction,
	account: string,
	shared: string
): Promise<string | null> {
	const row = await db
		.selectFrom('counterpart as c')
		.innerJoin('assignment as a', 'a.id', 'c.assignmentId')
		.select('a.id')
		.where('c.teamAssignmentId', '=', shared)
		.where('a.accountId', '=', account)
		.where('a.deletedAt', 'is', null)
		.orderBy('a.createdAt')
		.executeTakeFirst();
	return row?.id ?? null;
}

export interface SharedCounterpart {
	/** Id of the shared assignment. */
	id: string;
	team: string;
	/** Name of the team. */
	name: string;
	/** Id of the member whose case it is; `null` when it is nobody's. */
	caseOwner: string | null;
	/** Id of the account's own membership. */
	me: string;
}

/**
 * Returns the shared assignments about the question of an own assignment, in teams of which the
 * account is a member.
 */
export async function sharedCounterparts(
	db: Transaction,
	account: string,
	own: string
): Promise<SharedCounterpart[]> {
	return db
		.selectFrom('counterpart as c')
		.innerJoin('teamAssignment as a', 'a.id', 'c.teamAssignmentId')
		.innerJoin('team as t', 't.id', 'a.teamId')
		.innerJoin('teamMember as me', 'me.teamId', 't.id')
		.select(['a.id', 't.id as team', 't.name', 'a.caseOwner'])
		.select(({ fn }) => fn.coalesce('me.mergedInto', 'me.id').as('me'))
		.where('c.assignmentId', '=', own)
		.where('me.accountId', '=', account)
		.orderBy('a.createdAt')
		.execute();
}

/**
 * Copies the member's place in the current round, with its note, to their own assignment. The own
 * assignment is made if there is none yet. A place that is there already is not added again.
 * @returns id of the own assignment
 * @throws Refusal `not-found`, `full`, or `answer-first` without a place in the current round
 */
export function copyPlace(
	store: Store,
	account: string,
	team: string,
	id: string
): Promise<string> {
	return store.write(
		async (db) => {
			const { me, as } = await membershipOf(db, account, team);
			const shared = await assignmentIn(db, team, id);
			const { revealedAt } = await roundIn(db, shared.roundId);
			const answers = (await answersOf(db, [shared.roundId])).get(shared.roundId) ?? [];
			const mine = ownIn({ answers, revealed: revealedAt !== null }, me, as);
			if (!mine || mine.position === null) throw new Refusal('answer-first');
			const own = await counterpartFor(db, account, shared);
			const row = await ownAssignment(db, account, own);
			const { position, note } = mine;
			const last = await newest(db, own);
			if (last?.position !== position || last.note !== note) {
				await placements.append(db, row, { position, note, clientTold: null });
			}
			return own;
		},
		[teamKey(team), accountKey(account)]
	);
}

/**
 * Returns the id of the account's own assignment about the question, and makes it if there is none
 * yet. Must be called within a write.
 * @throws Refusal `full`
 */
export async function counterpartFor(
	db: Transaction,
	account: string,
	shared: TeamAssignmentTable
): Promise<string> {
	const own = await ownCounterpart(db, account, shared.id);
	return own ?? makeCounterpart(db, account, shared);
}

async function makeCounterpart(
	db: Transaction,
	account: string,
	{ id: shared, question, client }: TeamAssignmentTable
): Promise<string> {
	const own = uuid();
	const body = { id: own, question, client, benefits: [], placement: null, fingerprint: own };
	await ownAssignments.insert(db, account, body);
	await joinCounterparts(db, { own, shared });
	return own;
}
