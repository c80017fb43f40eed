/**
 * Writes to a team. Each write checks the membership within its transaction, raises the team's
 * revision, and announces the change afterwards.
 */
import type { Store } from '../db/client.ts';
import { type WriteKeys, accountKey, idKey, teamKey } from '../db/write-keys.ts';
import type { Transaction } from '../db/writes.ts';
import { announce, announceAll } from './announcements.ts';
import { type Membership, membershipOf } from './access.ts';

type Job<T> = (db: Transaction, membership: Membership) => Promise<T>;

interface Concerns {
	/** Ids of new rows that the caller chose. */
	ids?: readonly string[];
	/** Whether the write changes what belongs to the accounts of other members, such as check-ins. */
	others?: boolean;
}

/**
 * Runs a write that concerns the team as a whole.
 * @throws Refusal `not-found` when the account is not a member, and the refusals of `job`
 */
export async function writeTeam<T>(
	store: Store,
	account: string,
	team: string,
	job: Job<T>,
	concerns?: Concerns
): Promise<T> {
	const done = await writeWithRevision(store, account, team, job, concerns);
	await announceAll(store, [team]);
	return done;
}

/**
 * Runs a write that concerns one of the team's assignments.
 * @throws Refusal `not-found` when the account is not a member, and the refusals of `job`
 */
export async function writeTeamAssignment<T>(
	store: Store,
	account: string,
	[team, assignment]: readonly [team: string, assignment: string],
	job: Job<T>,
	concerns?: Concerns
): Promise<T> {
	const done = await writeWithRevision(store, account, team, job, concerns);
	announce(team, assignment);
	return done;
}

function writeWithRevision<T>(
	store: Store,
	account: string,
	team: string,
	job: Job<T>,
	{ ids = [], others = false }: Concerns = {}
): Promise<T> {
	const keys: WriteKeys = [teamKey(team), accountKey(account), ...ids.map(idKey)];
	return store.write(
		async (db) => {
			// The revision is raised before the job runs, so that the result of the job contains the new
			// revision.
			await raiseRevision(db, team);
			return job(db, await membershipOf(db, account, team));
		},
		others ? undefined : keys
	);
}

/**
 * Raises the team's revision. Browsers and streams compare revisions to find the newer of two
 * states.
 */
export async function raiseRevision(db: Transaction, team: string): Promise<void> {
	await db
		.updateTable('team')
		.set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
		.where('id', '=', team)
		.execute();
}
