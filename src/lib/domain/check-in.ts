/**
 * Check-in: helper and clients place on one assignment without seeing each other's place. Each side
 * turns a key by pressing "look together"; helper and client see each other's place once both keys
 * are turned. The changes of a check-in are in check-in-changes.ts and check-in-agreement.ts, and
 * the data that each person may see is in check-in-view.ts.
 */
import type { Position } from './continuum.ts';
import type { Address } from './explanation.ts';
import type { LinkDays } from './link-days.ts';
import type { Locale } from './locale.ts';

/**
 * Subject of a client's answer: the role that the client expects, or the helper's role as the
 * client has experienced it so far.
 */
export const CHECK_IN_KINDS = ['expectation', 'experience'] as const;
export type CheckInKind = (typeof CHECK_IN_KINDS)[number];

/** Maximum number of clients in one check-in. */
export const MAX_CLIENTS = 6;

/** Days from the reveal until the client's place is erased. */
export const MARK_DAYS = 90;

/** Milliseconds for which a press on "look together" waits for the other side to press too. */
export const KEY_MS = 2 * 60_000;

/** Largest question number that can be stored. The existing questions have smaller numbers. */
export const MAX_QUESTION = 19;

/**
 * States of a client.
 *
 * - `calling`: helper or client has pressed "look together", and the other has not
 * - `proposed`: the helper proposes an agreement, and not all named clients have said yes
 * - `agreed`: all clients named in the proposal have said yes
 * - `expired`: the days of the check-in passed without a reveal
 * - `erased`: the client erased the answer, or it was erased {@link MARK_DAYS} after the reveal
 */
export const CLIENT_STATES = [
	'waiting',
	'answered',
	'declined',
	'calling',
	'revealed',
	'proposed',
	'agreed',
	'expired',
	'erased'
] as const;
export type ClientState = (typeof CLIENT_STATES)[number];

/**
 * Sides that press "look together", each of which turns a key. Both keys together reveal the
 * places.
 */
export type KeyHolder = 'helper' | 'client';

export interface Answer {
	/** Place of the client; `null` for undecided. */
	position: Position | null;
}

export interface TurnedKey {
	by: KeyHolder;
	/**
	 * Time at which the press on "look together" expires, if the other side has not pressed by then.
	 */
	until: Date;
}

/**
 * A client's last answer to the proposal. `withdrawn` means that this client said yes, and took it
 * back after all clients had agreed.
 */
export const CONSENTS = ['yes', 'not-yet', 'withdrawn'] as const;
export type Consent = (typeof CONSENTS)[number];

/**
 * Role and benefits that the helper proposes after the reveal. The proposal becomes an agreement
 * once all named clients have said yes.
 */
export interface Proposal {
	/**
	 * Number that grows with every change, from 1. A yes counts only for the version that the client
	 * read.
	 */
	version: number;
	position: Position;
	/** Ids of the benefits to borrow from the other side; may be empty. */
	benefits: readonly string[];
	/**
	 * Day on which helper and client want to look again, as YYYY-MM-DD; `null` without such a day.
	 */
	lookAgainOn: string | null;
	/** Time at which the last named client said yes; `null` before the agreement. */
	agreedAt: Date | null;
	/** Agreement that this proposal replaces once it is agreed; `null` if it replaces none. */
	replaces: ReplacedAgreement | null;
	/** Whether helper or client took the proposal or the agreement back. */
	withdrawn: boolean;
}

/** An agreement that holds until a later proposal is agreed, or withdrawn. */
export interface ReplacedAgreement {
	agreedAt: Date;
	/** Ids of the clients who had said yes. */
	clients: readonly string[];
}

export interface Client {
	id: string;
	/** Name by which the helper calls this client, such as "opdrachtgever". */
	label: string;
	/** Place at which the helper expects the client; `null` without a guess. */
	guess: Position | null;
	state: ClientState;
	/** Answer of the client; `null` in the states without an answer, and once it is erased. */
	answer: Answer | null;
	/** Version of the link. The links of earlier versions no longer work. */
	linkVersion: number;
	/**
	 * Whether a browser has answered through the present link, which from then on works in that
	 * browser only.
	 */
	claimed: boolean;
	/**
	 * Whether the client answered on the helper's device. If so, one press on that device reveals
	 * the places.
	 */
	sharedDevice: boolean;
	/** The turned key in the state `calling`; `null` in all other states. */
	key: TurnedKey | null;
	/** Time of the reveal, which stays when the client's place is erased. */
	revealedAt: Date | null;
	/** Number of the question that both screens show, from 0. */
	question: number;
	/**
	 * Answer to the proposal; `null` before an answer, and for a client whom the proposal does not
	 * name.
	 */
	consent: Consent | null;
	/** Whether the client has asked if the agreement is still right. */
	doubts: boolean;
}

export interface CheckIn {
	id: string;
	assignment: string;
	kind: CheckInKind;
	question: string;
	helperName: string;
	contact: string | null;
	address: Address;
	locale: Locale;
	/** Place of the helper; `null` for undecided. */
	position: Position | null;
	createdAt: Date;
	expiresAt: Date;
	/**
	 * The last proposal, even if it was withdrawn. It names the clients in the states `proposed`
	 * and `agreed`.
	 */
	proposal: Proposal | null;
	clients: readonly Client[];
}

/** A check-in that a helper has prepared, as the HTTP interface creates it. */
export type PreparedCheckIn = Pick<
	CheckIn,
	'id' | 'kind' | 'question' | 'helperName' | 'contact' | 'address' | 'locale'
> & {
	/** Days from the moment at which the server stores the check-in. */
	days: LinkDays;
	clients: Pick<Client, 'label' | 'guess'>[];
} & ({ position: Position } | { undecided: true });

/** Returns the check-in with one client changed. */
export function withClient(checkIn: CheckIn, changed: Client): CheckIn {
	const clients = checkIn.clients.map((one) => (one.id === changed.id ? changed : one));
	return { ...checkIn, clients };
}

/** States in which helper and client can see each other's place. */
const LOOKING: readonly ClientState[] = ['revealed', 'proposed', 'agreed'];

export function isLooking({ state }: Pick<Client, 'state'>): boolean {
	return LOOKING.includes(state);
}

/**
 * Tells whether any client can still look together with the helper. An erased answer counts as
 * declined: if erasing closed the check-in, the helper could tell the two apart.
 */
export function isOpen({ clients }: Pick<CheckIn, 'clients'>): boolean {
	return clients.some(({ state, revealedAt }) => state !== 'expired' && revealedAt === null);
}

/**
 * Tells whether the helper's place and guesses can no longer change, because a client has seen
 * them.
 */
export function isFrozen({ clients }: Pick<CheckIn, 'clients'>): boolean {
	return clients.some(({ revealedAt }) => revealedAt !== null);
}
