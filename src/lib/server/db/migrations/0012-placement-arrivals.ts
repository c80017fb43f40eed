/**
 * Adds the time at which the server received a placement. It is later than the time of placing when
 * a browser had no connection. It is `null` for placements of earlier versions and for imported
 * placements, which count as received when they were made.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('placement').addColumn('arrivedAt', 'text').execute();
	// This index finds the placement that arrived last, however many placements an assignment has.
	await sql`create index placement_by_arrival on placement
		(assignment_id, (coalesce(arrived_at, placed_at)))`.execute(db);
}
