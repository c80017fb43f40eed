/**
 * Deletion of expired sessions and links, empty accounts, and accounts that nobody can open again.
 */
import { sql } from 'kysely';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { announceAll } from '../teams/announcements.ts';
import { leaveAll } from '../teams/leaving.ts';

/** Days an empty account is kept after its last visit, and any account after its last session. */
export const KEEP_DAYS = 30;

const DAY_MS = 86_400_000;

/** Deletes everything that is due, and announces the teams that lost a member by it. */
export async function cleanUp(store: Store, now: Date): Promise<void> {
	const limit = new Date(now.getTime() - KEEP_DAYS * DAY_MS).toISOString();
	const teams = await store.write(async (db) => {
		for (const table of ['deviceLink', 'authVerification'] as const) {
			await db.deleteFrom(table).where('expiresAt', '<=', now.toISOString()).execute();
		}
		await db.deleteFrom('authSession').where('expiresAt', '<=', limit).execute();
		return [...(await dropEmpty(db, limit)), ...(await dropUnreachable(db, limit))];
	});
	await announceAll(store, teams);
}

/** Accounts without an e-mail address and without a recovery code, created before the limit. */
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
 * Deletes anonymous accounts that own nothing and were not visited since the limit. Add new tables
 * owned by an account here.
 */
async function dropEmpty(db: Transaction, limit: string): Promise<string[]> {
	const empty = await anonymous(db, limit)
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
		.where(({ not, exists }) => not(exists(sessionsOfAccount(db).where('s.updatedAt', '>', limit))))
		.execute();
	return drop(db, empty);
}

/** Deletes anonymous accounts whose last session has expired: no browser can open them any more. */
async function dropUnreachable(db: Transaction, limit: string): Promise<string[]> {
	const unreachable = await anonymous(db, limit)
		.where(({ not, exists }) => not(exists(sessionsOfAccount(db))))
		.execute();
	return drop(db, unreachable);
}

/**
 * Maximum number of accounts deleted by one statement: each id is a parameter, and databases limit
 * the number of parameters.
 */
const MAX_IDS = 500;

/** Deletes accounts. @returns ids of the teams that lost a member */
async function drop(db: Transaction, accounts: readonly { id: string }[]): Promise<string[]> {
	const teams: string[] = [];
	for (let from = 0; from < accounts.length; from += MAX_IDS) {
		const ids = accounts.slice(from, from + MAX_IDS).map(({ id }) => id);
		teams.push(...(await leaveAll(db, ids)));
		await db.deleteFrom('account').where('id', 'in', ids).execute();
	}
	return teams;
}

function sessionsOfAccount(db: Transaction) {
	return db
		.selectFrom('authSession as s')
		.innerJoin('authUser as u', 'u.id', 's.userId')
		.select('s.id')
		.where(sql<boolean>`u.account_id = account.id`);
}
