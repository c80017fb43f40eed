/** Deletion of many assignments for good. */
import type { SelectQueryBuilder } from 'kysely';
import { type Ending, checkInIdsOf, checkInsEnded, endingOf } from '../check-ins/endings.ts';
import type { Store } from '../db/client.ts';
import { writeUntilDone } from '../db/parts.ts';
import type { Tables } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';

type Ids = SelectQueryBuilder<Tables, 'assignment', { id: string }>;

/**
 * Maximum number of assignments, and of placements, that one transaction deletes. An account may
 * have tens of thousands.
 */
const PART_ROWS = 300;

/**
 * Deletes assignments with their placements and check-ins, in parts. The placements of an
 * assignment may be deleted in an earlier part than its row. So `due` must select only assignments
 * that can no longer be restored.
 * @param due selects the ids of the assignments to delete; called again for each part
 */
export async function deleteAssignments(
	store: Store,
	due: (db: Transaction) => Ids
): Promise<void> {
	const endings: Ending[] = [];
	await writeUntilDone(store, async (db) => {
		const assignments = await idsOf(due(db).limit(PART_ROWS));
		if (assignments.length === 0) return 0;
		const placements = await idsOf(
			db
				.selectFrom('placement')
				.select('id')
				.where('assignmentId', 'in', assignments)
				.limit(PART_ROWS)
		);
		if (placements.length > 0) {
			await db.deleteFrom('placement').where('id', 'in', placements).execute();
		}
		if (placements.length === PART_ROWS) return placements.length;
		endings.push(await endingOf(db, await checkInIdsOf(db, assignments)));
		await db.deleteFrom('assignment').where('id', 'in', assignments).execute();
		return placements.length + assignments.length;
	});
	for (const ending of endings) checkInsEnded(ending);
}

async function idsOf(query: { execute(): Promise<{ id: string }[]> }): Promise<string[]> {
	return (await query.execute()).map(({ id }) => id);
}
