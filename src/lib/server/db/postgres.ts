/** PostgreSQL as Kysely wants it: two pools on one database, one that writes, one that reads. */
import { CamelCasePlugin, Kysely, PostgresDialect, sql } from 'kysely';
import { type Engine, StoreError } from './engine.ts';
import { type PoolOptions, pool } from './pool.ts';
import { SortAsBytes } from './sort-as-bytes.ts';
import type { Tables } from './tables.ts';

/** Connections of one instance, opened as they are needed. */
const READERS = 10;
/** One for the group that is being written, the others for better-auth's single statements. */
const WRITERS = 3;

/** "Kant" as a number: whoever holds this lock writes, so that there is one order for everyone. */
const WRITING = 0x4b616e74;

/** @throws StoreError when it is out of reach, or could not hold every text. */
export async function openPostgres(url: string): Promise<Engine> {
	const reader = kysely(url, { max: READERS, settings: ['default_transaction_read_only=on'] });
	const writer = kysely(url, { max: WRITERS, settings: ['synchronous_commit=on'] });
	const engine: Engine = {
		name: nameOf(url),
		reader,
		writer,
		async begin(db) {
			// One trip for both.
			await sql.raw(`begin; select pg_advisory_xact_lock(${WRITING})`).execute(db);
		},
		beginLook: 'begin isolation level repeatable read read only',
		async migrating(work) {
			const db = kysely(url, { max: 1, patient: true }).withPlugin(new SortAsBytes());
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

function kysely(url: string, options: PoolOptions): Kysely<Tables> {
	return new Kysely<Tables>({
		dialect: new PostgresDialect({ pool: pool(url, options) }),
		plugins: [new CamelCasePlugin()]
	});
}
