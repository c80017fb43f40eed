/** Queries by which the helper and the clients read check-ins. */
import type { CheckIn } from '../../domain/check-in.ts';
import { sideOf } from '../../domain/continuum.ts';
import type { Address } from '../../domain/explanation.ts';
import type { ApiEvent } from '../http/api-event.ts';
import { TIME_AND_ID, decodeCursor, encodeCursor } from '../http/pagination.ts';
import type { Page } from '../assignments/queries.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { Transaction } from '../db/writes.ts';
import { Refusal } from '../refusal.ts';
import { lookUpByKey } from './access.ts';
import { linkOf } from './check-ins.ts';
import { keepKey, keyIn } from './cookies.ts';
import { checkInOfClient, checkInsById, clientIn } from './stored-check-in.ts';
import { type ClientBody, type HelperBody, clientBody, helperBody } from './views.ts';

/**
 * Returns check-ins of an assignment, newest first.
 * @throws Refusal `invalid` for a malformed cursor
 */
export async function list(
	store: Store,
	owner: string,
	assignment: string,
	{ limit, cursor }: { limit: number; cursor?: string | undefined }
): Promise<Page<HelperBody>> {
	let query = store.read
		.selectFrom('checkIn as c')
		.innerJoin('assignment as a', 'a.id', 'c.assignmentId')
		.where('c.assignmentId', '=', assignment)
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		.select(['c.id', 'c.createdAt'])
		.orderBy('c.createdAt', 'desc')
		.orderBy('c.id', 'desc')
		.limit(limit + 1);
	if (cursor) {
		const [createdAt = '', id = ''] = decodeCursor(cursor, TIME_AND_ID);
		query = query.where(({ eb, refTuple, tuple }) =>
			eb(refTuple('c.createdAt', 'c.id'), '<', tuple(createdAt, id))
		);
	}
	const rows = await query.execute();
	const shown = rows.slice(0, limit);
	const found = await checkInsById(
		store.read,
		shown.map(({ id }) => id)
	);
	const now = await databaseNow(store.read);
	const last = shown.at(-1);
	return {
		items: shown.flatMap(({ id }) => {
			const stored = found.find(({ checkIn }) => checkIn.id === id);
			return stored ? [helperBody(stored, now)] : [];
		}),
		nextCursor: last && rows.length > limit ? encodeCursor(last.createdAt, last.id) : null
	};
}

/** Returns the newest check-in of an assignment; `null` if there is none. */
export async function newest(
	store: Store,
	owner: string,
	assignment: string
): Promise<HelperBody | null> {
	return (await list(store, owner, assignment, { limit: 1 })).items[0] ?? null;
}

/**
 * Returns the name and contact that the helper gave at the account's last check-in; `null` before
 * the first.
 */
export async function lastSigned(
	store: Store,
	owner: string
): Promise<{ helperName: string; contact: string | null; address: Address } | null> {
	const row = await store.read
		.selectFrom('checkIn as c')
		.innerJoin('assignment as a', 'a.id', 'c.assignmentId')
		.where('a.accountId', '=', owner)
		.where('a.deletedAt', 'is', null)
		.select(['c.helperName', 'c.contact', 'c.address'])
		.orderBy('c.createdAt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

/**
 * A client's data for the device that the helper handed over. That device has no key of the client.
 */
export interface HandedClient {
	view: ClientBody;
	/** Whether the client has looked together with the helper. */
	looked: boolean;
	/** Whether the client answered on this device, and not through the link on another device. */
	sharedDevice: boolean;
}

/** Returns the client who holds the handed device; `null` once the client is deleted. */
export function handedClient(store: Store, client: string): Promise<HandedClient | null> {
	return store.look(async (db) => {
		const stored = await checkInOfClient(db, client);
		const found = stored && clientIn(stored, client);
		if (!stored || !found) return null;
		const view = clientBody(stored, client, await databaseNow(db));
		const { revealedAt, sharedDevice } = found.client;
		return { view, looked: revealedAt !== null, sharedDevice };
	});
}

/**
 * Returns the token of a client's present link.
 * @throws Refusal `not-found`
 */
export async function handedLink(store: Store, client: string): Promise<string> {
	const stored = await checkInOfClient(store.read, client);
	if (!stored) throw new Refusal('not-found');
	return linkOf(stored, client).token;
}

/**
 * Data of a client's page, or the reason why there is nothing to show (`missing`). `looked` tells
 * whether the client has looked together with the helper. `changed` tells whether the helper has
 * told the client of a role on the other side since the agreement.
 *
 * - `renewed`: the helper has renewed the link through which this browser answered
 * - `gone`: the check-in or its assignment was deleted
 * - `unknown`: this browser has no key of this client
 */
export type ClientPage =
	| { view: ClientBody; looked: boolean; changed: boolean; missing: null }
	| { view: null; missing: 'renewed' | 'gone' | 'unknown' };

/**
 * Returns the data of a client's page for this browser. Every use extends the time for which the
 * browser keeps its key.
 */
export async function clientPage(
	event: ApiEvent,
	store: Store,
	client: string
): Promise<ClientPage> {
	const key = keyIn(event, client);
	if (key === undefined) return { view: null, missing: 'unknown' };
	return store.look(async (db) => {
		const found = await lookUpByKey(db, client, key);
		if (found === 'gone' || found === 'renewed') return { view: null, missing: found };
		keepKey(event, client, key);
		const view = clientBody(found, client, await databaseNow(db));
		const looked = Boolean(clientIn(found, client)?.client.revealedAt);
		const changed = await isTold(db, found.checkIn);
		return { view, looked, changed, missing: null };
	});
}

/**
 * Tells whether the helper has told the client of a role on the other side since the agreement.
 * Later placements that the client was not told of stay hidden from the client. So do agreements
 * with other clients of the assignment, and whatever those were told before they agreed.
 */
async function isTold(db: Transaction, { assignment, proposal }: CheckIn): Promise<boolean> {
	if (!proposal?.agreedAt) return false;
	const latest = await db
		.selectFrom('placement')
		.select(({ fn }) => fn.max('agreedAt').as('agreedAt'))
		.where('assignmentId', '=', assignment)
		.executeTakeFirst();
	const last = await db
		.selectFrom('placement')
		.select('position')
		.where('assignmentId', '=', assignment)
		.where('placedAt', '>', latest?.agreedAt ?? proposal.agreedAt.toISOString())
		.where('agreedAt', 'is', null)
		.where('roleSwitch', '=', 1)
		.where('clientTold', '=', 1)
		.orderBy('ordinal', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last !== undefined && sideOf(last.position) !== sideOf(proposal.position);
}
