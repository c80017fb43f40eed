/**
 * Adds further host links beside the first one of a workshop, and to workshops the address of this
 * machine that phones open, when a host chose it.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('workshop').addColumn('address', 'text').execute();
	await db.schema
		.createTable('workshopHostLink')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('hash', 'text', (c) => c.notNull().unique())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('name', 'text')
		.execute();
	await db.schema
		.createIndex('workshopHostLinkOf')
		.on('workshopHostLink')
		.column('workshopId')
		.execute();
}
