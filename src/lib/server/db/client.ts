/**
 * Opens the store, which is the database as the rest of the server sees it. Only this folder knows
 * the differences between SQLite and PostgreSQL.
 */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Engine, StoreError } from './engine.ts';
import { provider } from './migrations/index.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { type Write, groupedWrites } from './writes.ts';

/** Location of the database: path of a SQLite file, or URL of a PostgreSQL database. */
export type Database = { file: string } | { url: string };

export interface Store {
	/** Queries outside a write. Their connections cannot write. */
	read: Kysely<Tables>;
	/** Runs several queries that all see the same state of the database. */
	look<T>(job: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
	/**
	 * Runs a write, and resolves once it is on disk. The job must query only through the handle that
	 * it receives.
	 */
	write: Write;
	/**
	 * Connection for writing outside `write`, for tests of the database. Each statement commits by
	 * itself.
	 */
	writer: Kysely<Tables>;
	/** Empties the write-ahead log; see {@link Engine.truncateLog}. */
	truncateLog(): void;
	close(): Promise<void>;
}

/**
 * Opens the store, and brings its tables up to date.
 * @throws StoreError when the database is in use, unreachable, or of a newer version than this code
 */
export async function openStore(database: Database): Promise<Store> {
	const engine = await openEngine(database);
	const { error } = await engine.migrating((db) =>
		new Migrator({ db, provider }).migrateToLatest()
	);
	if (error) {
		await engine.close();
		throw new StoreError(migrationErrorText(engine.name, error), { cause: error });
	}
	const { reader, writer } = engine;
	return {
		read: reader,
		look: (job) => reader.connection().execute((db) => onSnapshot(engine, db, job)),
		write: groupedWrites(engine),
		writer,
		truncateLog: () => engine.truncateLog(),
		close: () => engine.close()
	};
}

/** Message of Kysely when the database has a migration that this code lacks. */
const NEWER = /previously executed migration .+ is missing/;

function migrationErrorText(name: string, error: unknown): string {
	return NEWER.test(String(error))
		? `The database ${name} is of a newer version of Kantlijn than this one: upgrade, or restore a backup.`
		: `The database ${name} cannot be brought up to date: ${String(error)}`;
}

async function onSnapshot<T>(
	{ beginLook }: Engine,
	db: Kysely<Tables>,
	job: (db: Kysely<Tables>) => Promise<T>
): Promise<T> {
	try {
		await sql.raw(beginLook).execute(db);
		return await job(db);
	} finally {
		// The transaction only read, so nothing is lost when its commit fails.
		await sql`commit`.execute(db).catch(() => undefined);
	}
}

/** Opens a database without running migrations. */
export async function openEngine(database: Database): Promise<Engine> {
	if ('file' in database) return openSqlite(database.file);
	// Imported only when needed, so that a server on SQLite starts without loading the PostgreSQL
	// code.
	const { openPostgres } = await import('./postgres.ts');
	return openPostgres(database.url);
}
