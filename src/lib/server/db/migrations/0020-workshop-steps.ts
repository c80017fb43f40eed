/**
 * Adds to workshops the choice of steps, the facts for undoing the last step, and rehearsals; adds
 * to rounds whether the host went back to before the round was opened.
 */
import { type Kysely, sql } from 'kysely';

const aBit = (column: string) => sql<boolean>`${sql.ref(column)} in (0, 1)`;

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of ['withIdea', 'twoRounds']) {
		await db.schema
			.alterTable('workshop')
			.addColumn(column, 'integer', (c) => c.notNull().defaultTo(0).check(aBit(column)))
			.execute();
	}
	await db.schema.alterTable('workshop').addColumn('undo', 'text').execute();
	await db.schema.alterTable('workshop').addColumn('rehearsal', 'text').execute();
	await db.schema
		.alterTable('workshopRound')
		.addColumn('withdrawn', 'integer', (c) => c.notNull().defaultTo(0).check(aBit('withdrawn')))
		.execute();
	// Invented answers were a content of the stage before rehearsals had steps of their own.
	await sql`update "workshop" set "view" = 'question' where "view" = 'practice'`.execute(db);
}
