/** Types of the tables' rows. Times are RFC 3339 in UTC, so that they sort as text. */
import type { Address } from '../../domain/explanation.ts';
import type { Position } from '../../domain/continuum.ts';
import type { CardTables } from './card-tables.ts';
import type { CheckInTables } from './check-in-tables.ts';
import type { TeamTables } from './team-tables.ts';
import type { WorkshopTables } from './workshop-tables.ts';
import type { YearTables } from './year-tables.ts';

/** A boolean column, as a number because SQLite has no boolean type. */
export type Bit = 0 | 1;

export interface AccountTable {
	id: string;
	createdAt: string;
	/** IANA name of the time zone, from the browser, for the dates that pages show. */
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
	/** Copy of the last placement's position, so that lists need no join; `null` without one. */
	position: Position | null;
	/** Sort key of lists: time of the last placement or, without one, time of creation. */
	rankedAt: string;
	/** Question and client in lower case without diacritics, for searching. */
	folded: string;
	archivedAt: string | null;
	/** The client's answer to the helper's questions about the role, see texts/agreeing.ts. */
	clientSaid: string | null;
	/** Answers to the questions at closing: a JSON object by question. */
	lookingBack: string | null;
	/** Text that the owner took along when this was their case in a team's intervision. */
	takenAlong: string | null;
	/** Time of the last agreement; `agreed` has its benefits, as a JSON array of ids. */
	agreedAt: string | null;
	agreed: string | null;
	/**
	 * Time at which the assignment was moved to the trash. From then on it is hidden, and soon it is
	 * deleted for good.
	 */
	deletedAt: string | null;
	createdAt: string;
	updatedAt: string;
	/** Hash of the request body that created the row, see http/request-hash.ts. */
	fingerprint: string;
}

export interface PlacementTable {
	id: string;
	assignmentId: string;
	/**
	 * Copy of the assignment's account id, so that counts and the pages of a year need no join.
	 * Database triggers keep the copy equal.
	 */
	accountId: string;
	/**
	 * Number of the placement within its assignment, by the time of placing: from 1, without gaps.
	 */
	ordinal: number;
	position: Position;
	note: string | null;
	roleSwitch: Bit;
	clientTold: Bit | null;
	/** Time at which the user placed; placements are listed in this order. */
	placedAt: string;
	/** Time at which the server received the placement; `null` when it equals `placedAt`. */
	arrivedAt: string | null;
	/** Time at which helper and client agreed on this placement; `null` if they did not. */
	agreedAt: string | null;
	fingerprint: string;
}

/**
 * Sign-in identities of an account, in the table layout of the library better-auth, which earlier
 * versions used. An account starts with an anonymous row. Setting an e-mail address adds a second
 * row with that address.
 */
export interface AuthUserTable {
	id: string;
	accountId: string;
	name: string;
	email: string;
	emailVerified: Bit;
	image: string | null;
	isAnonymous: Bit;
	/**
	 * E-mail address for signing in, in lower case. (The column `email` is only a unique text that
	 * nothing reads.)
	 */
	address: string | null;
	/** Time at which a mailed link confirmed the address; `null` until then. */
	addressConfirmedAt: string | null;
	createdAt: string;
	updatedAt: string;
}

/** Passwords; one row per user with an address. */
export interface AuthCredentialTable {
	id: string;
	/** Copy of `userId` for the previous version of the app, which reads this column. */
	accountId: string;
	providerId: string;
	userId: string;
	/** Salt and key of the hash, as `salt:key`; see password-hash.ts. */
	password: string | null;
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
	/** Coarse label of the device; see device-label.ts. The full user agent is never stored. */
	device: string | null;
	createdAt: string;
	updatedAt: string;
}

/** Requested password resets; `value` is the id of a user. */
export interface AuthVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: string;
	createdAt: string;
	updatedAt: string;
}

/** Recovery codes, at most one per account. A new code replaces the old one. */
export interface RecoveryCodeTable {
	accountId: string;
	hash: string;
	createdAt: string;
}

/**
 * Links for another device, at most one per account. Each works once: on use the row gets a hash
 * that no secret has, and expires ten minutes later; see device-links.ts.
 */
export interface DeviceLinkTable {
	hash: string;
	accountId: string;
	expiresAt: string;
}

/**
 * One row with this installation's secret salt, from which the salt of every password is derived.
 * The row is created for the first password.
 */
export interface PasswordSaltTable {
	id: number;
	salt: string;
}

/** E-mail addresses that wait for confirmation, at most one per account. */
export interface AddressConfirmationTable {
	accountId: string;
	/** Hash of the link's secret. */
	hash: string;
	address: string;
	/** Hash of the password that replaces the old one at confirmation; `null` for no change. */
	password: string | null;
	/**
	 * 1 when the password is new. Confirmation then ends the sessions that were opened with the old
	 * password.
	 */
	endsSessions: Bit;
	/** Id of the session that requested the mail; confirmation does not end this session. */
	sessionId: string | null;
	expiresAt: string;
	createdAt: string;
}

/** One row with the state of the trusted clock; see jobs/trusted-clock.ts. */
export interface ClockTable {
	id: 1;
	trustedAt: string;
	heldMs: number;
}

export interface Tables extends CardTables, TeamTables, CheckInTables, WorkshopTables, YearTables {
	account: AccountTable;
	assignment: AssignmentTable;
	placement: PlacementTable;
	authUser: AuthUserTable;
	authCredential: AuthCredentialTable;
	authSession: AuthSessionTable;
	authVerification: AuthVerificationTable;
	recoveryCode: RecoveryCodeTable;
	deviceLink: DeviceLinkTable;
	passwordSalt: PasswordSaltTable;
	addressConfirmation: AddressConfirmationTable;
	clock: ClockTable;
}
