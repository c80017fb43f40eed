/**
 * Adds what a helper writes when looking back: answers at the closing of an assignment, as JSON, and
 * texts about a year.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('assignment').addColumn('lookingBack', 'text').execute();
	await db.schema
		.createTable('yearNote')
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('year', 'integer', (c) => c.notNull())
		.addColumn('field', 'text', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('yearNotePrimary', ['accountId', 'year', 'field'])
		.execute();
}
