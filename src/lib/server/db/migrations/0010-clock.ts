/** Adds the table with the state of the trusted clock, in one row; see jobs/trusted-clock.ts. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('clock')
		.addColumn('id', 'integer', (c) =>
			c
				.primaryKey()
				.notNull()
				.check(sql`id = 1`)
		)
		.addColumn('trustedAt', 'text', (c) => c.notNull())
		.addColumn('heldMs', 'integer', (c) => c.notNull())
		.execute();
}
