/**
 * Access to check-ins: finds the check-in or client that a request is about, with the caller's
 * standing (see ../authorise.ts). The helper is the account that owns the assignment. A client is a
 * browser with the key that it got for its first answer.
 */
import type { Standing } from '../../domain/permissions.ts';
import { assignmentIn } from '../assignments/access.ts';
import { streamCredentialsOf } from '../accounts/sessions.ts';
import type { Transaction } from '../db/writes.ts';
import { type ApiEvent, pathParameter } from '../http/api-event.ts';
import type { Credential } from '../live/credentials.ts';
import { clientActs } from '../rate-limit/limits.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { Refusal } from '../refusal.ts';
import { hashOf } from '../secrets.ts';
import { store } from '../store.ts';
import { keepKey, keyIn } from './cookies.ts';
import {
	type StoredCheckIn,
	checkInById,
	checkInOfClient,
	clientIn as clientOf
} from './stored-check-in.ts';

const HELPER: readonly Standing[] = ['helper'];
const CLIENT: readonly Standing[] = ['client'];

/**
 * Finds a check-in of this account.
 * @throws Refusal `not-found`, also for a check-in of another account
 */
export async function ownCheckIn(
	db: Transaction,
	account: string,
	id: string
): Promise<StoredCheckIn> {
	const stored = await checkInById(db, id);
	if (stored?.owner !== account) throw new Refusal('not-found');
	return stored;
}

/**
 * Finds the check-in of a client by the key in the client's browser.
 * @throws Refusal `not-found`, or `renewed` for the key of a link that the helper has renewed
 */
export async function checkInByKey(
	db: Transaction,
	client: string,
	key: string
): Promise<StoredCheckIn> {
	const found = await lookUpByKey(db, client, key);
	if (found === 'gone') throw new Refusal('not-found');
	if (found === 'renewed') throw new Refusal('renewed');
	return found;
}

/**
 * Finds the check-in of a client by the key in the client's browser, or the reason why this key
 * opens no check-in.
 */
export async function lookUpByKey(
	db: Transaction,
	client: string,
	key: string
): Promise<StoredCheckIn | 'gone' | 'renewed'> {
	const stored = await checkInOfClient(db, client);
	const found = stored && clientOf(stored, client);
	if (!stored || !found) return 'gone';
	return found.browserHash === hashOf(key) ? stored : 'renewed';
}

/**
 * Finds the assignment in the path, for its helper, who may create check-ins for it.
 * @throws Refusal `not-found`
 */
export async function assignmentOfHelper(event: ApiEvent, account: string | null) {
	const { assignment } = await assignmentIn(event, account);
	return { assignment, standings: HELPER };
}

/**
 * Finds the check-in in the path.
 * @throws Refusal `not-found`, also for a check-in of another account
 */
export async function checkInOfHelper(event: ApiEvent, account: string | null) {
	if (account === null) throw new Refusal('no-session');
	const stored = await ownCheckIn(store().read, account, pathParameter(event, 'cid'));
	return { stored, checkIn: stored.checkIn.id, standings: HELPER };
}

/**
 * Finds the check-in in the path, which must belong to the assignment in the path.
 * @throws Refusal `not-found` if there is no such check-in or assignment
 */
export async function checkInOfAssignment(event: ApiEvent, account: string | null) {
	const found = await checkInOfHelper(event, account);
	if (found.stored.checkIn.assignment !== pathParameter(event, 'id'))
		throw new Refusal('not-found');
	return found;
}

/**
 * Finds the client in the path, who must belong to the check-in and the assignment in the path.
 * @throws Refusal `not-found` if there is no such client, check-in or assignment
 */
export async function clientOfAssignment(event: ApiEvent, account: string | null) {
	return withClient(event, await checkInOfAssignment(event, account));
}

/**
 * Finds the client in the path, who must belong to the check-in in the path.
 * @throws Refusal `not-found` if there is no such client or check-in
 */
export async function clientOfHelper(event: ApiEvent, account: string | null) {
	return withClient(event, await checkInOfHelper(event, account));
}

function withClient<Found extends { stored: StoredCheckIn }>(event: ApiEvent, found: Found) {
	const client = pathParameter(event, 'client');
	if (!clientOf(found.stored, client)) throw new Refusal('not-found');
	return { ...found, client };
}

/**
 * Finds the check-in for the helper's event stream, which ends when the session or the check-in
 * ends.
 */
export async function helperStreamIn(event: ApiEvent, account: string | null) {
	const found = await checkInOfHelper(event, account);
	const { session } = event.locals;
	const openedBy: Credential[] = [
		...(session ? streamCredentialsOf(session) : []),
		{ checkIn: found.checkIn }
	];
	return { ...found, openedBy };
}

/**
 * Finds the client in the path, whose key must be in this browser's cookie. Every use extends the
 * time for which the browser keeps the key.
 * @throws Refusal `not-found`, or `renewed` for the key of a link that the helper has renewed
 */
export async function clientByKey(event: ApiEvent) {
	const client = pathParameter(event, 'client');
	const key = keyIn(event, client);
	if (key === undefined) throw new Refusal('not-found');
	const stored = await checkInByKey(store().read, client, key);
	keepKey(event, client, key);
	return { stored, client, key, standings: CLIENT };
}

/**
 * Finds the client in the path, for requests that change something. Each network may send a limited
 * number of such requests a minute.
 * @throws Refusal `not-found`, `renewed` or `too-many`
 */
export async function actingClient(event: ApiEvent) {
	await clientActs.demand(clientNetwork(event));
	return clientByKey(event);
}

/** Finds the client for the client's event stream, which ends when the key or the check-in ends. */
export async function clientStreamIn(event: ApiEvent) {
	const found = await clientByKey(event);
	const openedBy: Credential[] = [
		{ clientKey: hashOf(found.key) },
		{ checkIn: found.stored.checkIn.id }
	];
	return { ...found, openedBy };
}
