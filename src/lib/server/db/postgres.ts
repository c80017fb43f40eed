/**
 * PostgreSQL engine, with two connection pools on one database: one for writes and one for reads.
 */
import { hash } from 'node:crypto';
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { type Engine, StoreError } from './engine.ts';
import { type PoolOptions, pool } from './pool.ts';
import { SortAsBytes } from './sort-as-bytes.ts';
import type { Tables } from './tables.ts';
import { timed } from './timed-query.ts';

/** Maximum number of connections of one instance for reads. */
const READERS = 10;
/**
 * Number of groups of writes that an instance commits at the same time, unless it is configured: for
 * a database on the same machine, and for one at least a millisecond away. Groups side by side hide
 * the time on the network. Without a network they only cost more commits. Instances on one database
 * may have different numbers, since the locks do not depend on them.
 */
const PARTITIONS = { near: 4, far: 16 };
/** Milliseconds of a round trip up to which, and from which, a database is near or far. */
const [NEAR_MS, FAR_MS] = [0.5, 1];
/** Number of round trips that are measured; the shortest one counts. */
const PINGS = 10;

/** Connections for writes beside one per partition: one for writes without keys, and two to spare. */
const MORE_WRITERS = 3;

/**
 * Id of the advisory lock for writes: "Kant" in ASCII. A write with keys takes this lock shared, and
 * a lock for each of its keys exclusively. A write without keys takes this lock exclusively. So all
 * writes that could conflict run one after the other. The locks are always taken in one order, so
 * that no two transactions wait for each other.
 */
const WRITING = 0x4b616e74;
/** Class of the advisory locks for keys: "Keys" in ASCII. */
const KEYS = 0x4b657973;
/**
 * Number of different locks for keys. Two keys with the same lock only wait for each other without
 * need. It must be the same in every instance on a database, and lower than the number of locks that
 * PostgreSQL has room for: 6,400 unless configured.
 */
const KEY_LOCKS = 4096;

const digestOf = (key: string) => hash('sha256', key, 'buffer');

function lockOf(key: string): number {
	return digestOf(key).readUInt32BE() % KEY_LOCKS;
}

/** Number of write partitions in version 0.2.0, where it was the same in every instance. */
const OLD_PARTITIONS = 4;

/**
 * Returns the lock that version 0.2.0 takes exclusively for a workshop's writes; `null` for another
 * key. It is taken shared, so that during a rolling upgrade instances of both versions write to a
 * workshop one after the other. Version 0.2.0 takes {@link WRITING} exclusively for all other writes.
 */
function oldLockOf(key: string): number | null {
	if (!key.startsWith('workshop:')) return null;
	return digestOf(key).readUInt8() % OLD_PARTITIONS;
}

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** Returns the statements that take the locks of {@link WRITING}. */
function locksFor(keys: readonly string[] | null): string[] {
	if (keys === null) return [`select pg_advisory_xact_lock(${WRITING})`];
	const old = ascending(keys.flatMap((key) => oldLockOf(key) ?? []));
	// A function in a select list is called row by row, in the order of the array.
	const own = ascending(keys.map(lockOf)).join();
	return [
		`select pg_advisory_xact_lock_shared(${WRITING})`,
		...old.map((lock) => `select pg_advisory_xact_lock_shared(${WRITING}, ${lock})`),
		`select pg_advisory_xact_lock(${KEYS}, lock) from unnest('{${own}}'::int[]) as lock`
	];
}

/**
 * Opens a PostgreSQL database.
 * @throws StoreError when the database is unreachable, or its encoding is not UTF8
 */
export async function openPostgres({
	url,
	partitions: wanted
}: {
	url: string;
	partitions?: number | undefined;
}): Promise<Engine> {
	const name = nameOf(url);
	const reader = kysely(url, 'reads', {
		max: READERS,
		settings: ['default_transaction_read_only=on']
	});
	try {
		await check(name, reader);
		return engineOf({ url, name, reader, partitions: wanted ?? (await partitionsFor(reader)) });
	} catch (error) {
		await reader.destroy();
		throw error;
	}
}

/** Returns the number of partitions for the distance of the database. */
async function partitionsFor(reader: Kysely<Tables>): Promise<number> {
	let shortest = Infinity;
	for (let ping = 0; ping < PINGS; ping++) {
		const began = performance.now();
		await sql`select 1`.execute(reader);
		shortest = Math.min(shortest, performance.now() - began);
	}
	const share = (shortest - NEAR_MS) / (FAR_MS - NEAR_MS);
	const { near, far } = PARTITIONS;
	return Math.round(near + (far - near) * Math.min(1, Math.max(0, share)));
}

function engineOf({
	url,
	name,
	reader,
	partitions
}: {
	url: string;
	name: string;
	reader: Kysely<Tables>;
	partitions: number;
}): Engine {
	const writer = kysely(url, 'writes', {
		max: partitions + MORE_WRITERS,
		settings: ['synchronous_commit=on'],
		forWrites: true
	});
	return {
		name,
		reader,
		writer,
		async begin(db, keys) {
			// All statements are sent in one network round trip.
			await sql.raw(['begin', ...locksFor(keys)].join('; ')).execute(db);
		},
		writePartitions: partitions,
		nextSavepoint: [CompiledQuery.raw('release job; savepoint job')],
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
}

async function check(name: string, reader: Kysely<Tables>): Promise<void> {
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
