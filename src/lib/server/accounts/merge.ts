/** Merge of one account into another; the first account is deleted. */
import { derivedId } from '../http/free-id.ts';
import type { Store } from '../db/client.ts';
import type { Transaction } from '../db/writes.ts';
import { announceAll } from '../teams/announcements.ts';
import { mergeTeams } from '../teams/merge.ts';
import { mergeHosted } from '../workshops/merge.ts';

/**
 * Moves everything in one transaction. An assignment that both accounts have, because one imported
 * a file of the other, stays once, unless either copy has changed since: then both stay.
 */
export async function mergeAccounts(store: Store, from: string, to: string): Promise<void> {
	if (from === to) return;
	const teams = await store.write(async (db) => {
		const existing = new Map((await rowsOf(db, to)).map((row) => [row.id, row]));
		const copies = new Map([...existing.values()].map((row) => [derivedId(from, row.id), row]));
		for (const row of await rowsOf(db, from)) {
			const copy = existing.get(derivedId(to, row.id)) ?? copies.get(row.id);
			if (copy && isSame(copy, row)) continue;
			const move = db.updateTable('assignment').set({ accountId: to });
			await move.where('id', '=', row.id).execute();
		}
		await mergeHosted(db, from, to);
		const changed = await mergeTeams(db, from, to);
		await db.deleteFrom('account').where('id', '=', from).execute();
		return changed;
	});
	await announceAll(store, teams);
}

function rowsOf(db: Transaction, owner: string) {
	return db
		.selectFrom('assignment')
		.leftJoin('placement', 'placement.assignmentId', 'assignment.id')
		.where('assignment.accountId', '=', owner)
		.groupBy('assignment.id')
		.select(['assignment.id', 'assignment.updatedAt', 'assignment.rankedAt'])
		.select(({ fn }) => fn.count<number>('placement.id').as('placements'))
		.execute();
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const isSame = (a: Row, b: Row) =>
	a.updatedAt === b.updatedAt && a.rankedAt === b.rankedAt && a.placements === b.placements;
