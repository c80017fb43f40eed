/**
 * Enforces the quotas in domain/quotas.ts. Rows are counted within the write that adds new rows,
 * and counting stops at one more than the quota allows. Writes to the same account, team or
 * workshop never run at the same time, so two of them cannot exceed a quota together.
 */
import type { SelectQueryBuilder } from 'kysely';
import type { Locale } from '../domain/locale.ts';
import { QUOTAS, type Quota } from '../domain/quotas.ts';
import { quotaNotesOf } from '../words/quota-note.ts';
import { databaseNowText } from './db/database-clock.ts';
import type { Tables } from './db/tables.ts';
import type { Transaction } from './db/writes.ts';
import { Refusal } from './refusal.ts';

type Rows = SelectQueryBuilder<Tables, keyof Tables, { of: string | null }>;

/** For each quota, the query that selects the rows that count for one account, team or workshop. */
const ROWS = {
	// Assignments in the trash count too, until they are deleted for good some seconds later.
	assignments: (db, account) =>
		db.selectFrom('assignment').select('accountId as of').where('accountId', '=', account),
	placements: (db, account) =>
		db.selectFrom('placement').select('accountId as of').where('accountId', '=', account),
	checkIns: (db, account) =>
		db
			.selectFrom('checkIn')
			.innerJoin('assignment', 'assignment.id', 'checkIn.assignmentId')
			.select('assignment.accountId as of')
			.where('assignment.accountId', '=', account)
			.where('checkIn.expiresAt', '>', databaseNowText(db))
			.where(({ exists, selectFrom }) =>
				exists(
					selectFrom('checkInClient')
						.select('checkInClient.id')
						.whereRef('checkInClient.checkInId', '=', 'checkIn.id')
						.where('checkInClient.revealedAt', 'is', null)
				)
			),
	checkInsOfAssignment: (db, assignment) =>
		db.selectFrom('checkIn').select('assignmentId as of').where('assignmentId', '=', assignment),
	workshops: (db, account) =>
		db.selectFrom('workshop').select('accountId as of').where('accountId', '=', account),
	decks: (db, account) =>
		db.selectFrom('deck').select('accountId as of').where('accountId', '=', account),
	teams: (db, account) =>
		db.selectFrom('teamMember').select('accountId as of').where('accountId', '=', account),
	members: (db, team) =>
		db
			.selectFrom('teamMember')
			.select('teamId as of')
			.where('teamId', '=', team)
			.where('leftAt', 'is', null),
	formerMembers: (db, team) =>
		db
			.selectFrom('teamMember')
			.select('teamId as of')
			.where('teamId', '=', team)
			.where('leftAt', 'is not', null),
	sharedAssignments: (db, team) =>
		db.selectFrom('teamAssignment').select('teamId as of').where('teamId', '=', team),
	seats: (db, workshop) =>
		db.selectFrom('workshopSeat').select('workshopId as of').where('workshopId', '=', workshop),
	hostLinks: (db, workshop) =>
		db.selectFrom('workshopHostLink').select('workshopId as of').where('workshopId', '=', workshop)
} satisfies { [quota in Quota]?: (db: Transaction, of: string) => unknown } as {
	[quota in CountedQuota]: (db: Transaction, of: string) => Rows;
};

/**
 * Quotas that are checked by counting rows. The other quotas limit the number of rounds. Rounds are
 * numbered, so they need not be counted.
 */
export type CountedQuota = Exclude<Quota, 'teamRounds' | 'workshopRounds'>;

/**
 * Returns the number of rows that count for a quota, at most one more than the quota allows.
 * @param of id of the account, team or workshop
 */
export async function countFor(db: Transaction, quota: CountedQuota, of: string): Promise<number> {
	const { n } = await db
		.selectFrom(
			ROWS[quota](db, of)
				.limit(QUOTAS[quota] + 1)
				.as('rows')
		)
		.select(({ fn }) => fn.countAll<number>().as('n'))
		.executeTakeFirstOrThrow();
	return Number(n);
}

/**
 * Checks that the quota allows `adding` more rows. Must be called within the write that adds the
 * rows.
 * @param of id of the account, team or workshop
 * @throws Refusal `full`
 */
export async function requireRoom(
	db: Transaction,
	quota: CountedQuota,
	of: string,
	adding = 1
): Promise<void> {
	if (adding > 0) requireWithin(quota, (await countFor(db, quota, of)) + adding);
}

/**
 * Checks a count against a quota.
 * @throws Refusal `full` when `count` is more than the quota allows
 */
export function requireWithin(quota: Quota, count: number): void {
	const max = QUOTAS[quota];
	if (count > max) throw new Refusal('full', [], { facts: { quota, max } });
}

/**
 * Returns the notes that a page shows: one for each of these quotas that is nearly used up.
 * @param of id of the account, team or workshop
 */
export async function quotaNotes(
	db: Transaction,
	of: string,
	quotas: readonly CountedQuota[],
	locale: Locale
): Promise<string[]> {
	const counts = await Promise.all(
		quotas.map(async (quota) => [quota, await countFor(db, quota, of)] as const)
	);
	return quotaNotesOf(counts, locale);
}
