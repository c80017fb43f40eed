/**
 * Adds the agreement with the client in the table view: its time, and the benefits as a JSON array
 * of ids.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('assignment').addColumn('agreedAt', 'text').execute();
	await db.schema.alterTable('assignment').addColumn('agreed', 'text').execute();
}
