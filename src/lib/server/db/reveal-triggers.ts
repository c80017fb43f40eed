/**
 * Database triggers that reject changes to a revealed round of a team. There are two exceptions:
 * each member may still add one late placement, and a round is deleted together with its
 * assignment.
 */
import { type Kysely, sql } from 'kysely';
import { type EngineName, engineOf } from './engine.ts';

/** Error message that every trigger raises. */
const MESSAGE = 'a revealed round can no longer change';

const revealed = (round: string) =>
	`exists (select 1 from team_round where id = ${round} and revealed_at is not null)`;

/**
 * Trigger: its name, the operation before which it runs, and the condition under which it rejects
 * the operation.
 */
export type Guard = [name: string, operation: string, refuses: string];

const GUARDS: Guard[] = [
	['team_round_changed', 'update on team_round', 'old.revealed_at is not null'],
	[
		'team_round_replaced',
		'insert on team_round',
		// Rejects SQLite's "insert or replace", which deletes the old row without running the
		// delete trigger.
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

/**
 * Replaces the trigger `team_round_changed` of `GUARDS`. A revealed round without a question may
 * get one, but only once. Its other columns still cannot change.
 */
const FIRST_QUESTION: Guard = [
	'team_round_changed',
	'update on team_round',
	`old.revealed_at is not null and not (old.question is null and ${[
		'id',
		'assignment_id',
		'number',
		'created_at',
		'revealed_at',
		'revealed_by',
		'reminded_at'
	]
		.map((column) => `new.${column} is not distinct from old.${column}`)
		.join(' and ')})`
];

const REMOVALS: Record<EngineName, string[]> = {
	sqlite: ['drop trigger team_round_changed'],
	postgres: ['drop trigger team_round_changed on team_round', 'drop function team_round_changed()']
};

/**
 * Returns the SQL that creates a trigger.
 * @param message message of the error that the trigger raises
 */
export function triggerStatements(
	engine: EngineName,
	[name, operation, refuses]: Guard,
	message: string
): string[] {
	if (engine === 'sqlite') {
		return [
			`create trigger ${name} before ${operation} when ${refuses}
				begin select raise(abort, '${message}'); end`
		];
	}
	return [
		`create function ${name}() returns trigger language plpgsql as $$ begin
			if ${refuses} then raise exception '${message}'; end if;
			return coalesce(new, old);
		end $$`,
		`create trigger ${name} before ${operation} for each row execute function ${name}()`
	];
}

/** Creates the triggers. The migration that creates the tables calls this function. */
export async function createRevealTriggers(db: Kysely<unknown>): Promise<void> {
	const statements = GUARDS.flatMap((guard) => triggerStatements(engineOf(db), guard, MESSAGE));
	for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Replaces the trigger that rejects every change to a revealed round, so that a round without a
 * question may get one. The migration that adds the column `question` calls this function.
 */
export async function allowFirstQuestion(db: Kysely<unknown>): Promise<void> {
	const engine = engineOf(db);
	const statements = [...REMOVALS[engine], ...triggerStatements(engine, FIRST_QUESTION, MESSAGE)];
	for (const statement of statements) await sql.raw(statement).execute(db);
}
