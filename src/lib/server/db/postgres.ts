/** PostgreSQL as Kysely wants it: two pools on one database, one that writes, one that reads. */
import { createHash } from 'node:crypto';
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { type Engine, StoreError } from './engine.ts';
import { type PoolOptions, pool } from './pool.ts';
import { SortAsBytes } from './sort-as-bytes.ts';
import type { Tables } from './tables.ts';
import { timed } from './timed-query.ts';

/** Connections of one instance, opened as they are needed. */
const READERS = 10;
/** The same for every instance on a database: two that differ would write beside each other. */
const LANES = 4;
/** One for the group that each lane writes, one for what keeps to none, two for better-auth. */
const WRITERS = LANES + 3;

/**
 * "Kant" as a number. Whoever writes to one lane shares this lock and has that lane's to itself;
 * whoever writes to all has this one to itself. So there is one order for everyone.
 */
const WRITING = 0x4b616e74;

/** @throws StoreError when it is out of reach, or could not hold every text. */
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
		async begin(db, lane) {
			const alone = `select pg_advisory_xact_lock(${WRITING})`;
			const beside = `select pg_advisory_xact_lock_shared(${WRITING});
				select pg_advisory_xact_lock(${WRITING}, ${lane})`;
			// One trip for all.
			await sql.raw(`begin; ${lane === null ? alone : beside}`).execute(db);
		},
		laneOf: (of) => createHash('sha256').update(of).digest().readUInt8() % LANES,
		beginLook: 'begin isolation level repeatable read read only',
		async migrating(work) {
			const db = kysely(url, 'writes', { max: 1, patient: true }).withPlugin(new SortAsBytes());
			return work(db).finally(() => db.destroy());
		},
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

/** Host and database, without who signs in and with what. */
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
