/**
 * The store's own refusal to change what was revealed, whatever the code above it does. A late
 * placement may come in once for each member; a round goes only together with its assignment.
 */
import { type Kysely, sql } from 'kysely';

type Engine = 'sqlite';

/** What every guard raises, so that a fault of ours is told by its name. */
const MESSAGE = 'a revealed round can no longer change';

const revealed = (round: string) =>
	`exists (select 1 from team_round where id = ${round} and revealed_at is not null)`;

/** By the moment at which each looks, and the condition under which it refuses. */
const GUARDS: [name: string, moment: string, refuses: string][] = [
	['team_round_changed', 'update on team_round', 'old.revealed_at is not null'],
	[
		'team_round_replaced',
		'insert on team_round',
		// A "replace" would delete the old row without asking anybody.
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

const STATEMENTS: Record<Engine, () => string[]> = {
	sqlite: () =>
		GUARDS.map(
			([name, moment, refuses]) =>
				`create trigger ${name} before ${moment} when ${refuses}
				begin select raise(abort, '${MESSAGE}'); end`
		)
};

export async function freezeRevealedRounds(
	db: Kysely<unknown>,
	engine: Engine = 'sqlite'
): Promise<void> {
	for (const statement of STATEMENTS[engine]()) await sql.raw(statement).execute(db);
}
