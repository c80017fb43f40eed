/**
 * Adds to workshops a number that grows with every change of a seat, so that a host page knows when
 * to fetch the list of people again.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('workshop')
		.addColumn('seatsVersion', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
}
