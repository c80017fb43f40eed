/**
 * Views of a check-in: the data that the helper and each client may see. All data that leaves the
 * server comes from {@link viewFor}, so that no page, endpoint or stream can forget to hide
 * something.
 */
import { isNamed, isWithdrawnFor, presentProposal } from './check-in-agreement.ts';
import {
	type CheckIn,
	type CheckInKind,
	type Client,
	type ClientState,
	type Consent,
	type Proposal,
	isFrozen,
	isLooking,
	isOpen
} from './check-in.ts';
import { settle } from './check-in-changes.ts';
import { type Position, sideOf, strengthOf } from './continuum.ts';
import type { Address } from './explanation.ts';
import type { Locale } from './locale.ts';

/** Reader of a view: the helper, or the client with this id. */
export type Who = 'helper' | { client: string };

/** Place of one person; `position` is `null` only if the person is undecided. */
export interface Mark {
	position: Position | null;
	undecided: boolean;
}

/**
 * A turned key as one side sees it. It means that one side has pressed "look together", and the
 * other side has not.
 */
export interface KeyView {
	/** Whether the reader's own side has pressed "look together"; if not, the other side has. */
	mine: boolean;
	/** Time at which the press expires, if the other side has not pressed by then. */
	until: string;
}

/**
 * Kinds of pictures that helper and client can see together. The kind decides which questions they
 * are asked. `guess` comes in addition to one of the other kinds.
 *
 * - `same`: both are on the same side with the same strength
 * - `strength`: both are on the same side, with different strengths
 * - `sides`: they are on different sides
 * - `undecided`: one or both are undecided
 * - `guess`: the helper expected the client on another side or at another strength
 */
export const CHECK_IN_PICTURES = ['same', 'strength', 'sides', 'undecided', 'guess'] as const;
export type CheckInPicture = (typeof CHECK_IN_PICTURES)[number];

/** Data that both helper and client see after the reveal. */
export interface Looking {
	client: Mark;
	helper: Mark;
	/** Place at which the helper expected the client; `null` if the helper made no guess. */
	guess: Position | null;
	/** Kinds of the picture, one or two, in the order of their questions. */
	pictures: CheckInPicture[];
	/** Number of the question that both screens show, from 0. */
	question: number;
}

/** A proposal or an agreement, as both sides read it. */
export interface AgreementView {
	version: number;
	position: Position;
	/** Ids of the benefits to borrow from the other side. */
	benefits: string[];
	/**
	 * Day on which helper and client want to look again, as YYYY-MM-DD; `null` without such a day.
	 */
	lookAgainOn: string | null;
	/** Time of the agreement; `null` for a proposal. */
	agreedAt: string | null;
}

export interface HelperClientView {
	id: string;
	label: string;
	guess: Position | null;
	state: ClientState;
	key: KeyView | null;
	/**
	 * Whether one press of the helper reveals both places, because the client answered on the
	 * helper's device.
	 */
	sharedDevice: boolean;
	/**
	 * Places of helper and client; `null` before the reveal and once the client's place is erased.
	 */
	looking: Looking | null;
	consent: Consent | null;
	/** Whether the client has asked if the agreement is still right. */
	doubts: boolean;
}

/** Data that all views of a check-in have. */
interface SharedView {
	kind: CheckInKind;
	question: string;
	helperName: string;
	contact: string | null;
	address: Address;
	locale: Locale;
	expiresAt: string;
}

export interface HelperView extends SharedView, Mark {
	id: string;
	assignment: string;
	createdAt: string;
	/** Whether any client can still answer or look. */
	open: boolean;
	/**
	 * Whether the helper's place and guesses can no longer change, because a client has seen them.
	 */
	frozen: boolean;
	/** The present proposal or agreement; `null` if there is none or it was withdrawn. */
	agreement: AgreementView | null;
	/** Whether the last proposal or agreement was withdrawn. */
	withdrawn: boolean;
	clients: HelperClientView[];
}

/** Data that a client's link shows before the client has answered. */
export interface PreviewView extends SharedView {
	label: string;
}

export interface ClientView extends PreviewView {
	id: string;
	state: ClientState;
	/** Place of this client; `null` without an answer. */
	own: Mark | null;
	key: KeyView | null;
	/**
	 * Places of helper and client; `null` before the reveal and once the client's place is erased.
	 */
	looking: Looking | null;
	/** The present proposal or agreement; `null` unless it names this client. */
	agreement: AgreementView | null;
	/** Last answer of this client to the proposal. */
	consent: Consent | null;
	doubts: boolean;
	/** Whether something was agreed or answered by this client, and nothing is agreed any more. */
	withdrawn: boolean;
}

