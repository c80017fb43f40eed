/** Adds role cards that are shared by a link: at most one for each assignment. */
import type { Kysely } from 'kysely';
import { ADDRESSES } from '../../../domain/explanation.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { oneOf } from './0015-check-ins.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('sharedCard')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('assignmentId', 'text', (c) =>
			c.notNull().unique().references('assignment.id').onDelete('cascade')
		)
		.addColumn('placementId', 'text', (c) =>
			c.notNull().references('placement.id').onDelete('cascade')
		)
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('benefits', 'text', (c) => c.notNull())
		.addColumn('address', 'text', (c) => c.notNull().check(oneOf('address', ADDRESSES)))
		.addColumn('locale', 'text', (c) => c.notNull().check(oneOf('locale', LOCALES)))
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.execute();
	// Deleting a placement or what has expired reads these columns.
	await db.schema
		.createIndex('sharedCardByPlacement')
		.on('sharedCard')
		.column('placementId')
		.execute();
	await db.schema.createIndex('sharedCardByEnd').on('sharedCard').column('expiresAt').execute();
}
