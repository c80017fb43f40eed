/** Types of the tables' rows. Times are RFC 3339 in UTC, so that they sort as text. */
import type { Address } from '../../domain/explanation.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Group, Names, Round, StageContent } from '../../domain/workshop.ts';
import type { TeamTables } from './team-tables.ts';

/** A boolean column, since SQLite has no boolean type. */
export type Bit = 0 | 1;

export interface AccountTable {
	id: string;
	createdAt: string;
	/** IANA name from the browser, for displayed dates. */
	timeZone: string | null;
	/** Form of address in sentences for the helper's clients; `null` until chosen. */
	address: Address | null;
}

export interface AssignmentTable {
	id: string;
	accountId: string;
	question: string;
	client: string | null;
	/** JSON array of benefit ids. */
	benefits: string;
	/** Copy of the last placement's position, so that lists need no join; `null` if never placed. */
	position: Position | null;
	/** Sort key of lists: time of the last placement, else time of creation. */
	rankedAt: string;
	/** Question and client in lower case without diacritics, for searching. */
	folded: string;
	archivedAt: string | null;
	/** Time of the last agreement with the client, and its benefits as a JSON array of ids. */
	agreedAt: string | null;
	agreed: string | null;
	/** Time of moving to the trash; hidden from then on, and deleted for good shortly after. */
	deletedAt: string | null;
	createdAt: string;
	updatedAt: string;
	/** Hash of the request body that created the row, see http/request-hash.ts. */
	fingerprint: string;
}

export interface PlacementTable {
	id: string;
	assignmentId: string;
	/** Order of placements within the assignment, from 1, independent of clocks. */
	ordinal: number;
	position: Position;
	note: string | null;
	roleSwitch: Bit;
	clientTold: Bit | null;
	placedAt: string;
	fingerprint: string;
}

/** Users of better-auth, each belonging to one account. */
export interface AuthUserTable {
	id: string;
	accountId: string;
	name: string;
	email: string;
	emailVerified: Bit;
	image: string | null;
	isAnonymous: Bit;
	/** E-mail address for signing in, in lower case; `email` is an internal name for better-auth. */
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
	/** Coarse label of the device, see device-label.ts; the full user agent is never stored. */
	device: string | null;
	createdAt: string;
	updatedAt: string;
}

/** Password resets of better-auth; `value` is a user's id. */
export interface AuthVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: string;
	createdAt: string;
	updatedAt: string;
}

/** At most one recovery code per account; a new one replaces the old one. */
export interface RecoveryCodeTable {
	accountId: string;
	hash: string;
	createdAt: string;
}

/** Single-use links for another device; the row is deleted on use. */
export interface DeviceLinkTable {
	hash: string;
	accountId: string;
	expiresAt: string;
}

export interface WorkshopTable {
	id: string;
	/** Six characters of Crockford's base 32, in canonical form. */
	code: string;
	accountId: string;
	title: string | null;
	locale: Locale;
	names: Names;
	/** JSON array of two names; `null` without groups. */
	groups: string | null;
	pairsFirst: Bit;
	/** Hash of the secret in the host link. */
	hostHash: string;
	/** Current question; `null` in the lobby. */
	questionId: string | null;
	view: StageContent;
	counted: Bit;
	timerSeconds: number | null;
	timerEndsAt: string | null;
	/**
	 * Grows with every write to any part of the workshop; event ids of live streams derive from it.
	 */
	revision: number;
	createdAt: string;
	/** Times of the last activity and of the end, from which retention counts, see retention.ts. */
	touchedAt: string;
	endedAt: string | null;
	fingerprint: string;
}

export interface WorkshopQuestionTable {
	id: string;
	workshopId: string;
	/** Sort key within the deck; may have gaps. */
	ordinal: number;
	text: string;
	/** Shown to the host only. */
	note: string | null;
	/** Secret input for the numbers of dots, so that a dot cannot be traced to its seat. */
	salt: string;
}

export interface WorkshopRoundTable {
	workshopId: string;
	/** Number of the round, from 1 over the whole workshop. */
	round: number;
	questionId: string;
	state: Round['state'];
	/** Number of times that the round was revealed. */
	reveals: number;
}

/** Seats, without a time of joining, which could identify an anonymous participant. */
export interface WorkshopSeatTable {
	id: string;
	workshopId: string;
	/** Hash of the seat's token; `null` for a dot that the host placed by hand. */
	tokenHash: string | null;
	initials: string | null;
	/** Index of the group, 0 or 1; `null` without groups. */
	inGroup: Group | null;
	seenAt: string;
	/** 1 when the host removed the seat; its answers in revealed rounds stay. */
	removed: Bit;
}

export interface WorkshopAnswerTable {
	workshopId: string;
	round: number;
	seatId: string;
	/** `null` for undecided. */
	position: Position | null;
}

export interface DeckTable {
	id: string;
	accountId: string;
	name: string;
	locale: Locale;
	/** JSON array of `{ text, note }`. */
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
