/**
 * Event streams of check-ins, on one channel for the helper and one for each client. Their only
 * event is `state`. It has the same body as the response to a request for the state.
 */
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import { type Snapshot, live } from '../live/hub.ts';
import { checkInById, checkInOfClient, clientIn } from './stored-check-in.ts';
import { clientBody, helperBody } from './views.ts';

/**
 * Tells the hub how to read the channels of check-ins, and how to find credentials that have ended.
 */
export function registerCheckInStreams(store: Store): void {
	live().reads(
		'checkIn',
		(id) => helperSnapshot(store, id),
		(ids) => revisionsOf(store, 'checkIn', ids)
	);
	live().reads(
		'client',
		(id) => clientSnapshot(store, id),
		(ids) => revisionsOf(store, 'checkInClient', ids)
	);
	live().checks('checkIn', async (ids) => {
		const rows = await store.read
			.selectFrom('checkIn')
			.innerJoin('assignment', 'assignment.id', 'checkIn.assignmentId')
			.select('checkIn.id')
			.where('checkIn.id', 'in', ids)
			.where('assignment.deletedAt', 'is', null)
			.execute();
		return rows.map(({ id }) => id);
	});
	live().checks('clientKey', async (hashes) => {
		const rows = await store.read
			.selectFrom('checkInClient')
			.select('browserHash')
			.where('browserHash', 'in', hashes)
			.execute();
		return rows.flatMap(({ browserHash }) => browserHash ?? []);
	});
}

async function revisionsOf(
	store: Store,
	table: 'checkIn' | 'checkInClient',
	ids: string[]
): Promise<Map<string, number>> {
	const rows = await store.read
		.selectFrom(table)
		.select(['id', 'revision'])
		.where('id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, revision }) => [id, revision]));
}

function helperSnapshot(store: Store, id: string): Promise<Snapshot | null> {
	return store.look(async (db) => {
		const stored = await checkInById(db, id);
		return stored && snapshotOf(helperBody(stored, await databaseNow(db)));
	});
}

function clientSnapshot(store: Store, id: string): Promise<Snapshot | null> {
	return store.look(async (db) => {
		const stored = await checkInOfClient(db, id);
		if (!stored || !clientIn(stored, id)) return null;
		return snapshotOf(clientBody(stored, id, await databaseNow(db)));
	});
}

function snapshotOf(body: { revision: number }): Snapshot {
	const data = JSON.stringify(body);
	return { id: body.revision, frames: () => [{ event: 'state', key: data, data }] };
}
