/**
 * PostgreSQL engine, with two connection pools on one database: one for writes and one for reads.
 */
import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { type Engine, StoreError } from './engine.ts';
import { type PoolOptions, pool } from './pool.ts';
import { SortAsBytes } from './sort-as-bytes.ts';
import type { Tables } from './tables.ts';
import { timed } from './timed-query.ts';

/** Maximum number of connections of one instance for reads. */
const READERS = 10;
/**
 * Number of write partitions. It must be the same in every instance on a database. With different
 * numbers a workshop would be in two partitions at once, and its writes would overlap.
 */
const WRITE_PARTITIONS = 4;
/**
 * Maximum number of connections for writes: one per partition, one for unpartitioned writes, and
 * two to spare.
 */
const WRITERS = WRITE_PARTITIONS + 3;

/**
 * Id of the advisory lock for writes: "Kant" in ASCII. A partitioned write takes this lock shared,
 * and the lock of its partition exclusively. An unpartitioned write takes this lock exclusively. So
 * all writes that could conflict run one after the other.
 */
const WRITING = 0x4b616e74;

/**
 * Opens a PostgreSQL database.
 * @throws StoreError when the database is unreachable, or its encoding is not UTF8
 */
export async function openPostgres(url: string): Promise<Engine> {
	const reader = kysely(url, 'reads', {
		max: READERS,
		settings: ['default_transaction_read_only=on']
	});
	const writer = kysely(url, 'writes', {
		max: WRITERS,
		settings: ['synchronous_commit=on'],
		sendsAhead: true
	});
	const engine: Engine = {
		name: nameOf(url),
		reader,
		writer,
		async begin(db, partition) {
			const exclusive = `select pg_advisory_xact_lock(${WRITING})`;
			const shared = `select pg_advisory_xact_lock_shared(${WRITING});
				select pg_advisory_xact_lock(${WRITING}, ${partition})`;
			// All statements are sent in one network round trip.
			await sql.raw(`begin; ${partition === null ? exclusive : shared}`).execute(db);
		},
		partitionOf: (key) => createHash('sha256').update(key).digest().readUInt8() % WRITE_PARTITIONS,
		beginLook: 'begin isolation level repeatable read read only',
		async migrating(work) {
			const db = kysely(url, 'writes', { max: 2, unlimited: true }).withPlugin(new SortAsBytes());
			try {
				// Other instances may go on writing during an upgrade. They wait for the migrations, because
				// a migration and a write that lock the same tables in another order would deadlock.
				return await db.connection().execute(async (writing) => {
					await sql`select pg_advisory_lock(${sql.lit(WRITING)})`.execute(writing);
					try {
						return await work(db);
					} finally {
						await sql`select pg_advisory_unlock(${sql.lit(WRITING)})`.execute(writing);
					}
				});
			} finally {
				await db.destroy();
			}
		},
		truncateLog: () => undefined,
		async close() {
			await Promise.all([reader.destroy(), writer.destroy()]);
		}
	};
	try {
		await check(engine);
		return engine;
	} catch (error) {
		await engine.close();
		throw error;
	}
}

async function check({ name, reader }: Engine): Promise<void> {
	const encoding = sql<{ encoding: string }>`select getdatabaseencoding() as encoding`;
	const { rows } = await encoding.execute(reader).catch((error: unknown) => {
		const { cause = error } = error as Error;
		throw new StoreError(`The database ${name} cannot be opened: ${String(cause)}`, { cause });
	});
	if (rows[0]?.encoding !== 'UTF8') {
		throw new StoreError(`The database ${name} must be made with the encoding UTF8.`);
	}
}

/** Returns only the host and the database of the URL, without credentials. */
function nameOf(url: string): string {
	const { host, pathname } = new URL(url);
	return `postgres://${host}${pathname}`;
}

function kysely(url: string, of: 'reads' | 'writes', options: PoolOptions): Kysely<Tables> {
	return new Kysely<Tables>({
		dialect: new PostgresDialect({ pool: pool(url, options) }),
		plugins: [new CamelCasePlugin()],
		log: timed(of)
	});
}
