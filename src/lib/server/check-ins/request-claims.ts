/** A client's requests about a team's request, with the keys that the browser keeps. */
import type { Standing } from '../../domain/permissions.ts';
import type { Store } from '../db/client.ts';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import { clientActs } from '../rate-limit/limits.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { Refusal } from '../refusal.ts';
import { store } from '../store.ts';
import { keepKey, keyIn } from './cookies.ts';
import {
	type FoundRequest,
	type RequestAnswer,
	type RequestAnswered,
	answerRequest,
	requestByKey
} from './request-clients.ts';
import { keyWithin } from './stored-request.ts';

const CLIENT: readonly Standing[] = ['client'];

/**
 * Answers one question of a team's request, in this browser.
 * @throws Refusal `too-many`, or those of {@link answerRequest}
 */
export async function claimRequest(
	event: ApiEvent,
	given: Pick<RequestAnswer, 'from' | 'client' | 'answer' | 'key'>
): Promise<RequestAnswered> {
	await clientActs.demand(clientNetwork(event));
	const answered = await answerRequest(store(), {
		...given,
		keyOf: (request) => keyIn(event, request),
		account: event.locals.session?.account.id ?? null
	});
	const { request, view, keys } = answered;
	keepKey(event, view.id, keys.client);
	// Kept last, so that it is the newest key: the keys of the questions can be made from it.
	keepKey(event, request, keys.request);
	return answered;
}

/**
 * Returns a team's request for this browser. The keys of its questions that fell out of the cookie
 * are kept again.
 */
export async function requestPage(
	event: ApiEvent,
	request: string
): Promise<FoundRequest | { body: null; missing: 'unknown' }> {
	const key = keyIn(event, request);
	if (key === undefined) return { body: null, missing: 'unknown' };
	const found = await requestByKey(store(), request, key);
	for (const { client, yours } of found.body?.questions ?? []) {
		if (yours) keepKey(event, client, keyWithin(key, client));
	}
	if (found.body) keepKey(event, request, key);
	return found;
}

/**
 * Finds the request in the path, whose key must be in this browser's cookie.
 * @throws Refusal `not-found`, or `renewed` for the key of a link that was renewed
 */
export async function requestInPath(event: ApiEvent) {
	const found = await requestPage(event, pathParameter(event, 'request'));
	if (!found.body) throw new Refusal(found.missing === 'renewed' ? 'renewed' : 'not-found');
	return { found: found.body, standings: CLIENT };
}

/**
 * Returns the id of the team's request that a client's question belongs to, if this browser answers
 * that request; otherwise `null`.
 */
export async function requestOfClient(
	event: ApiEvent,
	{ read }: Store,
	client: string
): Promise<string | null> {
	const row = await read
		.selectFrom('clientRequestMember as one')
		.innerJoin('checkInClient as who', 'who.checkInId', 'one.checkInId')
		.select('one.requestId')
		.where('who.id', '=', client)
		.executeTakeFirst();
	return row && keyIn(event, row.requestId) !== undefined ? row.requestId : null;
}
