/** What was agreed with the client at the table: when, and which benefits, as a JSON array. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('assignment').addColumn('agreedAt', 'text').execute();
	await db.schema.alterTable('assignment').addColumn('agreed', 'text').execute();
}
