/** Types of the rows of team tables; see tables.ts. */
import type { Generated } from 'kysely';
import type { Position } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Phase } from '../../domain/intervision.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Bit } from './tables.ts';

export interface TeamTable {
	id: string;
	name: string;
	/**
	 * Id of the current member who owns the team. When the owner leaves, teams/leaving.ts chooses a
	 * successor.
	 */
	ownerId: string;
	/** Hash of the current invitation's token. */
	inviteHash: string;
	/** Number from which the invitation's token is derived; see teams/invitations.ts. */
	inviteVersion: Generated<number>;
	/** Time at which the invitation ends; `null` for one that does not end. */
	inviteEndsAt: string | null;
	/** Whether every member may see, share and renew the invitation. */
	membersInvite: Generated<Bit>;
	/**
	 * Grows with every write to any part of the team. The event ids of its streams are made of it.
	 */
	revision: number;
	createdAt: string;
	fingerprint: string;
}

/**
 * Memberships. When a member leaves, the row loses account id and name. The row itself stays,
 * because the member's placements refer to it.
 */
export interface TeamMemberTable {
	id: string;
	teamId: string;
	accountId: string | null;
	displayName: string | null;
	joinedAt: string;
	leftAt: string | null;
	/**
	 * Id of another membership of the same person, into which this one was merged. The placements
	 * of this membership then count as placements of that one. If the row still has an account, that
	 * account opens the other membership too; see domain/membership.ts.
	 */
	mergedInto: string | null;
	/**
	 * Whether the member confirmed, in a browser that was signed in, that this account is the same
	 * person. Such an account also sees hidden answers that the member gave elsewhere.
	 */
	confirmedBySelf: Generated<Bit>;
}

/** Request of a browser to come back as a member of a team; see teams/returning.ts. */
export interface TeamReturnTable {
	id: string;
	teamId: string;
	/** Member as whom the account wants to come back. */
	memberId: string;
	accountId: string;
	requestedAt: string;
	/** Time at which the request is deleted, whether or not it was refused. */
	expiresAt: string;
	refusedAt: string | null;
}

/** Note about the end of a membership, for the former member; see teams/farewells.ts. */
export interface TeamFarewellTable {
	/** Hash of the team and the account, made with the server's secret. */
	hash: string;
	ending: 'removed' | 'browser-ended' | 'deleted';
	expiresAt: string;
}

export interface TeamAssignmentTable {
	id: string;
	teamId: string;
	addedBy: string;
	question: string;
	client: string | null;
	/** Id of the current round. */
	roundId: string;
	/**
	 * Id of the last revealed round. `division` and `summary` are computed from this round, for
	 * lists; see domain/team.ts.
	 */
	revealedId: string | null;
	division: number | null;
	summary: string | null;
	/** Id of the member whose case this is, for an intervision; `null` for any other assignment. */
	caseOwner: string | null;
	/** JSON of the members who take each role; see teams/settled-roles.ts. */
	roles: string | null;
	/**
	 * Id of the revealed round whose question was corrected afterwards. Its own text stays as it was
	 * asked, and the page shows both. The corrected text is `question`.
	 */
	correctedRound: string | null;
	/** Id of the member who corrected it. */
	correctedBy: string | null;
	correctedAt: string | null;
	archivedAt: string | null;
	createdAt: string;
	updatedAt: string;
	fingerprint: string;
}

export interface TeamRoundTable {
	id: string;
	assignmentId: string;
	/** Number of the round within the assignment, from 1. */
	number: number;
	createdAt: string;
	/** Time of the reveal. From then on the database rejects changes; see reveal-triggers.ts. */
	revealedAt: string | null;
	revealedBy: string | null;
	/** Time at which members without a placement were reminded by mail. */
	remindedAt: string | null;
	/**
	 * The question that this round asks. It changes with the assignment's question until somebody has
	 * answered. It is `null` only for rounds that were stored before this column existed; these ask
	 * the assignment's question.
	 */
	question: string | null;
}

export interface TeamPlacementTable {
	roundId: string;
	memberId: string;
	/** `null` for undecided. */
	position: Position | null;
	note: string | null;
	late: Bit;
	placedAt: string;
}

/** Conversation about a revealed round. A round without a row has not been talked about yet. */
export interface TeamConversationTable {
	roundId: string;
	/** Id of the member who leads; `null` while nobody does. */
	leaderId: string | null;
	/** Index of the question at which the leader is, from 0; after the last one come the roles. */
	step: number;
	/**
	 * Time up to which late answers take part in the questions. With `null` no late answer does, so
	 * that the questions stay the same while the team talks.
	 */
	asOf: string | null;
}

/**
 * Phase of a round of a case. A round without a row has not been started. A revealed round is at
 * least at `revealed`, whatever is stored; see `progressOf` in domain/intervision.ts.
 */
export interface TeamCaseTable {
	roundId: string;
	phase: Phase;
	/** Time at which the phase began; `null` before the start. */
	since: string | null;
	/** JSON of the minutes that were chosen for each phase; `null` for the usual ones. */
	minutes: string | null;
}

/**
 * An own assignment of a member about the same question as a shared one. Only its owner sees that
 * the two belong together.
 */
export interface CounterpartTable {
	assignmentId: string;
	teamAssignmentId: string;
}

/** Request of a team to one client to look together on the divided roles. */
export interface ClientRequestTable {
	id: string;
	teamAssignmentId: string;
	/** Id of the member who asked. */
	askedBy: string;
	/** The question as the client reads it: a copy of the assignment's. */
	question: string;
	label: string;
	address: Address;
	locale: Locale;
	/** Version from which the link's token is derived; see check-ins/request-link.ts. */
	linkVersion: number;
	/** Hash of the key of the browser that answered first; `null` before an answer. */
	browserHash: string | null;
	createdAt: string;
	expiresAt: string;
	fingerprint: string;
}

/** Member whom a request concerns. */
export interface ClientRequestMemberTable {
	requestId: string;
	memberId: string;
	/** Whether the member has joined or declined. */
	replied: Bit;
	/** Check-in of the member's own assignment; `null` unless the member joined. */
	checkInId: string | null;
}

export interface TeamTables {
	team: TeamTable;
	teamMember: TeamMemberTable;
	teamReturn: TeamReturnTable;
	teamFarewell: TeamFarewellTable;
	teamAssignment: TeamAssignmentTable;
	teamRound: TeamRoundTable;
	teamPlacement: TeamPlacementTable;
	teamConversation: TeamConversationTable;
	teamCase: TeamCaseTable;
	counterpart: CounterpartTable;
	clientRequest: ClientRequestTable;
	clientRequestMember: ClientRequestMemberTable;
}
