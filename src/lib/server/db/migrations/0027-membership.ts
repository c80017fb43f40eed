/**
 * Adds what lets a membership last: an invitation that can be shown again and can end, further
 * browsers of one member, requests of a browser to come back as a member, and notes for former
 * members about how their membership ended.
 */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.alterTable('team')
		.addColumn('inviteVersion', 'integer', (c) => c.notNull().defaultTo(0))
		.execute();
	await db.schema.alterTable('team').addColumn('inviteEndsAt', 'text').execute();
	await db.schema
		.alterTable('team')
		.addColumn('membersInvite', 'integer', (c) =>
			c
				.notNull()
				.defaultTo(0)
				.check(sql`members_invite in (0, 1)`)
		)
		.execute();

	await db.schema
		.alterTable('teamMember')
		.addColumn('confirmedBySelf', 'integer', (c) =>
			c
				.notNull()
				.defaultTo(0)
				.check(sql`confirmed_by_self in (0, 1)`)
		)
		.execute();
	await db.schema.createIndex('teamMemberByMerge').on('teamMember').column('mergedInto').execute();

	await db.schema
		.createTable('teamReturn')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('teamId', 'text', (c) => c.notNull().references('team.id').onDelete('cascade'))
		.addColumn('memberId', 'text', (c) =>
			c.notNull().references('teamMember.id').onDelete('cascade')
		)
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('requestedAt', 'text', (c) => c.notNull())
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('refusedAt', 'text')
		.addUniqueConstraint('teamReturnOnce', ['teamId', 'accountId'])
		.execute();
	await db.schema.createIndex('teamReturnByAccount').on('teamReturn').column('accountId').execute();
	await db.schema.createIndex('teamReturnByMember').on('teamReturn').column('memberId').execute();

	await db.schema
		.createTable('teamFarewell')
		.addColumn('hash', 'text', (c) => c.primaryKey().notNull())
		.addColumn('ending', 'text', (c) => c.notNull())
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.execute();
}
