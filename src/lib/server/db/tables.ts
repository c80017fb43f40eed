/** The tables as queries see them. Times are RFC 3339 in UTC, so that they sort as text. */
import type { Address } from '../../domain/explanation.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Group, Names, Round, StageContent } from '../../domain/workshop.ts';
import type { TeamTables } from './team-tables.ts';

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

export interface WorkshopTable {
	id: string;
	/** Six characters, as they stand in addresses. */
	code: string;
	accountId: string;
	title: string | null;
	locale: Locale;
	names: Names;
	/** A JSON array of two names. */
	groups: string | null;
	pairsFirst: Bit;
	/** Of the secret in the host's link. */
	hostHash: string;
	/** The question that the room is at; `null` in the lobby. */
	questionId: string | null;
	view: StageContent;
	counted: Bit;
	timerSeconds: number | null;
	timerEndsAt: string | null;
	/** Grows with every write to anything of the workshop: what live streams count by. */
	revision: number;
	createdAt: string;
	/** When somebody last did something in it, and when it ended, if it has: see retention. */
	touchedAt: string;
	endedAt: string | null;
	fingerprint: string;
}

export interface WorkshopQuestionTable {
	id: string;
	workshopId: string;
	/** Where it stands in the deck. */
	ordinal: number;
	text: string;
	/** For the host alone. */
	note: string | null;
	/** What the numbers of its dots are drawn with; never leaves the server. */
	salt: string;
}

export interface WorkshopRoundTable {
	workshopId: string;
	/** Grows over the whole workshop. */
	round: number;
	questionId: string;
	state: Round['state'];
	reveals: number;
}

/** Without a time of joining: in an anonymous workshop that would be a name. */
export interface WorkshopSeatTable {
	id: string;
	workshopId: string;
	/** Of the token that the seat holds; a dot that the host put down by hand has none. */
	tokenHash: string | null;
	initials: string | null;
	/** 0 or 1, where the workshop has groups. */
	inGroup: Group | null;
	seenAt: string;
	/** The host took it out; what the room has seen of it stays. */
	removed: Bit;
}

export interface WorkshopAnswerTable {
	workshopId: string;
	round: number;
	seatId: string;
	/** `null` for "not to be said yet". */
	position: Position | null;
}

export interface DeckTable {
	id: string;
	accountId: string;
	name: string;
	locale: Locale;
	/** A JSON array of `{ text, note }`. */
	questions: string;
	createdAt: string;
	updatedAt: string;
}

export interface Tables extends TeamTables {
	account: AccountTable;
	assignment: AssignmentTable;
	placement: PlacementTable;
	authUser: AuthUserTable;
	authSession: AuthSessionTable;
	authVerification: AuthVerificationTable;
	recoveryCode: RecoveryCodeTable;
	deviceLink: DeviceLinkTable;
	workshop: WorkshopTable;
	workshopQuestion: WorkshopQuestionTable;
	workshopRound: WorkshopRoundTable;
	workshopSeat: WorkshopSeatTable;
	workshopAnswer: WorkshopAnswerTable;
	deck: DeckTable;
}