/** Returns the view of one reader; `null` for a client who is not part of this check-in. */
export function viewFor(checkIn: CheckIn, who: 'helper', now: Date): HelperView;
export function viewFor(checkIn: CheckIn, who: { client: string }, now: Date): ClientView | null;
export function viewFor(checkIn: CheckIn, who: Who, now: Date): HelperView | ClientView | null;
export function viewFor(checkIn: CheckIn, who: Who, now: Date): HelperView | ClientView | null {
	return lastViewFor(settle(checkIn, now), who);
}

/** Returns the view as it was after the last change, whatever has expired since that change. */
export function lastViewFor(checkIn: CheckIn, who: Who): HelperView | ClientView | null {
	if (who === 'helper') return helperView(checkIn);
	const client = checkIn.clients.find(({ id }) => id === who.client);
	return client ? clientView(checkIn, client) : null;
}

/**
 * Returns the data that a link shows before the client has answered. None of it depends on an
 * answer.
 */
export function previewOf(checkIn: CheckIn, { label }: Pick<Client, 'label'>): PreviewView {
	return { label, ...sharedView(checkIn) };
}

function helperView(checkIn: CheckIn): HelperView {
	const { id, assignment, createdAt, position, clients } = checkIn;
	return {
		id,
		assignment,
		...sharedView(checkIn),
		...markOf(position),
		createdAt: createdAt.toISOString(),
		open: isOpen(checkIn),
		frozen: isFrozen(checkIn),
		agreement: agreementView(presentProposal(checkIn)),
		withdrawn: checkIn.proposal?.withdrawn ?? false,
		clients: clients.map((client) => ({
			id: client.id,
			label: client.label,
			guess: client.guess,
			state: stateForHelper(client),
			key: keyFor(client, 'helper'),
			sharedDevice: client.sharedDevice,
			looking: lookingAt(checkIn, client),
			consent: client.consent,
			doubts: client.doubts
		}))
	};
}

function clientView(checkIn: CheckIn, client: Client): ClientView {
	return {
		id: client.id,
		...previewOf(checkIn, client),
		state: client.state,
		own: client.answer && markOf(client.answer.position),
		key: keyFor(client, 'client'),
		looking: lookingAt(checkIn, client),
		agreement: isNamed(client) ? agreementView(presentProposal(checkIn)) : null,
		consent: client.consent,
		doubts: client.doubts,
		withdrawn: isWithdrawnFor(checkIn, client)
	};
}

function agreementView(proposal: Proposal | null): AgreementView | null {
	if (!proposal) return null;
	const { version, position, benefits, lookAgainOn, agreedAt } = proposal;
	const at = agreedAt?.toISOString() ?? null;
	return { version, position, benefits: [...benefits], lookAgainOn, agreedAt: at };
}

function sharedView(checkIn: CheckIn): SharedView {
	const { kind, question, helperName, contact, address, locale, expiresAt } = checkIn;
	const until = expiresAt.toISOString();
	return { kind, question, helperName, contact, address, locale, expiresAt: until };
}

/**
 * Returns the state that the helper sees. Before the reveal an erased answer has the same state as
 * a declined answer, so that the helper cannot tell the two apart.
 */
function stateForHelper({ state, revealedAt }: Client): ClientState {
	return state === 'erased' && revealedAt === null ? 'declined' : state;
}

function keyFor({ key }: Client, reader: 'helper' | 'client'): KeyView | null {
	return key && { mine: key.by === reader, until: key.until.toISOString() };
}

function lookingAt(checkIn: CheckIn, client: Client): Looking | null {
	const { answer, guess, question } = client;
	if (!isLooking(client) || !answer) return null;
	const helper = checkIn.position;
	return {
		client: markOf(answer.position),
		helper: markOf(helper),
		guess,
		pictures: picturesOf({ client: answer.position, helper, guess }),
		question
	};
}

function markOf(position: Position | null): Mark {
	return { position, undecided: position === null };
}

/**
 * Returns the kinds of the picture: one for the two places, and `guess` if the client is on another
 * side or at another strength than the helper guessed.
 */
export function picturesOf({
	client,
	helper,
	guess
}: Record<'client' | 'helper' | 'guess', Position | null>): CheckInPicture[] {
	const hasMissed = client !== null && guess !== null && pictureOf(client, guess) !== 'same';
	return hasMissed ? [pictureOf(client, helper), 'guess'] : [pictureOf(client, helper)];
}

/** Returns the kind of picture that two places make; `null` stands for undecided. */
export function pictureOf(
	client: Position | null,
	helper: Position | null
): Exclude<CheckInPicture, 'guess'> {
	if (client === null || helper === null) return 'undecided';
	if (sideOf(client) !== sideOf(helper)) return 'sides';
	return strengthOf(client) === strengthOf(helper) ? 'same' : 'strength';
}
