/** The page to which the home page redirects a user whose account has contents. */
import { hasAssignments } from '../assignments/assignments.ts';
import type { Store } from '../db/client.ts';

/**
 * Tables in the order in which they are searched for a row of the account, each with the page to
 * which the home page redirects. The most used page comes first.
 */
const HOMES = [
	['assignment', '/assignments'],
	['teamMember', '/teams'],
	['workshop', '/workshops'],
	['deck', '/workshops']
] as const;

export type LandingPage = (typeof HOMES)[number][1];

/** Returns `null` for an account without contents. */
export async function landingPageOf(store: Store, owner: string): Promise<LandingPage | null> {
	for (const [table, home] of HOMES) if (await hasAny(store, owner, table)) return home;
	return null;
}

async function hasAny(
	store: Store,
	owner: string,
	table: (typeof HOMES)[number][0]
): Promise<boolean> {
	if (table === 'assignment') return hasAssignments(store, owner);
	const row = await store.read
		.selectFrom(table)
		.select('accountId')
		.where('accountId', '=', owner)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
