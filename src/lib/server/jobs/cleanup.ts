/**
 * Deletes expired sessions and links, empty accounts, and accounts that nobody can open any more.
 */
import { sql } from 'kysely';
import { MARK_DAYS } from '../../domain/check-in.ts';
import { deleteAssignments } from '../assignments/deletion.ts';
import type { Store } from '../db/client.ts';
import { writePart, writeUntilDone } from '../db/parts.ts';
import type { Tables } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';
import { endStreams } from '../live/end-streams.ts';
import { live } from '../live/hub.ts';
import { announceAll } from '../teams/announcements.ts';
import { emptyOwnTeams, leaveAll } from '../teams/leaving.ts';
import { deleteAnswers } from '../workshops/deletion.ts';
import { announce } from '../workshops/write.ts';
import { logMoreDue, mostOf } from './most-of.ts';

/**
 * Days for which an empty anonymous account is kept after its last visit. An anonymous account that
 * is not empty is kept for as many days after its last session has expired.
 */
export const KEEP_DAYS = 30;

const DAY_MS = 86_400_000;

/**
 * Maximum number of accounts deleted in one write, with their sessions, memberships and workshops.
 */
const PART_ACCOUNTS = 100;

/** Maximum number of sessions, or of links, deleted in one write. */
const PART_ROWS = 500;

/** Maximum number of empty accounts deleted by one run. */
const MAX_EMPTY = 20_000;

/**
 * Deletes everything that is due, announces the teams that lost a member, and ends the streams of
 * the deleted accounts and workshops.
 * @param now the trusted clock's time, see trusted-clock.ts
 */
export async function cleanUp(store: Store, now: Date): Promise<void> {
	const limit = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
	await deleteEnded(store, now, limit);
	const { count } = await store.read
		.selectFrom('account')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const total = Number(count);
	await dropInParts(store, MAX_EMPTY, (db) => empty(db, limit));
	const isMoreDue = await dropInParts(store, mostOf(total), (db) => unreachable(db, limit));
	await live().endExpired();
	if (isMoreDue) logMoreDue('accounts');
}

/**
 * Deletes links that expired before `now`, and sessions and confirmations that expired before
 * `limit`.
 */
async function deleteEnded(store: Store, now: Date, limit: string): Promise<void> {
	const time = now.toISOString();
	await deleteExpired(store, 'deviceLink', time);
	await deleteExpired(store, 'authVerification', time);
	await deleteExpired(store, 'addressConfirmation', limit);
	await deleteExpired(store, 'authSession', limit);
	await deleteExpired(store, 'sharedCard', time);
	await deleteExpired(store, 'teamReturn', time);
	await deleteExpired(store, 'teamFarewell', time);
	// The client's page of a request is kept as long as a place that was looked at together may be.
	const marks = new Date(now.getTime() - MARK_DAYS * DAY_MS).toISOString();
	await deleteExpired(store, 'clientRequest', marks);
}

/** Tables whose rows expire, with their primary keys. */
const EXPIRING = {
	deviceLink: 'hash',
	authVerification: 'id',
	addressConfirmation: 'accountId',
	authSession: 'id',
	sharedCard: 'id',
	teamReturn: 'id',
	teamFarewell: 'hash',
	clientRequest: 'id'
} as const satisfies Partial<Record<keyof Tables, string>>;

/**
 * Deletes the rows of a table that expired at or before a time, at most `PART_ROWS` in one write.
 */
async function deleteExpired(
	store: Store,
	table: keyof typeof EXPIRING,
	time: string
): Promise<void> {
	const [rows, key] = [sql.table(table), sql.ref(EXPIRING[table])];
	await writeUntilDone(store, async (db) => {
		const due = sql`select ${key} from ${rows} where expires_at <= ${time} limit ${PART_ROWS}`;
		const deleted = await sql`delete from ${rows} where ${key} in (${due})`.execute(db);
		return Number(deleted.numAffectedRows ?? 0);
	});
}

/**
 * Deletes accounts, at most `PART_ACCOUNTS` in one write. The assignments, teams and answers of
 * these accounts may be many, so separate writes delete them before the accounts.
 * @param most maximum number of accounts to delete
 * @param due query for the accounts to delete
 * @returns whether more accounts are due
 */
