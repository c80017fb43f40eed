/** Events that change a check-in, caused by its helper, its clients or the clock. */
import { type Proposed, confirm, propose, withdrawn } from './check-in-agreement.ts';
import {
	type Answer,
	type CheckIn,
	type Client,
	type ClientState,
	KEY_MS,
	type KeyHolder,
	MAX_QUESTION,
	isFrozen,
	isLooking,
	withClient
} from './check-in.ts';
import type { Position } from './continuum.ts';

/** Answer that a client gives. `declined` stands for both buttons that decline to answer. */
export type GivenAnswer = Answer | 'declined';

export type HelperEvent =
	| { type: 'place'; position: Position | null }
	| { type: 'guess'; client: string; guess: Position | null }
	| { type: 'renewLink'; client: string }
	| ({ type: 'propose' } & Proposed)
	/** Withdraws the proposal or the agreement. */
	| { type: 'withdraw' }
	/** Helper and client have talked about the client's doubt about the agreement. */
	| { type: 'discuss'; client: string };

export type ClientEvent =
	/** First answer through a link, which binds the link to the client's browser. */
	| { type: 'claim'; client: string; answer: GivenAnswer; sharedDevice: boolean }
	/** Later answer, from the browser to which the link is bound. */
	| { type: 'answer'; client: string; answer: GivenAnswer }
	| { type: 'erase'; client: string }
	/**
	 * Answer to a proposal. `agreed: false` means "not yet" or, after an agreement, withdraws the
	 * agreement.
	 */
	| { type: 'confirm'; client: string; version: number; agreed: boolean }
	/** The client asks whether the agreement is still right. */
	| { type: 'doubt'; client: string };

/** Events that the helper and the client can both cause. */
export type SharedEvent =
	| { type: 'turnKey'; client: string; by: KeyHolder }
	/**
	 * One press for helper and client together, on the helper's device on which the client
	 * answered.
	 */
	| { type: 'turnBoth'; client: string }
	/** A client's yes to a proposal, on the helper's device on which the client answered. */
	| { type: 'confirmHere'; client: string; version: number }
	| { type: 'withdrawKey'; client: string; by: KeyHolder }
	| { type: 'showQuestion'; client: string; question: number };

/** Events that a scheduled job causes. */
export type ClockEvent =
	/** Ends presses on "look together" after two minutes, and check-ins after their last day. */
	| { type: 'settle' }
	/** Erases a client's place some time after its reveal. */
	| { type: 'forget'; client: string };

export type CheckInEvent = HelperEvent | ClientEvent | SharedEvent | ClockEvent;

/**
 * Reasons for which an event changes nothing.
 *
 * - `taken`: another browser has answered through this link
 * - `not-both`: nobody can press "look together" before both have placed
 * - `not-revealed`: there is no conversation and no agreement before the reveal
 * - `not-here`: the client answered on another device, and has to say yes on that device
 * - `moved-on`: the proposal that the client read has changed, or does not exist any more
 */
export type CheckInFault =
	| 'unknown-client'
	| 'already-revealed'
	| 'taken'
	| 'not-both'
	| 'not-revealed'
	| 'not-here'
	| 'moved-on'
	| 'expired'
	| 'erased';

export type Outcome = { checkIn: CheckIn } | { fault: CheckInFault };

/** States in which a client can still answer. */
const OPEN: readonly ClientState[] = ['waiting', 'answered', 'declined', 'calling'];

/**
 * Returns the check-in as it is at the time `now`. A press on "look together" counts for two
 * minutes only, and answers that were not revealed by the last day are erased.
 */
export function settle(checkIn: CheckIn, now: Date): CheckIn {
	const isOver = now >= checkIn.expiresAt;
	const clients = checkIn.clients.map((client) => {
		if (isOver && client.revealedAt === null) return expired(client);
		if (client.key && now >= client.key.until) return withoutKey(client);
		return client;
	});
	return { ...checkIn, clients };
}

/** Applies an event at a moment. It never throws; an event that is impossible gives a fault. */
export function reduce(checkIn: CheckIn, event: CheckInEvent, now: Date): Outcome {
	const settled = settle(checkIn, now);
	if (event.type === 'settle') return { checkIn: settled };
	if (event.type === 'place') return place(settled, event.position, now);
	if (event.type === 'propose') return outcomeOf(propose(settled, event));
	if (event.type === 'withdraw') return outcomeOf(withdrawn(settled));
	if (event.type === 'confirm') return outcomeOf(confirm(settled, event, now));
	const client = settled.clients.find(({ id }) => id === event.client);
	if (!client) return { fault: 'unknown-client' };
	if (event.type === 'guess' && isFrozen(settled)) return { fault: 'already-revealed' };
	if (event.type === 'confirmHere') {
		if (!client.sharedDevice) return { fault: 'not-here' };
		return outcomeOf(confirm(settled, { ...event, agreed: true }, now));
	}
	const next = change(client, event, now);
	return outcomeOf(typeof next === 'string' ? next : withClient(settled, next));
}

