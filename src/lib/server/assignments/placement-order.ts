/**
 * The two orders of an assignment's placements. `ordinal` numbers the placements by the time at
 * which they were made, from 1 and without gaps. `arrivedAt` is the time at which the server
 * received a placement.
 */
import { sql } from 'kysely';
import type { PlacementTable } from '../db/tables.ts';
import type { Transaction } from '../db/writes.ts';

const ofAssignment = (db: Transaction, assignmentId: string) =>
	db.selectFrom('placement').selectAll().where('assignmentId', '=', assignmentId).limit(1);

/**
 * Returns the time at which the server received a placement. A placement without `arrivedAt` was
 * received when it was made.
 */
export const arrivalOf = ({ arrivedAt, placedAt }: PlacementTable): string => arrivedAt ?? placedAt;

/** Returns the placement that arrived last. Only this one can be taken back. */
export function lastToArrive(db: Transaction, assignmentId: string) {
	return ofAssignment(db, assignmentId)
		.orderBy(sql`coalesce(arrived_at, placed_at)`, 'desc')
		.orderBy('ordinal', 'desc')
		.executeTakeFirst();
}

/** Returns the placement that was made last. Its position is the helper's current position. */
export function newest(db: Transaction, assignmentId: string) {
	return ofAssignment(db, assignmentId).orderBy('ordinal', 'desc').executeTakeFirst();
}

/** Returns the last placement that was made at this time or before. */
export function lastUntil(db: Transaction, assignmentId: string, placedAt: string) {
	return ofAssignment(db, assignmentId)
		.where('placedAt', '<=', placedAt)
		.orderBy('ordinal', 'desc')
		.executeTakeFirst();
}

/** Returns the last role switch; `undefined` when the helper has stayed on one side. */
export function lastSwitch(db: Transaction, assignmentId: string) {
	return ofAssignment(db, assignmentId)
		.where('roleSwitch', '=', 1)
		.orderBy('ordinal', 'desc')
		.executeTakeFirst();
}

export function withOrdinal(db: Transaction, assignmentId: string, ordinal: number) {
	return ofAssignment(db, assignmentId).where('ordinal', '=', ordinal).executeTakeFirst();
}

/** Adds one to all ordinals from `ordinal` upwards, which frees `ordinal` for a new placement. */
export function makeRoom(db: Transaction, assignmentId: string, ordinal: number): Promise<void> {
	return shift(db, assignmentId, ordinal, 1);
}

/** Subtracts one from all ordinals above `ordinal`, whose placement has been deleted. */
export function closeGap(db: Transaction, assignmentId: string, ordinal: number): Promise<void> {
	return shift(db, assignmentId, ordinal + 1, -1);
}

/**
 * Changes ordinals in two steps, first to negative numbers. SQLite and PostgreSQL both check after
 * each row that no ordinal occurs twice, so one step could fail.
 */
async function shift(db: Transaction, assignmentId: string, from: number, by: 1 | -1) {
	await db
		.updateTable('placement')
		.set({ ordinal: sql<number>`-(ordinal + ${sql.lit(by)})` })
		.where('assignmentId', '=', assignmentId)
		.where('ordinal', '>=', from)
		.execute();
	await db
		.updateTable('placement')
		.set({ ordinal: sql<number>`-ordinal` })
		.where('assignmentId', '=', assignmentId)
		.where('ordinal', '<', 0)
		.execute();
}