async function dropInParts(
	store: Store,
	most: number,
	due: (db: Transaction) => ReturnType<typeof anonymous>
): Promise<boolean> {
	for (let left = most; left > 0; left -= PART_ACCOUNTS) {
		const rows = await due(store.read).limit(Math.min(left, PART_ACCOUNTS)).execute();
		if (rows.length === 0) return false;
		// Every write repeats the query, because somebody may have used one of the accounts since
		// it was found.
		const found = (db: Transaction) =>
			due(db).where(
				'account.id',
				'in',
				rows.map(({ id }) => id)
			);
		await deleteAssignments(store, (db) =>
			db
				.selectFrom('assignment')
				.select('assignment.id')
				.where('assignment.accountId', 'in', found(db))
		);
		await emptyOwnTeams(store, found, 'lost');
		const hosted = (db: Transaction) =>
			db
				.selectFrom('workshop')
				.select(['workshop.id', 'workshop.code'])
				.where('workshop.accountId', 'in', found(db));
		for (const { id } of await hosted(store.read).execute()) {
			await deleteAnswers(store, id, async (db) => {
				const row = await hosted(db).where('workshop.id', '=', id).executeTakeFirst();
				return row !== undefined;
			});
		}
		const { ids, teams, workshops } = await writePart(store, async (db) => {
			const ids = (await found(db).execute()).map(({ id }) => id);
			if (ids.length === 0) return { ids, teams: [], workshops: [] };
			const workshops = await hosted(db).execute();
			const teams = await leaveAll(db, ids, 'lost');
			await db.deleteFrom('account').where('id', 'in', ids).execute();
			return { ids, teams, workshops };
		});
		endStreams(
			...ids.map((account) => ({ account })),
			...workshops.map(({ code }) => ({ workshop: code }))
		);
		for (const { code } of workshops) announce(code);
		await announceAll(store, teams);
	}
	return (await due(store.read).limit(1).execute()).length > 0;
}

/**
 * Selects accounts without an e-mail address and without a recovery code, created before the limit.
 */
function anonymous(db: Transaction, limit: string) {
	return db
		.selectFrom('account')
		.select('account.id')
		.where('account.createdAt', '<=', limit)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('authUser')
						.select('authUser.id')
						.whereRef('authUser.accountId', '=', 'account.id')
						.where('authUser.address', 'is not', null)
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('recoveryCode')
						.select('recoveryCode.accountId')
						.whereRef('recoveryCode.accountId', '=', 'account.id')
				)
			)
		);
}

/**
 * Selects anonymous accounts that own nothing and were not visited since the limit. A new table
 * whose rows belong to an account must be added to this query.
 */
function empty(db: Transaction, limit: string) {
	return anonymous(db, limit)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('assignment')
						.select('assignment.id')
						.whereRef('assignment.accountId', '=', 'account.id')
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('workshop')
						.select('workshop.id')
						.whereRef('workshop.accountId', '=', 'account.id')
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('yearNote')
						.select('yearNote.year')
						.whereRef('yearNote.accountId', '=', 'account.id')
				)
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(selectFrom('deck').select('deck.id').whereRef('deck.accountId', '=', 'account.id'))
			)
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('teamMember')
						.select('teamMember.id')
						.whereRef('teamMember.accountId', '=', 'account.id')
				)
			)
		)
		.where(({ not, exists }) =>
			not(exists(sessionsOfAccount(db).where('s.updatedAt', '>', limit)))
		);
}

/**
 * Selects anonymous accounts without a session, so that no browser can open them any more. Sessions
 * that expired before the limit have already been deleted by `deleteEnded`.
 */
function unreachable(db: Transaction, limit: string) {
	return anonymous(db, limit).where(({ not, exists }) => not(exists(sessionsOfAccount(db))));
}

function sessionsOfAccount(db: Transaction) {
	return db
		.selectFrom('authSession as s')
		.innerJoin('authUser as u', 'u.id', 's.userId')
		.select('s.id')
		.where(sql<boolean>`u.account_id = account.id`);
}
