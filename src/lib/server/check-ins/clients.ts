/**
 * Commands of a client: reading the question behind a link, answering, erasing the answer, and
 * turning the client's key (pressing to look together).
 */
import { type CheckInEvent, type GivenAnswer, settle } from '../../domain/check-in-changes.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { Transaction } from '../db/writes.ts';
import { idIn } from '../http/signed-token.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { checkInByKey } from './access.ts';
import { linkState } from './links.ts';
import {
	type StoredCheckIn,
	type StoredClient,
	checkInOfClient,
	clientIn
} from './stored-check-in.ts';
import { isInTeam, requestOfCheckIn } from './stored-request.ts';
import { type ClientBody, type PreviewBody, clientBody, previewBody } from './views.ts';
import { writeCheckIn } from './write.ts';

interface Opened {
	stored: StoredCheckIn;
	/** Id of the client for whom the link was made. */
	client: string;
	found: StoredClient;
}

/**
 * Finds the client for whom a link was made.
 * @throws Refusal `not-found` for an unknown token, or `renewed` for the token of an earlier link
 */
async function openLink(db: Transaction, token: string): Promise<Opened> {
	const client = idIn(token);
	const stored = client === null ? null : await checkInOfClient(db, client);
	const found = stored && client !== null ? clientIn(stored, client) : null;
	if (!stored || !found || client === null) throw new Refusal('not-found');
	const state = linkState(token, found.client);
	if (state === 'present') return { stored, client, found };
	throw new Refusal(state === 'renewed' ? 'renewed' : 'not-found');
}

/**
 * Returns the question and the names behind a link. Reading them leaves no trace, and does not bind
 * the link to this browser.
 * @param keyOf returns the key that the browser has for a client
 * @throws Refusal `not-found`, `renewed` or `expired`
 */
export async function preview(
	store: Store,
	token: string,
	keyOf: (client: string) => string | undefined
): Promise<PreviewBody> {
	return store.look(async (db) => {
		const { stored, client, found } = await openLink(db, token);
		const { clients } = settle(stored.checkIn, await databaseNow(db));
		if (clients.some(({ id, state }) => id === client && state === 'expired')) {
			throw new Refusal('expired');
		}
		const key = keyOf(client);
		return previewBody(stored, client, key !== undefined && hashOf(key) === found.browserHash);
	});
}

export interface FirstAnswer {
	token: string;
	answer: GivenAnswer;
	/**
	 * Key that the browser made. It identifies a repeated request of a browser that got no cookie,
	 * because the first response was lost.
	 */
	key?: string | undefined;
	/** Returns the key that the browser's cookie has for a client. */
	keyOf: (client: string) => string | undefined;
	/** Account of the browser's session. The helper's own account may not answer. */
	account: string | null;
	/** Whether the answer is given on the helper's device; see `Client` in domain/check-in.ts. */
	sharedDevice: boolean;
}

export interface Claimed {
	view: ClientBody;
	/** Key that the browser keeps from now on. */
	key: string;
	/** Whether this is the first answer through the link. */
	created: boolean;
}

/**
 * Gives an answer through a link. The first answer binds the link to its browser, which can change
 * the answer later; opening a link binds nothing.
 * @throws Refusal `not-found`, `renewed`, `own-link` in the session of the helper, `link/taken`
 * from another browser, or those of {@link answer}
 */
export async function answerByLink(
	store: Store,
	{ token, answer, key, keyOf, account, sharedDevice }: FirstAnswer
): Promise<Claimed> {
	let [client, used, created] = ['', '', false];
	const { stored, now } = await writeCheckIn(store, async (db) => {
		const opened = await openLink(db, token);
		if (await isOwn(db, opened.stored, account)) throw new Refusal('own-link');
		({ client } = opened);
		const hash = opened.found.browserHash;
		const known = [key, keyOf(client)].find((one) => one && hashOf(one) === hash);
		used = known ?? key ?? newToken();
		created = known === undefined;
		const event: CheckInEvent = created
			? { type: 'claim', client, answer, sharedDevice }
			: { type: 'answer', client, answer };
		return { stored: opened.stored, events: [event], browserHash: hashOf(used) };
	});
	return { view: clientBody(stored, client, now), key: used, created };
}

/**
 * Tells whether a session is that of the helper, or of a colleague if the team asked the client: none
 * of them may answer in the client's stead.
 */
async function isOwn(
	db: Transaction,
	{ owner, checkIn }: StoredCheckIn,
	account: string | null
): Promise<boolean> {
	if (account === null) return false;
	if (owner === account) return true;
	const request = await requestOfCheckIn(db, checkIn.id);
	return request !== null && (await isInTeam(db, request.team, account));
}

/** A client, with the key in the client's browser. */
export interface ClientKey {
	client: string;
	key: string;
}

/**
 * Changes the answer, which is possible until the reveal.
 * @throws Refusal `not-found`, `renewed`, `expired`, `erased` or `check-in/already-revealed`
 */
export function answer(store: Store, who: ClientKey, given: GivenAnswer): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'answer', client: who.client, answer: given });
}

/**
 * Erases the answer, before or after the reveal.
 * @throws Refusal `not-found` or `renewed`
 */
export function erase(store: Store, who: ClientKey): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'erase', client: who.client });
}

/**
 * Turns the client's key: the client wants to look together. The places are revealed if the
 * helper's key is turned too.
 * @throws Refusal `not-found`, `renewed`, `not-both`, `expired` or `check-in/already-revealed`
 */
export function turnKey(store: Store, who: ClientKey): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'turnKey', client: who.client, by: 'client' });
}

/**
 * Withdraws the client's press on "look together".
 * @throws Refusal `not-found`, `renewed`, `expired` or `check-in/already-revealed`
 */
export function withdrawKey(store: Store, who: ClientKey): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'withdrawKey', client: who.client, by: 'client' });
}

/**
 * Shows a question for the conversation on the screens of both helper and client.
 * @throws Refusal `not-found`, `renewed` or `not-revealed`
 */
export function showQuestion(store: Store, who: ClientKey, question: number): Promise<ClientBody> {
	return actAsClient(store, who, { type: 'showQuestion', client: who.client, question });
}

/** Applies an event of a client, after checking the key of the client's browser. */
export async function actAsClient(
	store: Store,
	{ client, key }: ClientKey,
	event: CheckInEvent
): Promise<ClientBody> {
	const { stored, now } = await writeCheckIn(store, async (db) => ({
		stored: await checkInByKey(db, client, key),
		events: [event]
	}));
	return clientBody(stored, client, now);
}
