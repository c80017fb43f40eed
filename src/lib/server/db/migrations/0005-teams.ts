/** Adds teams with their members, shared assignments, rounds and placements. */
import { type Kysely, sql } from 'kysely';
import { createRevealTriggers } from '../reveal-triggers.ts';
import { positionCheck } from './0001-first.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
	await people(db);
	await rounds(db);
	await createRevealTriggers(db);
}

async function people(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('team')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('ownerId', 'text', (c) => c.notNull())
		.addColumn('inviteHash', 'text', (c) => c.notNull().unique())
		.addColumn('revision', 'integer', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('teamMember')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('teamId', 'text', (c) => c.notNull().references('team.id').onDelete('cascade'))
		.addColumn('accountId', 'text', (c) => c.references('account.id').onDelete('set null'))
		.addColumn('displayName', 'text')
		.addColumn('joinedAt', 'text', (c) => c.notNull())
		.addColumn('leftAt', 'text')
		.addColumn('mergedInto', 'text')
		.addUniqueConstraint('teamMemberOnce', ['teamId', 'accountId'])
		.execute();
	await db.schema.createIndex('teamMemberByAccount').on('teamMember').column('accountId').execute();
}

async function rounds(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('teamAssignment')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('teamId', 'text', (c) => c.notNull().references('team.id').onDelete('cascade'))
		.addColumn('addedBy', 'text', (c) => c.notNull())
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('client', 'text')
		.addColumn('roundId', 'text', (c) => c.notNull())
		.addColumn('revealedId', 'text')
		.addColumn('division', 'integer')
		.addColumn('summary', 'text')
		.addColumn('roles', 'text')
		.addColumn('archivedAt', 'text')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('teamAssignmentByTeam')
		.on('teamAssignment')
		.columns(['teamId', 'updatedAt desc'])
		.execute();

	await db.schema
		.createTable('teamRound')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('assignmentId', 'text', (c) =>
			c.notNull().references('teamAssignment.id').onDelete('cascade')
		)
		.addColumn('number', 'integer', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('revealedAt', 'text')
		.addColumn('revealedBy', 'text')
		.addColumn('remindedAt', 'text')
		.addUniqueConstraint('teamRoundOrder', ['assignmentId', 'number'])
		.execute();

	await db.schema
		.createTable('teamPlacement')
		.addColumn('roundId', 'text', (c) => c.notNull().references('teamRound.id').onDelete('cascade'))
		.addColumn('memberId', 'text', (c) => c.notNull().references('teamMember.id'))
		.addColumn('position', 'integer', (c) => c.check(positionCheck('position')))
		.addColumn('note', 'text')
		.addColumn('late', 'integer', (c) => c.notNull().check(sql`late in (0, 1)`))
		.addColumn('placedAt', 'text', (c) => c.notNull())
		.addPrimaryKeyConstraint('teamPlacementOnce', ['roundId', 'memberId'])
		.execute();
	await db.schema
		.createIndex('teamPlacementByMember')
		.on('teamPlacement')
		.column('memberId')
		.execute();
}
