/**
 * Adds to shared assignments the correction of a question, and the own assignments of members that
 * are about the same question.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ['correctedRound', 'correctedBy', 'correctedAt']) {
		await db.schema.alterTable('teamAssignment').addColumn(column, 'text').execute();
	}
	await db.schema
		.createTable('counterpart')
		.addColumn('assignmentId', 'text', (c) =>
			c.notNull().references('assignment.id').onDelete('cascade')
		)
		.addColumn('teamAssignmentId', 'text', (c) =>
			c.notNull().references('teamAssignment.id').onDelete('cascade')
		)
		.addPrimaryKeyConstraint('counterpartOnce', ['assignmentId', 'teamAssignmentId'])
		.execute();
	await db.schema
		.createIndex('counterpartByShared')
		.on('counterpart')
		.column('teamAssignmentId')
		.execute();
}
