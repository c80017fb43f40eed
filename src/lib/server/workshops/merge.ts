/** Counts and moves the workshops and saved decks of an account, when two accounts merge. */
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';

const TABLES = ['workshop', 'deck'] as const;

export async function countHosted(db: Store['read'], owner: string) {
	const count = async (table: (typeof TABLES)[number]) => {
		const { n } = await db
			.selectFrom(table)
			.where('accountId', '=', owner)
			.select(({ fn }) => fn.countAll<number>().as('n'))
			.executeTakeFirstOrThrow();
		return Number(n);
	};
	return { workshops: await count('workshop'), decks: await count('deck') };
}

/** Returns the codes of the account's workshops. */
export async function codesOf(db: Transaction, owner: string): Promise<string[]> {
	const rows = await db
		.selectFrom('workshop')
		.select('code')
		.where('accountId', '=', owner)
		.execute();
	return rows.map(({ code }) => code);
}

/** Returns the ids of the account's workshops. */
export async function idsOf(db: Transaction, owner: string): Promise<string[]> {
	const rows = await db
		.selectFrom('workshop')
		.select('id')
		.where('accountId', '=', owner)
		.execute();
	return rows.map(({ id }) => id);
}

/** Gives the workshops and decks of one account to another. Must be called within a write. */
export async function mergeHosted(db: Transaction, from: string, to: string): Promise<void> {
	for (const table of TABLES) {
		await db.updateTable(table).set({ accountId: to }).where('accountId', '=', from).execute();
	}
}
