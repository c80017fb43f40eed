/**
 * Types of the rows of check-in tables; see tables.ts. None has the time at which a client opened a
 * link or answered, because the helper must not learn that time.
 */
import type { CheckInKind, ClientState, Consent, KeyHolder } from '../../domain/check-in.ts';
import type { Position } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Bit } from './tables.ts';

export interface CheckInTable {
	id: string;
	assignmentId: string;
	kind: CheckInKind;
	/**
	 * The question as clients read it: a copy of the assignment's, which the helper may have
	 * reworded.
	 */
	question: string;
	helperName: string;
	contact: string | null;
	address: Address;
	locale: Locale;
	/** Place of the helper; `null` for undecided. It cannot change once a client has seen it. */
	position: Position | null;
	createdAt: string;
	expiresAt: string;
	/**
	 * Number that grows with every change that the helper may see. The ids of the helper's events are
	 * made of it.
	 */
	revision: number;
	fingerprint: string;
	/**
	 * Version of the last proposal. Before the first proposal it is 0, and the columns below are
	 * empty.
	 */
	proposalVersion: number;
	proposalPosition: Position | null;
	/** JSON array of the ids of the benefits to borrow. */
	proposalBenefits: string | null;
	/** Day on which helper and client want to look again, as YYYY-MM-DD. */
	lookAgainOn: string | null;
	/** Time at which the last named client said yes. */
	agreedAt: string | null;
	/** JSON of the agreement that the last proposal replaces: its time, and the clients' ids. */
	proposalReplaces: string | null;
	/** 1 once helper or client took the proposal or the agreement back. */
	proposalWithdrawn: Bit;
}

/**
 * Clients of check-ins. From the reveal on, the database rejects changes to label, place and guess;
 * only erasing place and guess stays possible. See check-in-triggers.ts.
 */
export interface CheckInClientTable {
	id: string;
	checkInId: string;
	/** Number of the client within the check-in, from 0. */
	ordinal: number;
	label: string;
	/** Place at which the helper expects the client; `null` without a guess. */
	guess: Position | null;
	state: ClientState;
	/** 1 if the client has answered, else 0. An answer without a `position` means undecided. */
	answered: Bit;
	position: Position | null;
	/**
	 * Version from which the link's token is derived, so that a new version makes a new link; see
	 * check-ins/links.ts.
	 */
	linkVersion: number;
	/** Hash of the key of the browser that answered; `null` before an answer. */
	browserHash: string | null;
	sharedDevice: Bit;
	/**
	 * Helper or client: the one who has pressed "look together" and waits for the other, at most
	 * until `keyUntil`.
	 */
	keyBy: KeyHolder | null;
	keyUntil: string | null;
	revealedAt: string | null;
	/** Number of the question that both screens show, from 0. */
	question: number;
	/** Client's last answer to the proposal; `null` before an answer. */
	consent: Consent | null;
	/** 1 while the client asks whether the agreement is still right, else 0. */
	doubts: Bit;
	/**
	 * Number that grows with every change that this client may see. The ids of this client's events
	 * are made of it.
	 */
	revision: number;
}

/**
 * Devices that a helper has handed to a client, and that are not unlocked yet; see
 * check-ins/handed-devices.ts.
 */
export interface HandedDeviceTable {
	/** Hash of the secret in the device's cookie. */
	hash: string;
	/**
	 * Id of the helper's session. No browser has the session's token while the device is handed
	 * over.
	 */
	sessionId: string;
	/** Client to whom the device was handed; `null` once the check-in is deleted. */
	checkInClientId: string | null;
	/** Check-in to whose page the helper returns. */
	checkInId: string;
	assignmentId: string;
	/**
	 * Keyed hash of the four digits. A plain hash could be guessed, because there are only ten
	 * thousand codes.
	 */
	codeHash: string;
	triesLeft: number;
}

export interface CheckInTables {
	checkIn: CheckInTable;
	checkInClient: CheckInClientTable;
	handedDevice: HandedDeviceTable;
}
