/** The tables of teams, see tables.ts. */
import type { Position } from '../../domain/continuum.ts';
import type { Bit } from './tables.ts';

export interface TeamTable {
	id: string;
	name: string;
	/** A member that is in it; see teams/leaving.ts for who follows. */
	ownerId: string;
	/** Of the invitation that works now. */
	inviteHash: string;
	/** Grows with every write to anything of the team: what live streams count by. */
	revision: number;
	createdAt: string;
	fingerprint: string;
}

/** Stays when somebody leaves, for what they placed: without the account and without the name. */
export interface TeamMemberTable {
	id: string;
	teamId: string;
	accountId: string | null;
	displayName: string | null;
	joinedAt: string;
	leftAt: string | null;
	/** The same person's other membership, to which what was placed here is counted. */
	mergedInto: string | null;
}

export interface TeamAssignmentTable {
	id: string;
	teamId: string;
	addedBy: string;
	question: string;
	client: string | null;
	/** The round that is on now. */
	roundId: string;
	/** The last revealed one, and what a list needs of it: see domain/team.ts. */
	revealedId: string | null;
	division: number | null;
	summary: string | null;
	/** Who takes which role, as JSON: see teams/roles.ts. */
	roles: string | null;
	archivedAt: string | null;
	createdAt: string;
	updatedAt: string;
	fingerprint: string;
}

export interface TeamRoundTable {
	id: string;
	assignmentId: string;
	/** Counts from 1 within the assignment. */
	number: number;
	createdAt: string;
	/** From then on the store itself refuses any change: see reveal-triggers.ts. */
	revealedAt: string | null;
	revealedBy: string | null;
	/** When who was missing was mailed, on request. */
	remindedAt: string | null;
}

export interface TeamPlacementTable {
	roundId: string;
	memberId: string;
	/** `null` for "not to be said yet". */
	position: Position | null;
	note: string | null;
	late: Bit;
	placedAt: string;
}

export interface TeamTables {
	team: TeamTable;
	teamMember: TeamMemberTable;
	teamAssignment: TeamAssignmentTable;
	teamRound: TeamRoundTable;
	teamPlacement: TeamPlacementTable;
}
