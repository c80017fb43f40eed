/**
 * Adds a column to assignments for what the client said when the helper asked about the role;
 * `null` without an answer.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('assignment').addColumn('clientSaid', 'text').execute();
}
