/**
 * A client's side of a team's request: reading what the link is about, answering about one member
 * after the other, and coming back. The first answer binds the whole link to one browser, so that
 * whoever answers in the client's stead is noticed at the client's first answer.
 */
import { type CheckInEvent, type GivenAnswer, settle } from '../../domain/check-in-changes.ts';
import type { ClientState } from '../../domain/check-in.ts';
import type { Address } from '../../domain/explanation.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { Transaction } from '../db/writes.ts';
import { idIn } from '../http/signed-token.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newToken } from '../secrets.ts';
import { requestLinkState } from './links.ts';
import type { StoredCheckIn, StoredClient } from './stored-check-in.ts';
import { type StoredRequest, isInTeam, keyWithin, requestById } from './stored-request.ts';
import { type ClientBody, type PreviewBody, clientBody, previewBody } from './views.ts';
import { writeCheckIn } from './write.ts';

/** The contents of a request's link, none of which depends on an answer. */
export interface RequestPreview {
	request: string;
	question: string;
	/** Name of the member who has the link. */
	askedBy: string;
	label: string;
	address: Address;
	locale: Locale;
	expiresAt: string;
	/** Whether all members whom it concerns have joined, so that no further question comes. */
	complete: boolean;
	/** Whether this browser has answered through the link. */
	yours: boolean;
	/** One question about each member who joined. */
	questions: PreviewBody[];
}

/** A question about one member, as the client who answers finds it again. */
export interface RequestQuestion extends PreviewBody {
	/**
	 * State of the client in this question; `null` while it is unanswered. `elsewhere` means that
	 * another browser has answered it, through a link of the member's own.
	 */
	state: ClientState | 'elsewhere' | null;
}

export interface RequestBody extends RequestPreview {
	questions: RequestQuestion[];
}

const only = ({ clients: [client] }: StoredCheckIn): StoredClient | undefined => client;

function bodyOf(stored: StoredRequest, key: string | undefined, now: Date): RequestBody {
	const { row, askedBy, complete, joined } = stored;
	const { id, question, label, address, locale, expiresAt, browserHash } = row;
	const yours = key !== undefined && hashOf(key) === browserHash;
	const questions = joined.flatMap((one): RequestQuestion[] => {
		const found = only(one);
		if (!found) return [];
		const { id: client } = found.client;
		const mine = yours && found.browserHash === hashOf(keyWithin(key, client));
		const preview = previewBody(one, client, mine);
		const state = clientBody(one, client, now).state;
		const shown = mine ? state : found.browserHash === null ? null : ('elsewhere' as const);
		// Before the link is bound to this browser, it tells nothing about answers.
		return [{ ...preview, state: yours ? shown : null }];
	});
	return {
		...{ request: id, question, askedBy, label, address, locale, expiresAt },
		...{ complete, yours, questions }
	};
}

const withoutStates = ({ questions, ...body }: RequestBody): RequestPreview => ({
	...body,
	questions: questions.map(({ state: _, ...preview }) => preview)
});

/**
 * Finds the request that a link was made for; `null` for a token of something else.
 * @throws Refusal `renewed` for the token of an earlier link
 */
async function openLink(db: Transaction, token: string): Promise<StoredRequest | null> {
	const id = idIn(token);
	const stored = id === null ? null : await requestById(db, id);
	if (!stored) return null;
	const state = requestLinkState(token, stored.row);
	if (state === 'present') return stored;
	if (state === 'renewed') throw new Refusal('renewed');
	return null;
}

/** Tells whether nobody can answer any more. */
const isOver = ({ row }: StoredRequest, now: Date) => row.expiresAt <= now.toISOString();

/**
 * Returns what a request's link is about. It leaves no trace, and binds the link to no browser.
 * @param keyOf returns the key that the browser has for a request
 * @returns `null` for a token of something else
 * @throws Refusal `renewed` or `expired`
 */
export function previewRequest(
	store: Store,
	token: string,
	keyOf: (request: string) => string | undefined
): Promise<RequestPreview | null> {
	return store.look(async (db) => {
		const stored = await openLink(db, token);
		if (!stored) return null;
		const now = await databaseNow(db);
		if (isOver(stored, now)) throw new Refusal('expired');
		return withoutStates(bodyOf(stored, keyOf(stored.row.id), now));
	});
}

/** The source of an answer: the link, or the key of a browser that has answered before. */
export type RequestSource = { token: string } | { request: string };

