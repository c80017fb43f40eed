/**
 * Adds four things: the confirmation of e-mail addresses, addresses that wait for it, the
 * installation's salt for passwords, and indexes to look up users and passwords.
 */
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema.alterTable('authUser').addColumn('addressConfirmedAt', 'text').execute();
	// Only new queries use this index. The previous version's queries still use `authUserByAddress`.
	await db.schema
		.createIndex('authUserByAddressAge')
		.on('authUser')
		.columns(['address', 'createdAt'])
		.execute();
	await db.schema
		.createIndex('authCredentialByPassword')
		.on('authCredential')
		.column('password')
		.execute();

	await db.schema
		.createTable('passwordSalt')
		.addColumn('id', 'integer', (c) => c.primaryKey().notNull())
		.addColumn('salt', 'text', (c) => c.notNull())
		.execute();

	await db.schema
		.createTable('addressConfirmation')
		.addColumn('accountId', 'text', (c) =>
			c.primaryKey().notNull().references('account.id').onDelete('cascade')
		)
		.addColumn('hash', 'text', (c) => c.notNull().unique())
		.addColumn('address', 'text', (c) => c.notNull())
		.addColumn('password', 'text')
		.addColumn('endsSessions', 'integer', (c) => c.notNull())
		.addColumn('sessionId', 'text')
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.execute();
}
