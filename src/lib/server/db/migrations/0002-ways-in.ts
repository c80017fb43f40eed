/** Adds sign-in methods: e-mail address, recovery code, and link for another device. */
import { type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	// Not unique on purpose; see the decision "An address says nothing".
	await db.schema.alterTable('authUser').addColumn('address', 'text').execute();
	await db.schema.createIndex('authUserByAddress').on('authUser').column('address').execute();
	await db.schema.alterTable('authSession').addColumn('device', 'text').execute();

	await db.schema
		.createTable('recoveryCode')
		.addColumn('accountId', 'text', (c) =>
			c.primaryKey().notNull().references('account.id').onDelete('cascade')
		)
		.addColumn('hash', 'text', (c) => c.notNull().unique())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('deviceLink')
		.addColumn('hash', 'text', (c) => c.primaryKey().notNull())
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('deviceLinkByAccount').on('deviceLink').column('accountId').execute();
}
