/**
 * Notes by which a former member reads that the owner ended the membership, or deleted the team, and
 * by which a browser reads that it was ended.
 * The database does not keep who was in which team: a note is stored under a hash that only this
 * server can compute, from the team and the account that asks.
 */
import { createHmac } from 'node:crypto';
import type { TeamFarewellTable } from '../db/team-tables.ts';
import type { Transaction } from '../db/writes.ts';
import { settings } from '../settings.ts';

/** Days for which a note is kept. */
export const FAREWELL_DAYS = 30;

const DAY_MS = 86_400_000;

/** Maximum number of rows in one statement, since databases limit the number of parameters. */
const PART_ROWS = 200;

type Ending = TeamFarewellTable['ending'];

function hashFor(team: string, account: string): string {
	return createHmac('sha256', settings().secret)
		.update(`farewell ${team} ${account}`)
		.digest('base64url');
}

/** Returns the accounts that open a membership, each in a browser of its own. */
export async function accountsOf(db: Transaction, member: string): Promise<string[]> {
	const rows = await db
		.selectFrom('teamMember')
		.select('accountId')
		.where(({ eb, or }) => or([eb('id', '=', member), eb('mergedInto', '=', member)]))
		.where('accountId', 'is not', null)
		.execute();
	return rows.flatMap(({ accountId }) => accountId ?? []);
}

/** Stores a note for each of these accounts. Must be called within the write that ends them. */
export async function bidFarewell(
	db: Transaction,
	team: string,
	accounts: readonly string[],
	ending: Ending
): Promise<void> {
	const expiresAt = new Date(Date.now() + FAREWELL_DAYS * DAY_MS).toISOString();
	for (let from = 0; from < accounts.length; from += PART_ROWS) {
		const rows = accounts
			.slice(from, from + PART_ROWS)
			.map((account) => ({ hash: hashFor(team, account), ending, expiresAt }));
		await db
			.insertInto('teamFarewell')
			.values(rows)
			.onConflict((same) => same.column('hash').doUpdateSet({ ending, expiresAt }))
			.execute();
	}
}

/** Deletes the note of an account that is a member again. */
export async function forgetFarewell(
	db: Transaction,
	team: string,
	account: string
): Promise<void> {
	await db.deleteFrom('teamFarewell').where('hash', '=', hashFor(team, account)).execute();
}

/** Returns how the account's membership ended; `null` where there is no note about it. */
export async function farewellFor(
	db: Transaction,
	team: string,
	account: string
): Promise<Ending | null> {
	const row = await db
		.selectFrom('teamFarewell')
		.select('ending')
		.where('hash', '=', hashFor(team, account))
		.where('expiresAt', '>', new Date().toISOString())
		.executeTakeFirst();
	return row?.ending ?? null;
}
