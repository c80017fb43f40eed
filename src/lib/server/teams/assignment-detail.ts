/** One shared assignment as a member sees it, with the round that is on. */
import { type RoundView, viewFor } from '../../domain/team.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { type StoredRound, roundsOf } from './stored-rounds.ts';
import { type Membership, assignmentIn, membershipOf } from './membership.ts';
import { questionsOf } from './conversation-questions.ts';
import { type Roles, peopleOf, presentAmong, rolesOf } from './roles.ts';

/** What of an assignment is not about anybody's place. */
export interface Head {
	id: string;
	question: string;
	client: string | null;
	addedBy: string;
	archived: boolean;
	createdAt: string;
	updatedAt: string;
}

export interface Detail extends Head, RoundView {
	phase: 'open' | 'revealed';
	/** For the conversation, in every language: who watches the same stream may read another one. */
	questions?: Record<Locale, string[]>;
	roles: Roles | null;
	/** Who sees it, and by what everybody is called. */
	me: string;
	members: Named[];
	/** The team's, by which a client knows the newer of two states. */
	revision: number;
}

export function headOf(row: Omit<TeamAssignmentTable, 'fingerprint'>): Head {
	const { id, question, client, addedBy, createdAt, updatedAt } = row;
	return {
		id,
		question,
		client,
		addedBy,
		archived: row.archivedAt !== null,
		createdAt,
		updatedAt
	};
}

export interface Named {
	id: string;
	displayName: string;
	owner: boolean;
}

/** Everything about an assignment from which the view of any member is made without a query. */
export interface AssignmentSnapshot {
	row: TeamAssignmentTable;
	round: StoredRound;
	roles: Roles | null;
	members: Named[];
	revision: number;
}

export async function snapshotOf(
	db: Transaction,
	row: TeamAssignmentTable
): Promise<AssignmentSnapshot> {
	// Read first: what is newer than it says comes again, what were older would stay.
	const { revision, ownerId } = await db
		.selectFrom('team')
		.select(['revision', 'ownerId'])
		.where('id', '=', row.teamId)
		.executeTakeFirstOrThrow();
	const people = await peopleOf(db, row.teamId);
	const [round] = (await roundsOf(db, [row.id], 'last two')).get(row.id)?.slice(-1) ?? [];
	if (!round) throw new Error('an assignment without a round');
	return {
		row,
		round,
		roles: row.roles ? rolesOf(row.roles, presentAmong(people)) : null,
		members: people.flatMap(({ id, displayName, leftAt }) =>
			leftAt === null ? [{ id, displayName: displayName ?? '', owner: id === ownerId }] : []
		),
		revision
	};
}

export function detailFor(
	{ row, round, roles, members, revision }: AssignmentSnapshot,
	member: string
): Detail {
	const view = viewFor(round, member);
	const phase = view.revealed ? 'revealed' : 'open';
	const asked = view.positions && { questions: questionsOf(round, members) };
	return { ...headOf(row), phase, ...view, ...asked, roles, me: member, members, revision };
}

export async function detailOf(
	db: Transaction,
	{ me }: Pick<Membership, 'me'>,
	row: TeamAssignmentTable
): Promise<Detail> {
	return detailFor(await snapshotOf(db, row), me);
}

/** @throws Refusal `not-found` */
export async function get(
	store: Store,
	account: string,
	team: string,
	id: string
): Promise<Detail> {
	const seat = await membershipOf(store.read, account, team);
	return detailOf(store.read, seat, await assignmentIn(store.read, team, id));
}

/** As it is after a write, within it. */
export async function after(db: Transaction, seat: Membership, id: string): Promise<Detail> {
	return detailOf(db, seat, await assignmentIn(db, seat.team, id));
}
