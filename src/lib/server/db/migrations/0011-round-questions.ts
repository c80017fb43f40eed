/**
 * Adds the question to each round of a team, so that an answered round keeps its text when the
 * assignment's question is reworded. Existing rounds get the present question, the only text that
 * is known.
 */
import { type Kysely, sql } from 'kysely';
import { allowFirstQuestion } from '../reveal-triggers.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
	// Nullable, because the previous version of the app inserts rounds without a question.
	await db.schema.alterTable('teamRound').addColumn('question', 'text').execute();
	await allowFirstQuestion(db);
	await sql`update team_round set question =
		(select question from team_assignment where team_assignment.id = team_round.assignment_id)`.execute(
		db
	);
}