export interface RequestAnswer {
	from: RequestSource;
	/** Client of the question that is answered. */
	client: string;
	answer: GivenAnswer;
	/** Key that the browser made, by which a repeated first request is recognised. */
	key?: string | undefined;
	/** Returns the key that the browser's cookie has for a request. */
	keyOf: (request: string) => string | undefined;
	/** Account of the browser's session. No member of the team may answer. */
	account: string | null;
}

export interface RequestAnswered {
	view: ClientBody;
	request: string;
	/** Keys that the browser keeps from now on: of the whole request, and of this question. */
	keys: { request: string; client: string };
	created: boolean;
}

/**
 * Answers one question of a request. The first answer binds the link to this browser.
 * @throws Refusal `not-found`, `renewed`, `expired`, `own-link` in a session of a member of the team,
 * `link/taken` when another browser has answered through the link, or those of a client's answer
 */
export async function answerRequest(
	store: Store,
	{ from, client, answer, key, keyOf, account }: RequestAnswer
): Promise<RequestAnswered> {
	let [request, used, created] = ['', '', false];
	const { stored, now } = await writeCheckIn(store, async (db) => {
		const found =
			'token' in from ? await openLink(db, from.token) : await requestById(db, from.request);
		if (!found) throw new Refusal('not-found');
		if (account !== null && (await isInTeam(db, found.team, account)))
			throw new Refusal('own-link');
		request = found.row.id;
		used = await boundKey(db, found, { key, known: keyOf(request), isNew: 'token' in from });
		const checkIn = found.joined.find((one) => only(one)?.client.id === client);
		const hash = hashOf(keyWithin(used, client));
		if (!checkIn) throw new Refusal('not-found');
		if (checkIn.owner === account) throw new Refusal('own-link');
		created = only(checkIn)?.browserHash !== hash;
		const event: CheckInEvent = created
			? { type: 'claim', client, answer, sharedDevice: false }
			: { type: 'answer', client, answer };
		return { stored: checkIn, events: [event], browserHash: hash };
	});
	const keys = { request: used, client: keyWithin(used, client) };
	return { view: clientBody(stored, client, now), request, keys, created };
}

/**
 * Returns this browser's key of the request, and binds the link to it at the first answer.
 * @throws Refusal `link/taken` when the link is bound to another browser; without the link,
 * `not-found` in a browser that has no key, and `renewed` for the key of an earlier link
 */
async function boundKey(
	db: Transaction,
	{ row: { id, browserHash } }: StoredRequest,
	{ key, known, isNew }: { key: string | undefined; known: string | undefined; isNew: boolean }
): Promise<string> {
	const mine = [key, known].find((one) => one && hashOf(one) === browserHash);
	if (mine) return mine;
	if (!isNew) throw new Refusal(known === undefined ? 'not-found' : 'renewed');
	if (browserHash !== null) throw new Refusal('link/taken');
	const used = key ?? newToken();
	await db
		.updateTable('clientRequest')
		.set({ browserHash: hashOf(used) })
		.where('id', '=', id)
		.execute();
	return used;
}

/** A request as the browser that answered finds it again, or the reason why it does not. */
export type FoundRequest =
	{ body: RequestBody; over: boolean; missing: null } | { body: null; missing: 'gone' | 'renewed' };

/** Returns the request for the browser with this key. */
export function requestByKey(store: Store, id: string, key: string): Promise<FoundRequest> {
	return store.look(async (db) => {
		const stored = await requestById(db, id);
		if (!stored) return { body: null, missing: 'gone' };
		if (hashOf(key) !== stored.row.browserHash) return { body: null, missing: 'renewed' };
		const now = await databaseNow(db);
		return { body: bodyOf(stored, key, now), over: isOver(stored, now), missing: null };
	});
}

/** Tells whether the client of a joined member's check-in can still lose an answer. */
export function canRenew({ checkIn }: StoredCheckIn, now: Date): boolean {
	const [client] = settle(checkIn, now).clients;
	return (
		client !== undefined &&
		client.claimed &&
		client.revealedAt === null &&
		client.state !== 'expired'
	);
}

/** Tells whether a token is that of a team's link, whatever its version. */
export async function isOfTeam({ read }: Store, token: string): Promise<boolean> {
	const id = idIn(token);
	return id !== null && (await requestById(read, id)) !== null;
}
