/** Adds requests of teams to a client to look together on the divided roles. */
import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('clientRequest')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('teamAssignmentId', 'text', (c) =>
			c.notNull().references('teamAssignment.id').onDelete('cascade')
		)
		.addColumn('askedBy', 'text', (c) => c.notNull())
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('label', 'text', (c) => c.notNull())
		.addColumn('address', 'text', (c) => c.notNull().check(sql`address in ('u', 'je')`))
		.addColumn('locale', 'text', (c) => c.notNull())
		.addColumn('linkVersion', 'integer', (c) => c.notNull())
		.addColumn('browserHash', 'text')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('clientRequestByAssignment')
		.on('clientRequest')
		.columns(['teamAssignmentId', 'expiresAt'])
		.execute();
	await db.schema
		.createIndex('clientRequestByEnd')
		.on('clientRequest')
		.column('expiresAt')
		.execute();
	await db.schema
		.createTable('clientRequestMember')
		.addColumn('requestId', 'text', (c) =>
			c.notNull().references('clientRequest.id').onDelete('cascade')
		)
		.addColumn('memberId', 'text', (c) =>
			c.notNull().references('teamMember.id').onDelete('cascade')
		)
		.addColumn('replied', 'integer', (c) => c.notNull().check(sql`replied in (0, 1)`))
		.addColumn('checkInId', 'text', (c) => c.references('checkIn.id').onDelete('set null'))
		.addPrimaryKeyConstraint('clientRequestMemberOnce', ['requestId', 'memberId'])
		.execute();
	await db.schema
		.createIndex('clientRequestMemberByMember')
		.on('clientRequestMember')
		.column('memberId')
		.execute();
	await db.schema
		.createIndex('clientRequestMemberByCheckIn')
		.on('clientRequestMember')
		.column('checkInId')
		.execute();
}
