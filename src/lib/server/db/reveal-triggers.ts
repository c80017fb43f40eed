/**
 * Database triggers that reject changes to a revealed round of a team. Each member may still add
 * one late placement, and a round is deleted only together with its assignment.
 */
import { type Kysely, sql } from 'kysely';
import { type EngineName, engineOf } from './engine.ts';

/** Error message that every trigger raises. */
const MESSAGE = 'a revealed round can no longer change';

const revealed = (round: string) =>
	`exists (select 1 from team_round where id = ${round} and revealed_at is not null)`;

/**
 * Triggers: name, the operation before which each runs, and the condition under which it rejects.
 */
const GUARDS: [name: string, operation: string, refuses: string][] = [
	['team_round_changed', 'update on team_round', 'old.revealed_at is not null'],
	[
		'team_round_replaced',
		'insert on team_round',
		// SQLite's "insert or replace" deletes the old row without running the delete trigger.
		`exists (select 1 from team_round where revealed_at is not null and
			(id = new.id or (assignment_id = new.assignment_id and number = new.number)))`
	],
	[
		'team_round_deleted',
		'delete on team_round',
		`old.revealed_at is not null and
			exists (select 1 from team_assignment where id = old.assignment_id)`
	],
	[
		'team_placement_changed',
		'update on team_placement',
		`${revealed('old.round_id')} or ${revealed('new.round_id')}`
	],
	['team_placement_deleted', 'delete on team_placement', revealed('old.round_id')],
	[
		'team_placement_added',
		'insert on team_placement',
		`${revealed('new.round_id')} <> (new.late = 1) or (new.late = 1 and
			exists (select 1 from team_placement where round_id = new.round_id and member_id = new.member_id))`
	]
];

const STATEMENTS: Record<EngineName, (guard: (typeof GUARDS)[number]) => string[]> = {
	sqlite: ([name, operation, refuses]) => [
		`create trigger ${name} before ${operation} when ${refuses}
			begin select raise(abort, '${MESSAGE}'); end`
	],
	postgres: ([name, operation, refuses]) => [
		`create function ${name}() returns trigger language plpgsql as $$ begin
			if ${refuses} then raise exception '${MESSAGE}'; end if;
			return coalesce(new, old);
		end $$`,
		`create trigger ${name} before ${operation} for each row execute function ${name}()`
	]
};

/** Creates the triggers; called by the migration that creates the tables. */
export async function createRevealTriggers(db: Kysely<unknown>): Promise<void> {
	const statements = GUARDS.flatMap(STATEMENTS[engineOf(db)]);
	for (const statement of statements) await sql.raw(statement).execute(db);
}
