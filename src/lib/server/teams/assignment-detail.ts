/** A shared assignment as one member may see it, with the current round. */
import { type ClientRequest, type RequestView, requestFor } from '../../domain/client-request.ts';
import { type RoundView, viewFor } from '../../domain/team.ts';
import type { TeamAssignmentTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { type StoredRound, roundsOf } from './stored-rounds.ts';
import { type Membership, assignmentIn } from './access.ts';
import { type ConversationQuestions, questionsOf } from './conversation-questions.ts';
import {
	type Conversation,
	type StoredConversation,
	conversationAmong,
	storedConversation
} from './stored-conversation.ts';
import { type Case, storedCase } from './stored-case.ts';
import { openRequest } from './stored-client-request.ts';
import { type Roles, peopleOf, presentAmong, rolesOf } from './settled-roles.ts';

/** Fields of a shared assignment that reveal nothing of any position. */
export interface AssignmentHead {
	id: string;
	question: string;
	client: string | null;
	/** Id of the member who added the assignment. */
	addedBy: string;
	archived: boolean;
	createdAt: string;
	updatedAt: string;
}

export interface Detail extends AssignmentHead, RoundView, Partial<ConversationQuestions> {
	phase: 'open' | 'revealed';
	/** The question as the present round asks it. The next round would ask `question`. */
	asked: string;
	/**
	 * Member who corrected the question of this round after its reveal, and the time. `question` is
	 * the corrected text, and `asked` the text that the members answered. `null` without a correction.
	 */
	correction: { by: string; at: string } | null;
	/** `null` until the round is revealed, except in a case, which is led from its start. */
	conversation: Conversation | null;
	/** The case of a member, for an intervision; `null` for any other assignment. */
	case: Case | null;
	roles: Roles | null;
	/** Open request to the client to look together on the roles; `null` without one. */
	clientRequest: RequestView | null;
	/** Id of the member who sees this view. */
	me: string;
	members: NamedMember[];
	/** Revision of the team. A browser compares revisions to find the newer of two states. */
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

/** All data from which any member's view of an assignment can be computed without a query. */
export interface AssignmentSnapshot {
	row: TeamAssignmentTable;
	round: StoredRound;
	conversation: StoredConversation | null;
	case: Case | null;
	roles: Roles | null;
	clientRequest: ClientRequest | null;
	members: NamedMember[];
	/** Present members by their ids, and by the ids of memberships that were merged into theirs. */
	present: ReadonlyMap<string, string>;
	/** Ids of the browsers that their member confirmed, as which nobody answers any more. */
	confirmed: ReadonlySet<string>;
	revision: number;
}

export async function snapshotOf(
	db: Transaction,
	row: TeamAssignmentTable
): Promise<AssignmentSnapshot> {
	// The revision is read first. Rows that change before they are read are sent once more later,
	// which is harmless. Rows older than the revision would never be corrected.
	const { revision, ownerId } = await db
		.selectFrom('team')
		.select(['revision', 'ownerId'])
		.where('id', '=', row.teamId)
		.executeTakeFirstOrThrow();
	const people = await peopleOf(db, row.teamId);
	const present = presentAmong(people);
	const [round] = (await roundsOf(db, [row.id], 'last two')).get(row.id)?.slice(-1) ?? [];
	if (!round) throw new Error('A team assignment has no round');
	return {
		row,
		round,
		conversation: round.revealed || row.caseOwner ? await storedConversation(db, round.id) : null,
		case: await storedCase(db, row, round.revealedAt),
		roles: row.roles ? rolesOf(row.roles, present) : null,
		clientRequest: await openRequest(db, row.id, { present, ownerId }),
		members: people.flatMap(({ id, displayName, leftAt }) =>
			leftAt === null ? [{ id, displayName: displayName ?? '', owner: id === ownerId }] : []
		),
		present,
		confirmed: new Set(
			people.flatMap(({ id, confirmedBySelf }) => (confirmedBySelf === 1 ? [id] : []))
		),
		revision
	};
}

/** Returns what a browser of a member may see, whose answers are stored under the id `as`. */
export function detailFor(
	snapshot: AssignmentSnapshot,
	member: string,
	as: string = member
): Detail {
	const { row, round, conversation, case: ofMember, roles, members, revision } = snapshot;
	const view = viewFor(round, member, as);
	const phase = view.revealed ? 'revealed' : 'open';
	const questions =
		view.positions &&
		questionsOf(round, members, {
			asOf: conversation?.asOf ?? null,
			caseOwner: row.caseOwner
		});
	const seen = { ...view, ...questions, phase, asked: round.question } as const;
	return {
		...headOf(row),
		...seen,
		correction: correctionOf(row),
		conversation: conversation && conversationAmong(members, conversation, row.caseOwner),
		case: ofMember,
		roles,
		clientRequest: requestIn(snapshot, member, as),
		me: member,
		members,
		revision
	};
}

/** Returns the open request to a client as a browser of a member may see it. */
export function requestIn(
	{ clientRequest }: AssignmentSnapshot,
	member: string,
	as: string
): RequestView | null {
	return clientRequest && requestFor(clientRequest, member, as === member);
}

function correctionOf(row: TeamAssignmentTable): Detail['correction'] {
	const { roundId, correctedRound, correctedBy, correctedAt } = row;
	if (correctedRound !== roundId || !correctedBy || !correctedAt) return null;
	return { by: correctedBy, at: correctedAt };
}

export async function detailOf(
	db: Transaction,
	{ me, as }: Pick<Membership, 'me' | 'as'>,
	row: TeamAssignmentTable
): Promise<Detail> {
	return detailFor(await snapshotOf(db, row), me, as);
}

/** Returns the assignment as it is after the present write. Must be called within that write. */
export async function detailAfterWrite(
	db: Transaction,
	membership: Membership,
	id: string
): Promise<Detail> {
	return detailOf(db, membership, await assignmentIn(db, membership.team, id));
}
