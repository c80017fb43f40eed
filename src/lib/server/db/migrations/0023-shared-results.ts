/** Adds to workshops whether participants may read the results of the revealed rounds. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('workshop')
		.addColumn('shareResults', 'integer', (c) =>
			c
				.notNull()
				.defaultTo(1)
				.check(sql<boolean>`${sql.ref('shareResults')} in (0, 1)`)
		)
		.execute();
}