const outcomeOf = (next: CheckIn | CheckInFault): Outcome =>
	typeof next === 'string' ? { fault: next } : { checkIn: next };

function place(checkIn: CheckIn, position: Position | null, now: Date): Outcome {
	if (isFrozen(checkIn)) return { fault: 'already-revealed' };
	if (now >= checkIn.expiresAt) return { fault: 'expired' };
	return { checkIn: { ...checkIn, position } };
}

type EventOfClient = Exclude<
	CheckInEvent,
	{ type: 'settle' | 'place' | 'propose' | 'withdraw' | 'confirm' | 'confirmHere' }
>;

function change(client: Client, event: EventOfClient, now: Date): Client | CheckInFault {
	switch (event.type) {
		case 'guess':
			return closedFault(client) ?? { ...client, guess: event.guess };
		case 'renewLink':
			return renewed(client);
		case 'claim': {
			const { answer, sharedDevice } = event;
			if (client.claimed) return 'taken';
			const answered = withAnswer(client, answer);
			if (typeof answered === 'string') return answered;
			return { ...answered, claimed: true, sharedDevice };
		}
		case 'answer':
			return client.claimed ? withAnswer(client, event.answer) : 'taken';
		case 'erase':
			return client.claimed ? erased(client) : client;
		case 'forget':
			return isLooking(client) ? erased(client) : client;
		case 'doubt':
		case 'discuss':
			return client.state === 'agreed' ? { ...client, doubts: event.type === 'doubt' } : 'moved-on';
		case 'turnKey':
			return turned(client, event.by, now);
		case 'turnBoth':
			// A client who answered through the link has to press on the device used for that
			// answer.
			return client.sharedDevice ? turned(client, 'helper', now) : 'not-both';
		case 'withdrawKey': {
			const fault = closedFault(client);
			if (fault) return fault;
			return client.key?.by === event.by ? withoutKey(client) : client;
		}
		case 'showQuestion': {
			if (!isLooking(client)) return 'not-revealed';
			const question = Math.min(MAX_QUESTION, Math.max(0, Math.trunc(event.question) || 0));
			return { ...client, question };
		}
	}
}

/**
 * Returns the reason why a client can no longer answer or press "look together"; `null` if the
 * client still can. Erasing an answer is always possible.
 */
function closedFault({ revealedAt, state }: Client): CheckInFault | null {
	if (revealedAt !== null) return 'already-revealed';
	return state === 'expired' ? 'expired' : null;
}

function renewed(client: Client): Client | CheckInFault {
	const fault = closedFault(client);
	if (fault) return fault;
	return {
		...client,
		state: 'waiting',
		answer: null,
		key: null,
		claimed: false,
		sharedDevice: false,
		linkVersion: client.linkVersion + 1
	};
}

/**
 * Stores an answer. A client who has pressed "look together" and then chooses another place need
 * not press again, because ending the press would tell the helper about the change.
 */
function withAnswer(client: Client, answer: GivenAnswer): Client | CheckInFault {
	const fault = closedFault(client);
	if (fault) return fault;
	if (!OPEN.includes(client.state)) return 'erased';
	if (answer === 'declined') return { ...client, state: 'declined', answer: null, key: null };
	const state = client.state === 'calling' ? 'calling' : 'answered';
	return { ...client, state, answer: { position: answer.position } };
}

function turned(client: Client, by: KeyHolder, now: Date): Client | CheckInFault {
	const fault = closedFault(client);
	if (fault) return fault;
	const { key, answer, sharedDevice } = client;
	if (!answer) return 'not-both';
	if (key?.by === by) return client;
	if (key || sharedDevice) return { ...client, state: 'revealed', key: null, revealedAt: now };
	const until = new Date(now.getTime() + KEY_MS);
	return { ...client, state: 'calling', key: { by, until } };
}

function withoutKey(client: Client): Client {
	return client.key ? { ...client, state: 'answered', key: null } : client;
}

/**
 * Erases a client's answer. A guess that was revealed is erased too, since it says something about
 * the client. An agreement stays.
 */
function erased(client: Client): Client {
	const state = client.state === 'agreed' || client.state === 'expired' ? client.state : 'erased';
	const guess = client.revealedAt === null ? client.guess : null;
	const consent = state === 'agreed' ? client.consent : null;
	return { ...client, state, answer: null, key: null, guess, consent };
}

/** Lets a client expire. Answer and guess are erased, since both say something about the client. */
function expired(client: Client): Client {
	return { ...client, state: 'expired', answer: null, key: null, guess: null };
}
