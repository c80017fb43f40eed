/**
 * Adds devices that helpers have handed to a client, with the sessions that are locked behind four
 * digits.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('handedDevice')
		.addColumn('hash', 'text', (c) => c.primaryKey().notNull())
		.addColumn('sessionId', 'text', (c) =>
			c.notNull().unique().references('authSession.id').onDelete('cascade')
		)
		.addColumn('checkInClientId', 'text', (c) =>
			c.references('checkInClient.id').onDelete('set null')
		)
		.addColumn('checkInId', 'text', (c) => c.notNull())
		.addColumn('assignmentId', 'text', (c) => c.notNull())
		.addColumn('codeHash', 'text', (c) => c.notNull())
		.addColumn('triesLeft', 'integer', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('handedDeviceByClient')
		.on('handedDevice')
		.column('checkInClientId')
		.execute();
}
