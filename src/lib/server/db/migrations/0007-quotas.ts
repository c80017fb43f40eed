/**
 * Adds the account id to placements. Adds indexes, with which quotas are counted fast and pages of
 * large accounts stay fast.
 */
import { type Kysely, sql } from 'kysely';
import { type EngineName, engineOf } from '../engine.ts';

/**
 * Triggers that keep the account id of a placement equal to that of its assignment. They are needed
 * when the previous version of the app, which does not know the column, inserts a placement, and
 * when two accounts are merged.
 */
const TRIGGERS: Record<EngineName, string[]> = {
	sqlite: [
		`create trigger placement_account after insert on placement when new.account_id is null
			begin
				update placement set account_id =
					(select account_id from assignment where id = new.assignment_id) where id = new.id;
			end`,
		`create trigger assignment_account after update of account_id on assignment
			when new.account_id <> old.account_id
			begin
				update placement set account_id = new.account_id where assignment_id = new.id;
			end`
	],
	postgres: [
		`create function placement_account() returns trigger language plpgsql as $$ begin
			select account_id into new.account_id from assignment where id = new.assignment_id;
			return new;
		end $$`,
		`create trigger placement_account before insert on placement for each row
			when (new.account_id is null) execute function placement_account()`,
		`create function assignment_account() returns trigger language plpgsql as $$ begin
			update placement set account_id = new.account_id where assignment_id = new.id;
			return null;
		end $$`,
		`create trigger assignment_account after update of account_id on assignment for each row
			when (new.account_id <> old.account_id) execute function assignment_account()`
	]
};

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('placement').addColumn('accountId', 'text').execute();
	await sql`update placement set account_id =
		(select account_id from assignment where assignment.id = placement.assignment_id)`.execute(db);
	for (const statement of TRIGGERS[engineOf(db)]) await sql.raw(statement).execute(db);
	await indexes(db);
}

async function indexes(db: Kysely<unknown>): Promise<void> {
	// The index has every column that a year's page counts, so that counting reads only the index.
	await db.schema
		.createIndex('placementByTime')
		.on('placement')
		.columns([
			'accountId',
			'placedAt',
			'position',
			'roleSwitch',
			'clientTold',
			'assignmentId',
			'ordinal'
		])
		.execute();
	await db.schema
		.createIndex('placementWithNote')
		.on('placement')
		.column('accountId')
		.where(sql.ref('note'), 'is not', null)
		.execute();
	await db.schema
		.createIndex('assignmentByPlace')
		.on('assignment')
		.columns(['accountId', 'deletedAt', 'position', 'archivedAt'])
		.execute();
	await db.schema
		.createIndex('assignmentInTrash')
		.on('assignment')
		.column('deletedAt')
		.where(sql.ref('deletedAt'), 'is not', null)
		.execute();
}
