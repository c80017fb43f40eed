/** Adds the client's answer to the helper's questions about the role; `null` without an answer. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('assignment').addColumn('clientSaid', 'text').execute();
}
