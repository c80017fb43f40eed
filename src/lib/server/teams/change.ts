/** Every write to a team: who asks is settled within it, and its revision grows with it. */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { type Seat, seatOf } from './membership.ts';

/** @throws Refusal `not-found`, and whatever `job` refuses */
export function change<T>(
	store: Store,
	account: string,
	team: string,
	job: (db: Transaction, seat: Seat) => Promise<T>
): Promise<T> {
	return store.write(async (db) => {
		// First, so that what the job answers has the revision under which it will be known.
		await grow(db, team);
		return job(db, await seatOf(db, account, team));
	});
}

export async function grow(db: Transaction, team: string): Promise<void> {
	await db
		.updateTable('team')
		.set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
		.where('id', '=', team)
		.execute();
}
