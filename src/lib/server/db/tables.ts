/** The tables as queries see them. Times are RFC 3339 in UTC, so that they sort as text. */
import type { Address } from '../../domain/explanation.ts';
import type { Position } from '../../domain/continuum.ts';

/** How SQLite keeps a yes or a no. */
export type Bit = 0 | 1;

export interface AccountTable {
	id: string;
	createdAt: string;
	/** As the browser named it, for showing dates. */
	timeZone: string | null;
	/** How this helper's clients are spoken to; `null` until chosen. */
	address: Address | null;
}

export interface AssignmentTable {
	id: string;
	accountId: string;
	question: string;
	client: string | null;
	/** A JSON array of benefit ids. */
	benefits: string;
	/** The last placement's, kept here so that a list needs no second look. */
	position: Position | null;
	/** What lists are sorted by: the last placement's time, else the assignment's own. */
	rankedAt: string;
	/** Question and client in lower case without diacritics, for the search. */
	folded: string;
	archivedAt: string | null;
	/** When something was last chosen together with the client, and what: a JSON array of ids. */
	agreedAt: string | null;
	agreed: string | null;
	/** Hidden at once, gone for good after a moment in which it can be brought back. */
	deletedAt: string | null;
	createdAt: string;
	updatedAt: string;
	/** A hash of the body that created it, to tell a retry from another body under the same id. */
	fingerprint: string;
}

export interface PlacementTable {
	id: string;
	assignmentId: string;
	/** Counts from 1 within the assignment: the order of events, whatever the clock said. */
	ordinal: number;
	position: Position;
	note: string | null;
	roleSwitch: Bit;
	clientTold: Bit | null;
	placedAt: string;
	fingerprint: string;
}

/** better-auth's, of which our own code only reads who a session belongs to, and until when. */
export interface AuthUserTable {
	id: string;
	accountId: string;
	name: string;
	email: string;
	emailVerified: Bit;
	image: string | null;
	isAnonymous: Bit;
	/** The e-mail address that signs in, in lower case; `email` is a name for better-auth alone. */
	address: string | null;
	createdAt: string;
	updatedAt: string;
}

export interface AuthSessionTable {
	id: string;
	token: string;
	userId: string;
	expiresAt: string;
	ipAddress: string | null;
	userAgent: string | null;
	/** A coarse label, see device-label.ts; never what the browser said in full. */
	device: string | null;
	createdAt: string;
	updatedAt: string;
}

/** better-auth's, for resets; `value` is a user's id. */
export interface AuthVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: string;
	createdAt: string;
	updatedAt: string;
}

/** One for each account at most; a new one takes the old one's place. */
export interface RecoveryCodeTable {
	accountId: string;
	hash: string;
	createdAt: string;
}

/** Gone once it was used. */
export interface DeviceLinkTable {
	hash: string;
	accountId: string;
	expiresAt: string;
}

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
	/** From then on the store itself refuses any change: see freeze.ts. */
	revealedAt: string | null;
	revealedBy: string | null;
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

export interface Tables {
	account: AccountTable;
	assignment: AssignmentTable;
	placement: PlacementTable;
	authUser: AuthUserTable;
	authSession: AuthSessionTable;
	authVerification: AuthVerificationTable;
	recoveryCode: RecoveryCodeTable;
	deviceLink: DeviceLinkTable;
	team: TeamTable;
	teamMember: TeamMemberTable;
	teamAssignment: TeamAssignmentTable;
	teamRound: TeamRoundTable;
	teamPlacement: TeamPlacementTable;
}
