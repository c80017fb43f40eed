/** Accounts, their sessions, assignments and placements. */
import { type Kysely, sql } from 'kysely';
import { RANGE } from '../../../domain/continuum.ts';
import { ADDRESSES } from '../../../domain/explanation.ts';

/**
 * Returns the CHECK condition for a position: odd and within range, so never in the middle. The
 * rounding rejects fractions, which SQLite would store in an integer column.
 */
export const positionCheck = (column: string) =>
	sql<boolean>`${sql.ref(column)} between ${sql.lit(RANGE.min)} and ${sql.lit(RANGE.max)}
		and ${sql.ref(column)} % ${sql.lit(RANGE.step)} <> 0
		and round(${sql.ref(column)}) = ${sql.ref(column)}`;

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('account')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('timeZone', 'text')
		.addColumn('address', 'text', (c) =>
			c.check(sql`address in (${sql.join(ADDRESSES.map((one) => sql.lit(one)))})`)
		)
		.execute();

	await db.schema
		.createTable('assignment')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('question', 'text', (c) => c.notNull())
		.addColumn('client', 'text')
		.addColumn('benefits', 'text', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.check(positionCheck('position')))
		.addColumn('rankedAt', 'text', (c) => c.notNull())
		.addColumn('folded', 'text', (c) => c.notNull())
		.addColumn('archivedAt', 'text')
		.addColumn('deletedAt', 'text')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('assignmentByRank')
		.on('assignment')
		.columns(['accountId', 'rankedAt desc', 'id desc'])
		.execute();

	await db.schema
		.createTable('placement')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('assignmentId', 'text', (c) =>
			c.notNull().references('assignment.id').onDelete('cascade')
		)
		.addColumn('ordinal', 'integer', (c) => c.notNull())
		.addColumn('position', 'integer', (c) => c.notNull().check(positionCheck('position')))
		.addColumn('note', 'text')
		.addColumn('roleSwitch', 'integer', (c) => c.notNull().check(sql`role_switch in (0, 1)`))
		.addColumn('clientTold', 'integer', (c) => c.check(sql`client_told in (0, 1)`))
		.addColumn('placedAt', 'text', (c) => c.notNull())
		.addColumn('fingerprint', 'text', (c) => c.notNull())
		.addUniqueConstraint('placementOrder', ['assignmentId', 'ordinal'])
		.execute();

	await identity(db);
}

/**
 * Tables for sign-in, in the form of better-auth. Their names begin with `auth`, so that `account`
 * can be our own table.
 */
async function identity(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('authUser')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('accountId', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
		.addColumn('name', 'text', (c) => c.notNull())
		.addColumn('email', 'text', (c) => c.notNull().unique())
		.addColumn('emailVerified', 'integer', (c) => c.notNull())
		.addColumn('image', 'text')
		.addColumn('isAnonymous', 'integer')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('authUserByAccount').on('authUser').column('accountId').execute();

	await db.schema
		.createTable('authSession')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('token', 'text', (c) => c.notNull().unique())
		.addColumn('userId', 'text', (c) => c.notNull().references('authUser.id').onDelete('cascade'))
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('ipAddress', 'text')
		.addColumn('userAgent', 'text')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema.createIndex('authSessionByUser').on('authSession').column('userId').execute();

	await db.schema
		.createTable('authCredential')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('accountId', 'text', (c) => c.notNull())
		.addColumn('providerId', 'text', (c) => c.notNull())
		.addColumn('userId', 'text', (c) => c.notNull().references('authUser.id').onDelete('cascade'))
		.addColumn('accessToken', 'text')
		.addColumn('refreshToken', 'text')
		.addColumn('idToken', 'text')
		.addColumn('accessTokenExpiresAt', 'text')
		.addColumn('refreshTokenExpiresAt', 'text')
		.addColumn('scope', 'text')
		.addColumn('password', 'text')
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('authCredentialByUser')
		.on('authCredential')
		.column('userId')
		.execute();

	await db.schema
		.createTable('authVerification')
		.addColumn('id', 'text', (c) => c.primaryKey().notNull())
		.addColumn('identifier', 'text', (c) => c.notNull())
		.addColumn('value', 'text', (c) => c.notNull())
		.addColumn('expiresAt', 'text', (c) => c.notNull())
		.addColumn('createdAt', 'text', (c) => c.notNull())
		.addColumn('updatedAt', 'text', (c) => c.notNull())
		.execute();
	await db.schema
		.createIndex('authVerificationByIdentifier')
		.on('authVerification')
		.column('identifier')
		.execute();
}
