/** Adds to workshops the address of this machine that phones open, when a host chose it. */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('workshop').addColumn('address', 'text').execute();
}
