/** Adds the conversation about a team's revealed round: who leads it, and how far it is. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('teamConversation')
		.addColumn('roundId', 'text', (c) =>
			c.primaryKey().notNull().references('teamRound.id').onDelete('cascade')
		)
		.addColumn('leaderId', 'text')
		.addColumn('step', 'integer', (c) => c.notNull().check(sql`step >= 0`))
		.addColumn('asOf', 'text')
		.execute();
}
