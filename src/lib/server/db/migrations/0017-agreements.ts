/**
 * Adds the agreements of check-ins: the last proposal, the clients' answers to it, and the time of
 * agreement of the placement that an agreement adds.
 */
import { type Kysely, sql } from 'kysely';
import { CONSENTS } from '../../../domain/check-in.ts';
import { positionCheck } from './0001-first.ts';

const consents = sql.join(CONSENTS.map((consent) => sql.lit(consent)));

export async function up(db: Kysely<unknown>): Promise<void> {
	await addToCheckIns(db);
	await db.schema
		.alterTable('checkInClient')
		.addColumn('consent', 'text', (c) => c.check(sql`consent in (${consents})`))
		.execute();
	await db.schema
		.alterTable('checkInClient')
		.addColumn('doubts', 'integer', (c) =>
			c
				.notNull()
				.defaultTo(0)
				.check(sql`doubts in (0, 1)`)
		)
		.execute();
	await db.schema.alterTable('placement').addColumn('agreedAt', 'text').execute();
	// The page of a year counts agreements, of which there are few among the placements.
	await sql`create index placement_by_agreement on placement (account_id, agreed_at)
		where agreed_at is not null`.execute(db);
}

/** Adds each column in a statement of its own, since an SQLite statement can add only one. */
async function addToCheckIns(db: Kysely<unknown>): Promise<void> {
	const checkIn = () => db.schema.alterTable('checkIn');
	await checkIn()
		.addColumn('proposalVersion', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await checkIn()
		.addColumn('proposalPosition', 'integer', (c) => c.check(positionCheck('proposalPosition')))
		.execute();
	await checkIn().addColumn('proposalBenefits', 'text').execute();
	await checkIn().addColumn('lookAgainOn', 'text').execute();
	await checkIn().addColumn('agreedAt', 'text').execute();
	await checkIn().addColumn('proposalReplaces', 'text').execute();
	await checkIn()
		.addColumn('proposalWithdrawn', 'integer', (c) =>
			c
				.notNull()
				.defaultTo(0)
				.check(sql`proposal_withdrawn in (0, 1)`)
		)
		.execute();
}
