/**
 * Database triggers that reject changes to the places that a client and the helper have revealed to
 * each other. A place can be erased, and an erased place never comes back. A revealed client is
 * deleted only together with its check-in.
 */
import { type Kysely, sql } from 'kysely';
import { type Guard, triggerStatements } from './reveal-triggers.ts';
import { engineOf } from './engine.ts';

const MESSAGE = 'a revealed check-in can no longer change';

const same = (...columns: string[]) =>
	columns.map((column) => `new.${column} is not distinct from old.${column}`).join(' and ');

const isErasing = 'new.answered = 0 and new.position is null';

const revealed = (checkIn: string) =>
	`exists (select 1 from check_in_client where check_in_id = ${checkIn} and revealed_at is not null)`;

const GUARDS: Guard[] = [
	[
		'check_in_changed',
		'update on check_in',
		`${revealed('old.id')} and not (${same('id', 'kind', 'question', 'helper_name', 'position')})`
	],
	[
		'check_in_replaced',
		'insert on check_in',
		// Rejects SQLite's "insert or replace", which would delete the old check-in and its
		// clients.
		revealed('new.id')
	],
	[
		'check_in_client_changed',
		'update on check_in_client',
		`old.revealed_at is not null and not (${same('id', 'check_in_id', 'label', 'link_version', 'revealed_at', 'browser_hash', 'shared_device')}
			and ((${same('answered', 'position', 'guess')})
				or (${isErasing} and (new.guess is null or ${same('guess')}))))`
	],
	[
		'check_in_client_replaced',
		'insert on check_in_client',
		// Rejects SQLite's "insert or replace", which deletes the old row without running the
		// delete trigger.
		`exists (select 1 from check_in_client where revealed_at is not null and
			(id = new.id or (check_in_id = new.check_in_id and ordinal = new.ordinal)))`
	],
	[
		'check_in_client_deleted',
		'delete on check_in_client',
		`old.revealed_at is not null and exists (select 1 from check_in where id = old.check_in_id)`
	]
];

/** Creates the triggers. The migration that creates the tables calls this function. */
export async function createCheckInTriggers(db: Kysely<unknown>): Promise<void> {
	for (const guard of GUARDS) {
		for (const statement of triggerStatements(engineOf(db), guard, MESSAGE)) {
			await sql.raw(statement).execute(db);
		}
	}
}
