/** Clears away what nobody comes back for, and what nobody can come back to. */
import { sql } from 'kysely';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { announceAll } from '../teams/announcements.ts';
import { leaveAll } from '../teams/leaving.ts';

/** How long an account with nothing in it is kept, and one that nothing leads to any more. */
export const KEEP_DAYS = 30;

const DAY_MS = 86_400_000;

export async function sweep(store: Store, now: Date): Promise<void> {
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

/** Neither an address nor a recovery code, and older than the limit. */
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

/** Whatever an account can hold has to be looked for here. */
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
		.where(({ not, exists }) => not(exists(sessionsOfIt(db).where('s.updatedAt', '>', limit))))
		.execute();
	return drop(db, empty);
}

/** Its last session ended long ago: no browser opens it, so nobody does. */
async function dropUnreachable(db: Transaction, limit: string): Promise<string[]> {
	const unreachable = await anonymous(db, limit)
		.where(({ not, exists }) => not(exists(sessionsOfIt(db))))
		.execute();
	return drop(db, unreachable);
}

/** How many are deleted by one statement: each id is a parameter, and those are limited. */
const AT_ONCE = 500;

/** The teams that were left with them. */
async function drop(db: Transaction, accounts: readonly { id: string }[]): Promise<string[]> {
	const teams: string[] = [];
	for (let from = 0; from < accounts.length; from += AT_ONCE) {
		const ids = accounts.slice(from, from + AT_ONCE).map(({ id }) => id);
		teams.push(...(await leaveAll(db, ids)));
		await db.deleteFrom('account').where('id', 'in', ids).execute();
	}
	return teams;
}

function sessionsOfIt(db: Transaction) {
	return db
		.selectFrom('authSession as s')
		.innerJoin('authUser as u', 'u.id', 's.userId')
		.select('s.id')
		.where(sql<boolean>`u.account_id = account.id`);
}
