/**
 * Deletion of a workshop's answers and the reasons for them, of which there may be a hundred thousand.
 */
import type { Store } from '../db/client.ts';
import { writeUntilDone } from '../db/parts.ts';
import type { Transaction } from '../db/writes.ts';

/**
 * Deletes the answers and reasons of a workshop that is about to be deleted, one round at a time.
 * @param isStillDue called within each write; `false` ends the deletion, because somebody may have
 * used the workshop again in the meantime
 */
export async function deleteAnswers(
	store: Store,
	workshop: string,
	isStillDue: (db: Transaction) => Promise<boolean> = () => Promise.resolve(true)
): Promise<void> {
	await writeUntilDone(store, async (db) => {
		if (!(await isStillDue(db))) return 0;
		const next = await db
			.selectFrom('workshopAnswer')
			.select('round')
			.where('workshopId', '=', workshop)
			.limit(1)
			.executeTakeFirst();
		if (!next) return 0;
		for (const table of ['workshopReason', 'workshopAnswer'] as const) {
			await db
				.deleteFrom(table)
				.where('workshopId', '=', workshop)
				.where('round', '=', next.round)
				.execute();
		}
		return 1;
	});
}
