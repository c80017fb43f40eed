/**
 * Adds the reasons that participants of a workshop give for their places, and to workshops whether
 * they are asked for and which of them the stage shows.
 */
import { type Kysely, sql } from 'kysely';

const aBit = (column: string) => sql<boolean>`${sql.ref(column)} in (0, 1)`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('workshop')
		.addColumn('asksWhy', 'integer', (c) => c.notNull().defaultTo(0).check(aBit('asksWhy')))
		.execute();
	await db.schema.alterTable('workshop').addColumn('reasonId', 'text').execute();
	await db.schema
		.createTable('workshopReason')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('round', 'integer', (c) => c.notNull())
		.addColumn('seatId', 'text', (c) =>
			c.notNull().references('workshopSeat.id').onDelete('cascade')
		)
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('shown', 'integer', (c) => c.notNull().check(aBit('shown')))
		.addUniqueConstraint('workshopReasonOnce', ['workshopId', 'round', 'seatId'])
		.execute();
	await db.schema
		.createIndex('workshopReasonBySeat')
		.on('workshopReason')
		.column('seatId')
		.execute();
}
