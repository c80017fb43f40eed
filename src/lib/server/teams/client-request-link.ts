/**
 * The link of a request to a client: who has it, a new one, and withdrawing the request with it. All
 * other commands of members are in client-requests.ts.
 */
import { announce as announceCheckIn } from '../check-ins/announcements.ts';
import { requestToken } from '../check-ins/links.ts';
import { canRenew } from '../check-ins/request-clients.ts';
import { type StoredCheckIn, checkInsById, save } from '../check-ins/stored-check-in.ts';
import { applied } from '../check-ins/write.ts';
import type { Store } from '../db/client.ts';
import { databaseNow } from '../db/database-clock.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { Refusal } from '../refusal.ts';
import { type Membership, assignmentIn } from './access.ts';
import { type At, openIn } from './client-requests.ts';
import { peopleOf, presentAmong } from './settled-roles.ts';
import { askerOf } from './stored-client-request.ts';
import { writeTeamAssignment } from './write.ts';

/**
 * Repeats, within a write, the check that the member has the request's link.
 * @throws Refusal `not-found` without an open request, or `forbidden`
 */
async function asked(db: Transaction, membership: Membership, assignment: string) {
	const { team, me, as, ownerId } = membership;
	const row = await openIn(db, (await assignmentIn(db, team, assignment)).id);
	const asker = askerOf(row, presentAmong(await peopleOf(db, team)), ownerId);
	if (asker !== me || as !== me) throw new Refusal('forbidden');
	return row;
}

/** Loads the check-ins of the members who joined a request. */
async function joinedIn(db: Transaction, request: string): Promise<StoredCheckIn[]> {
	const rows = await db
		.selectFrom('clientRequestMember')
		.select('checkInId')
		.where('requestId', '=', request)
		.execute();
	return checkInsById(
		db,
		rows.flatMap(({ checkInId }) => checkInId ?? [])
	);
}

/**
 * Renews the link. The old link no longer works, and every answer given through it that nobody has
 * looked at together is erased, since it may be somebody else's.
 * @throws Refusal `not-found` or `forbidden`
 */
export async function renewLink(store: Store, account: string, at: At): Promise<{ token: string }> {
	const ended: string[] = [];
	const { row, renewed } = await writeTeamAssignment(
		store,
		account,
		at,
		async (db, membership) => {
			const before = await asked(db, membership, at[1]);
			const now = await databaseNow(db);
			const due = (await joinedIn(db, before.id)).filter((one) => canRenew(one, now));
			const changes = due.map((one) => {
				const events = one.clients.map(
					({ client }) => ({ type: 'renewLink', client: client.id }) as const
				);
				ended.push(...one.clients.flatMap(({ browserHash }) => browserHash ?? []));
				return { before: one, ...applied(one, { events }, now) };
			});
			for (const one of changes) await save(db, one.before, one.after);
			const next = { ...before, linkVersion: before.linkVersion + 1, browserHash: null };
			await db
				.updateTable('clientRequest')
				.set({ linkVersion: next.linkVersion, browserHash: null })
				.where('id', '=', before.id)
				.execute();
			return { row: next, renewed: changes };
		},
		{ others: true }
	);
	for (const { after, changed } of renewed) announceCheckIn(after.checkIn.id, changed);
	endStreams(...ended.map((clientKey) => ({ clientKey })));
	return { token: requestToken(row) };
}

/**
 * Withdraws the request. The link no longer works. Check-ins to which the client has not replied go
 * with it; the others stay with the member and the client, who have begun.
 * @throws Refusal `not-found` or `forbidden`
 */
export async function withdraw(store: Store, account: string, at: At): Promise<void> {
	const gone = await writeTeamAssignment(
		store,
		account,
		at,
		async (db, membership) => {
			const { id } = await asked(db, membership, at[1]);
			const unanswered = (await joinedIn(db, id)).flatMap(({ checkIn, clients }) =>
				clients.every(({ client }) => client.state === 'waiting') ? [checkIn.id] : []
			);
			if (unanswered.length > 0) {
				await db.deleteFrom('checkIn').where('id', 'in', unanswered).execute();
			}
			await db.deleteFrom('clientRequest').where('id', '=', id).execute();
			return unanswered;
		},
		{ others: true }
	);
	endStreams(...gone.map((checkIn) => ({ checkIn })));
}
