/**
 * Adds intervision: the member whose case a shared assignment is, the phase at which a round of it
 * is, and what its member takes along, on an assignment of their own.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('teamAssignment').addColumn('caseOwner', 'text').execute();
	await db.schema.alterTable('assignment').addColumn('takenAlong', 'text').execute();
	await db.schema
		.createTable('teamCase')
		.addColumn('roundId', 'text', (c) =>
			c.primaryKey().notNull().references('teamRound.id').onDelete('cascade')
		)
		.addColumn('phase', 'text', (c) =>
			c
				.notNull()
				.check(
					sql`phase in ('ready', 'telling', 'placing', 'revealed', 'questions', 'taking', 'done')`
				)
		)
		.addColumn('since', 'text')
		.addColumn('minutes', 'text')
		.execute();
}
