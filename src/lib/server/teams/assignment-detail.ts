/** A shared assignment as one member may see it, with its current round. */
import { type RoundView, viewFor } from '../../domain/team.ts';
import type { Locale } from '../../domain/locale.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { type StoredRound, roundsOf } from './stored-rounds.ts';
import { type Membership, assignmentIn } from './access.ts';
import { questionsOf } from './conversation-questions.ts';
import { type Roles, peopleOf, presentAmong, rolesOf } from './roles.ts';

/** Fields of a shared assignment that reveal nothing of any position. */
export interface AssignmentHead {
	id: string;
	question: string;
	client: string | null;
	/** Id of a member. */
	addedBy: string;
	archived: boolean;
	createdAt: string;
	updatedAt: string;
}

export interface Detail extends AssignmentHead, RoundView {
	phase: 'open' | 'revealed';
	/** Questions for the conversation, in all languages since one stream serves readers of each. */
	questions?: Record<Locale, string[]>;
	roles: Roles | null;
	/** Id of the member whose view this is. */
	me: string;
	members: NamedMember[];
	/** Revision of the team, by which a client recognises the newer of two states. */
	revision: number;
}

export function headOf(row: Omit<TeamAssignmentTable, 'fingerprint'>): AssignmentHead {
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

export interface NamedMember {
	id: string;
	displayName: string;
	owner: boolean;
}

/** Everything needed to compute any member's view of an assignment without a query. */
export interface AssignmentSnapshot {
	row: TeamAssignmentTable;
	round: StoredRound;
	roles: Roles | null;
	members: NamedMember[];
	revision: number;
}

export async function snapshotOf(
	db: Transaction,
	row: TeamAssignmentTable
): Promise<AssignmentSnapshot> {
	// The revision is read first. Rows newer than the revision are sent again later, which is
	// harmless; rows older than the revision would never be corrected.
	const { revision, ownerId } = await db
		.selectFrom('team')
		.select(['revision', 'ownerId'])
		.where('id', '=', row.teamId)
		.executeTakeFirstOrThrow();
	const people = await peopleOf(db, row.teamId);
	const [round] = (await roundsOf(db, [row.id], 'last two')).get(row.id)?.slice(-1) ?? [];
	if (!round) throw new Error('A team assignment has no round');
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
	const conversation = view.positions && { questions: questionsOf(round, members) };
	return { ...headOf(row), phase, ...view, ...conversation, roles, me: member, members, revision };
}

export async function detailOf(
	db: Transaction,
	{ me }: Pick<Membership, 'me'>,
	row: TeamAssignmentTable
): Promise<Detail> {
	return detailFor(await snapshotOf(db, row), me);
}

/** The assignment as changed by the write in progress; for use within its transaction. */
export async function detailAfterWrite(
	db: Transaction,
	membership: Membership,
	id: string
): Promise<Detail> {
	return detailOf(db, membership, await assignmentIn(db, membership.team, id));
}
