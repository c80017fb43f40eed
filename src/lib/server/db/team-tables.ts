/** Types of the rows of team tables, see tables.ts. */
import type { Position } from '../../domain/continuum.ts';
import type { Bit } from './tables.ts';

export interface TeamTable {
	id: string;
	name: string;
	/** Id of a current member; teams/leaving.ts chooses a successor when the owner leaves. */
	ownerId: string;
	/** Hash of the current invitation's token. */
	inviteHash: string;
	/** Grows with every write to any part of the team; event ids of live streams derive from it. */
	revision: number;
	createdAt: string;
	fingerprint: string;
}

/**
 * Memberships. The row of a member who left stays for their placements, without account and name.
 */
export interface TeamMemberTable {
	id: string;
	teamId: string;
	accountId: string | null;
	displayName: string | null;
	joinedAt: string;
	leftAt: string | null;
	/** Id of the same person's other membership, to which the placements of this one are counted. */
	mergedInto: string | null;
}

export interface TeamAssignmentTable {
	id: string;
	teamId: string;
	addedBy: string;
	question: string;
	client: string | null;
	/** Id of the current round. */
	roundId: string;
	/** Id of the last revealed round, with its summary for lists, see domain/team.ts. */
	revealedId: string | null;
	division: number | null;
	summary: string | null;
	/** Division of roles over members as JSON, see teams/roles.ts. */
	roles: string | null;
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
	/** Time of the reveal; from then on the database rejects changes, see reveal-triggers.ts. */
	revealedAt: string | null;
	revealedBy: string | null;
	/** Time at which members without a placement were reminded by mail. */
	remindedAt: string | null;
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

export interface TeamTables {
	team: TeamTable;
	teamMember: TeamMemberTable;
	teamAssignment: TeamAssignmentTable;
	teamRound: TeamRoundTable;
	teamPlacement: TeamPlacementTable;
}
