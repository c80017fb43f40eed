/** Every write to a team: who asks is settled within it, its revision grows, its watchers hear of it. */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { announce, announceAll } from './announcements.ts';
import { type Membership, membershipOf } from './membership.ts';

type Job<T> = (db: Transaction, seat: Membership) => Promise<T>;

/**
 * For what concerns the team as a whole.
 * @throws Refusal `not-found`, and whatever `job` refuses
 */
export async function writeTeam<T>(
	store: Store,
	account: string,
	team: string,
	job: Job<T>
): Promise<T> {
	const done = await written(store, account, team, job);
	await announceAll(store, [team]);
	return done;
}

/** For what concerns one of its assignments. */
export async function writeTeamAssignment<T>(
	store: Store,
	account: string,
	[team, assignment]: readonly [team: string, assignment: string],
	job: Job<T>
): Promise<T> {
	const done = await written(store, account, team, job);
	announce(team, assignment);
	return done;
}

function written<T>(store: Store, account: string, team: string, job: Job<T>): Promise<T> {
	return store.write(async (db) => {
		// First, so that what the job answers has the revision under which it will be known.
		await raiseRevision(db, team);
		return job(db, await membershipOf(db, account, team));
	});
}

export async function raiseRevision(db: Transaction, team: string): Promise<void> {
	await db
		.updateTable('team')
		.set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
		.where('id', '=', team)
		.execute();
}
