/**
 * Opens the store, which is the database as the rest of the server sees it. Only this folder knows
 * the differences between SQLite and PostgreSQL.
 */
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { newestBackup } from './backups.ts';
import { type Engine, StoreError, Unavailable } from './engine.ts';
import { provider } from './migrations/index.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { type Write, groupedWrites } from './writes.ts';

/**
 * Location of the database: path of a SQLite file, or URL of a PostgreSQL database. `partitions` is
 * the maximum number of groups of writes that this process commits at the same time.
 */
export type Database = { file: string } | { url: string; partitions?: number | undefined };

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
	const error = await bringUpToDate(engine);
	if (error) {
		await engine.close();
		throw new StoreError(await migrationErrorText(database, engine.name, error), { cause: error });
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

/**
 * Maximum number of attempts to run the migrations. An attempt fails when it deadlocks with a read of
 * another instance, and leaves nothing behind.
 */
const MIGRATION_TRIES = 5;

/** Runs all new migrations; resolves with the error that prevented it. */
async function bringUpToDate(engine: Engine): Promise<unknown> {
	for (let attempt = 1; ; attempt += 1) {
		const { error } = await engine.migrating((db) =>
			new Migrator({ db, provider }).migrateToLatest()
		);
		if (!(error instanceof Unavailable) || attempt === MIGRATION_TRIES) return error;
	}
}

/** Message of Kysely when the database has a migration that this code lacks. */
const NEWER = /previously executed migration .+ is missing/;

async function migrationErrorText(database: Database, name: string, error: unknown) {
	if (!NEWER.test(String(error))) {
		return `The database ${name} cannot be brought up to date: ${String(error)}`;
	}
	const known = Object.keys(await provider.getMigrations());
	const backup = 'file' in database ? newestBackup(database.file, known) : null;
	const restore = backup
		? `restore ${backup}, the newest backup that this version can open`
		: 'restore a backup that was made before the upgrade';
	return `The database ${name} is of a newer version of Kantlijn than this one: upgrade, or ${restore}; see “Backup and restore” in docs/operations.md.`;
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
	return openPostgres(database);
}
