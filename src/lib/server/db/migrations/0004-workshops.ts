/** Adds workshops with their decks, rounds, seats and answers, and the saved decks of hosts. */
import { type Kysely, sql } from 'kysely';
import { LOCALES } from '../../../domain/locale.ts';
import { NAMES, ROUND_STATES } from '../../../domain/workshop.ts';
import { positionCheck } from './0001-first.ts';

const oneOf = (column: string, values: readonly string[]) =>
	sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((one) => sql.lit(one)))})`;

const aBit = (column: string) => sql<boolean>`${sql.ref(column)} in (0, 1)`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await workshops(db);
	await rounds(db);
	await db.schema
		.createTable('deck')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('locale', 'text', (c) => c.notNull().check(oneOf('locale', LOCALES)))
		.addColumn('questions', 'text', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('deckByAccount').on('deck').column('accountId').execute();
}

async function workshops(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('workshop')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('code', 'text', (c) => c.notNull().unique())
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('title', 'text')
		.addColumn('locale', 'text', (c) => c.notNull().check(oneOf('locale', LOCALES)))
		.addColumn('names', 'text', (c) => c.notNull().check(oneOf('names', NAMES)))
		.addColumn('groups', 'text')
		.addColumn('pairsFirst', 'integer', (c) => c.notNull().check(aBit('pairsFirst')))
		.addColumn('hostHash', 'text', (c) => c.notNull())
		.addColumn('questionId', 'text')
		// Without a CHECK, because the stage gets new contents over time. The domain validates the
		// value.
		.addColumn('view', 'text', (c) => c.notNull())
		.addColumn('counted', 'integer', (c) => c.notNull().check(aBit('counted')))
		.addColumn('timerSeconds', 'integer')
		.addColumn('timerEndsAt', 'text')
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('touchedAt', 'text', (c) => c.notNull())
		.addColumn('endedAt', 'text')
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('workshopByAccount')
		.on('workshop')
		.columns(['accountId', 'createdAt desc'])
		.execute();
	await db.schema.createIndex('workshopByTouch').on('workshop').column('touchedAt').execute();

	await db.schema
		.createTable('workshopQuestion')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('text', 'text', (c) => c.notNull())
		.addColumn('note', 'text')
		.addColumn('salt', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('workshopQuestionByWorkshop')
		.on('workshopQuestion')
		.columns(['workshopId', 'ordinal'])
		.execute();
}

async function rounds(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('workshopRound')
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('round', 'integer', (c) => c.notNull())
		.addColumn('questionId', 'text', (c) =>
			c.notNull().references('workshopQuestion.id').onDelete('cascade')
		)
		.addColumn('state', 'text', (c) => c.notNull().check(oneOf('state', ROUND_STATES)))
		.addColumn('reveals', 'integer', (c) => c.notNull())
		.addPrimaryKeyConstraint('workshopRoundOnce', ['workshopId', 'round'])
		// Enforces the domain's rule that a revealed round never opens again.
		.addCheckConstraint('workshopRoundSeen', sql`state <> 'open' or reveals = 0`)
		.execute();
	await db.schema
		.createIndex('workshopRoundByQuestion')
		.on('workshopRound')
		.column('questionId')
		.execute();

	await db.schema
		.createTable('workshopSeat')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('tokenHash', 'text')
		.addColumn('initials', 'text')
		.addColumn('inGroup', 'integer', (c) => c.check(aBit('inGroup')))
		.addColumn('seenAt', 'text', (c) => c.notNull())
		.addColumn('removed', 'integer', (c) => c.notNull().check(aBit('removed')))
		.addUniqueConstraint('workshopSeatOnce', ['workshopId', 'tokenHash'])
		.execute();

	await db.schema
		.createTable('workshopAnswer')
		.addColumn('workshopId', 'text', (c) =>
			c.notNull().references('workshop.id').onDelete('cascade')
		)
		.addColumn('round', 'integer', (c) => c.notNull())
		.addColumn('seatId', 'text', (c) =>
			c.notNull().references('workshopSeat.id').onDelete('cascade')
		)
		.addColumn('position', 'integer', (c) => c.check(positionCheck('position')))
		.addPrimaryKeyConstraint('workshopAnswerOnce', ['workshopId', 'round', 'seatId'])
		.execute();
	await db.schema
		.createIndex('workshopAnswerBySeat')
		.on('workshopAnswer')
		.column('seatId')
		.execute();
}
