/** Page that the home page redirects an account with contents to. */
import type { Store } from '../db/client.ts';

/** Table to look in and page to redirect to, the most used first. */
const HOMES = [
	['assignment', '/assignments'],
	['teamMember', '/teams'],
	['workshop', '/workshops'],
	['deck', '/workshops']
] as const;

export type LandingPage = (typeof HOMES)[number][1];

/** `null` for an account without contents. */
export async function landingPageOf(store: Store, owner: string): Promise<LandingPage | null> {
	for (const [table, home] of HOMES) if (await hasAny(store, owner, table)) return home;
	return null;
}

async function hasAny(
	store: Store,
	owner: string,
	table: (typeof HOMES)[number][0]
): Promise<boolean> {
	if (table === 'assignment') {
		const assignment = await store.read
			.selectFrom('assignment')
			.select('id')
			.where('accountId', '=', owner)
			.where('deletedAt', 'is', null)
			.limit(1)
			.executeTakeFirst();
		return assignment !== undefined;
	}
	const row = await store.read
		.selectFrom(table)
		.select('accountId')
		.where('accountId', '=', owner)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
