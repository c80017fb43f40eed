/** Where the first page leads who has something here already: to what they have. */
import type { Store } from '../db/client.ts';

/** In this order; what there is of the first kind is what one came for most often. */
const HOMES = [
	['assignment', '/assignments'],
	['teamMember', '/teams'],
	['workshop', '/workshops'],
	['deck', '/workshops']
] as const;

export type LandingPage = (typeof HOMES)[number][1];

/** `null` for who has nothing yet. */
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
		const kept = await store.read
			.selectFrom('assignment')
			.select('id')
			.where('accountId', '=', owner)
			.where('deletedAt', 'is', null)
			.limit(1)
			.executeTakeFirst();
		return kept !== undefined;
	}
	const row = await store.read
		.selectFrom(table)
		.select('accountId')
		.where('accountId', '=', owner)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}
