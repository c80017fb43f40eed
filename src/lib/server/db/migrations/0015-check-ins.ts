/** Adds check-ins of assignments, and their clients with the clients' places. */
import { type Kysely, sql } from 'kysely';
import { CHECK_IN_KINDS, CLIENT_STATES } from '../../../domain/check-in.ts';
import { ADDRESSES } from '../../../domain/explanation.ts';
import { LOCALES } from '../../../domain/locale.ts';
import { createCheckInTriggers } from '../check-in-triggers.ts';
import { positionCheck } from './0001-first.ts';

/** Returns a check that a column has one of these values. */
export const oneOf = (column: string, values: readonly string[]) =>
	sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await checkIns(db);
	await clients(db);
	await createCheckInTriggers(db);
}

async function checkIns(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('checkIn')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('assignmentId', 'text', (c) =>
			c.notNull().references('assignment.id').onDelete('cascade')
		)
		.addColumn('kind', 'text', (c) => c.notNull().check(oneOf('kind', CHECK_IN_KINDS)))
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('helperName', 'text', (c) => c.notNull())
		.addColumn('contact', 'text')
		.addColumn('address', 'text', (c) => c.notNull().check(oneOf('address', ADDRESSES)))
		.addColumn('locale', 'text', (c) => c.notNull().check(oneOf('locale', LOCALES)))
		.addColumn('position', 'integer', (c) => c.check(positionCheck('position')))
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('checkInByAssignment')
		.on('checkIn')
		.columns(['assignmentId', 'createdAt desc', 'id desc'])
		.execute();
	await db.schema.createIndex('checkInByEnd').on('checkIn').column('expiresAt').execute();
}

async function clients(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('checkInClient')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('checkInId', 'text', (c) => c.notNull().references('checkIn.id').onDelete('cascade'))
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('label', 'text', (c) => c.notNull())
		.addColumn('guess', 'integer', (c) => c.check(positionCheck('guess')))
		.addColumn('state', 'text', (c) => c.notNull().check(oneOf('state', CLIENT_STATES)))
		.addColumn('answered', 'integer', (c) => c.notNull().check(sql`answered in (0, 1)`))
		.addColumn('position', 'integer', (c) => c.check(positionCheck('position')))
		.addColumn('linkVersion', 'integer', (c) => c.notNull())
		.addColumn('browserHash', 'text')
		.addColumn('sharedDevice', 'integer', (c) => c.notNull().check(sql`shared_device in (0, 1)`))
		.addColumn('keyBy', 'text', (c) => c.check(oneOf('keyBy', ['helper', 'client'])))
		.addColumn('keyUntil', 'text')
		.addColumn('revealedAt', 'text')
		.addColumn('question', 'integer', (c) => c.notNull())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addUniqueConstraint('checkInClientOrder', ['checkInId', 'ordinal'])
		.addCheckConstraint('checkInClientAnswer', sql`answered = 1 or position is null`)
		.addCheckConstraint(
			'checkInClientKey',
			sql`(key_by is null) = (key_until is null) and (key_by is null) = (state <> 'calling')`
		)
		.execute();
	// Indexes for scheduled jobs. They contain only the rows that a job may look for.
	await sql`create index check_in_client_by_key on check_in_client (key_until)
		where key_until is not null`.execute(db);
	await sql`create index check_in_client_by_reveal on check_in_client (revealed_at)
		where answered = 1`.execute(db);
	await sql`create index check_in_client_by_browser on check_in_client (browser_hash)
		where browser_hash is not null`.execute(db);
}
