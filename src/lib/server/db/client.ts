/** The one place that opens the store. Differences between engines live in this folder only. */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Engine, StoreError } from './engine.ts';
import { provider } from './migrations/index.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { type Write, groupedWrites } from './writes.ts';

/** Where it is: a file of SQLite's, or the address of a PostgreSQL database. */
export type Database = { file: string } | { url: string };

export interface Store {
	/** Sees what is committed, and nothing else. */
	read: Kysely<Tables>;
	/** Several queries that see one and the same moment. */
	look<T>(job: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/** Resolves once the write is on disk; the job may run queries on the handle it gets only. */
	write: Write;
	/** For better-auth, whose single statements commit on their own. */
	writer: Kysely<Tables>;
	close(): Promise<void>;
}

/** @throws StoreError with a sentence when it is in use, out of reach or newer than this code. */
export async function openStore(database: Database): Promise<Store> {
	const engine = await openEngine(database);
	const { error } = await engine.migrating((db) =>
		new Migrator({ db, provider }).migrateToLatest()
	);
	if (error) {
		await engine.close();
		const sentence = `The database ${engine.name} cannot be brought up to date: ${String(error)}`;
		throw new StoreError(sentence, { cause: error });
	}
	const { reader, writer } = engine;
	return {
		read: reader,
		look: (job) => reader.connection().execute((db) => inOneMoment(engine, db, job)),
		write: groupedWrites(engine),
		writer,
		close: () => engine.close()
	};
}

async function inOneMoment<T>(
	{ beginLook }: Engine,
	db: Kysely<Tables>,
	job: (db: Kysely<Tables>) => Promise<T>
): Promise<T> {
	try {
		await sql.raw(beginLook).execute(db);
		return await job(db);
	} finally {
		// Nothing was written, so nothing can be undone by it.
		await sql`commit`.execute(db).catch(() => undefined);
	}
}

/** As it is, not brought up to date. */
export async function openEngine(database: Database): Promise<Engine> {
	if ('file' in database) return openSqlite(database.file);
	// Only where it is used: the other engine should not wait for it.
	const { openPostgres } = await import('./postgres.ts');
	return openPostgres(database.url);
}
