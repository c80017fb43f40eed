/**
 * SQLite engine on `node:sqlite`, with three connections on one file: for writes, for reads, and
 * for emptying the write-ahead log.
 */
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
	CamelCasePlugin,
	CompiledQuery,
	type DialectAdapter,
	Kysely,
	SqliteAdapter,
	SqliteDialect,
	sql
} from 'kysely';
import { type Engine, StoreError, Unavailable } from './engine.ts';
import type { Tables } from './tables.ts';
import { timed } from './timed-query.ts';

/**
 * Maximum milliseconds that a statement waits for another program's lock. It is short, because
 * `node:sqlite` is synchronous and blocks the whole process meanwhile.
 */
const BUSY_MS = 50;

/**
 * Maximum number of attempts to begin a write transaction while another program writes;
 * `BEGIN_PAUSE_MS` are the milliseconds between two attempts.
 */
const BEGIN_TRIES = 30;
const BEGIN_PAUSE_MS = 50;
const SQLITE_BUSY = 5;

/**
 * SQLite's result codes for a database that is temporarily unusable: busy, locked, read-only, I/O
 * error, full, cannot open.
 */
const UNAVAILABLE = new Set([SQLITE_BUSY, 6, 8, 10, 13, 14]);

/** Maximum number of compiled statements in the cache of a connection. */
const MAX_STATEMENTS = 500;

/**
 * Opens a database file, and creates the file and its folder when they do not exist.
 * @throws StoreError when the file cannot be opened, or another process uses it
 */
export function openSqlite(file: string): Engine {
	mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
	let release = () => {};
	try {
		release = lock(file);
		const writer = new DatabaseSync(file, { timeout: BUSY_MS });
		// `synchronous = full` lets committed writes survive a power failure; see the decision on
		// group commit.
		writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
		// Overwrites deleted text, which would otherwise stay in the file until SQLite reuses its
		// page.
		writer.exec('pragma secure_delete = on');
		const reader = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
		// Checkpoints need a separate connection, because the writer may be within a transaction.
		const checkpoints = new DatabaseSync(file, { timeout: 0 });
		for (const suffix of ['', '-wal', '-shm', '.lock']) hideFromOthers(file + suffix);
		const engine = engineOf(file, kysely(writer, 'writes'), kysely(reader, 'reads'));
		return {
			...engine,
			// While the database is busy, a call does nothing, and a later call empties the log.
			truncateLog: () => void checkpoints.prepare('pragma wal_checkpoint(truncate)').get(),
			async close() {
				checkpoints.close();
				await engine.close();
				release();
			}
		};
	} catch (cause) {
		release();
		if (cause instanceof StoreError) throw cause;
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new StoreError(
			`The database ${file} cannot be opened: ${why}. Is it a database, and may it and its folder be written?`,
			{ cause }
		);
	}
}

function engineOf(
	file: string,
	writer: Kysely<Tables>,
	reader: Kysely<Tables>
): Omit<Engine, 'truncateLog'> {
	return {
		name: file,
		writer,
		reader,
		begin,
		// SQLite has only one writer at a time, so partitions would gain nothing.
		writePartitions: null,
		nextSavepoint: ['release job', 'savepoint job'].map((text) => CompiledQuery.raw(text)),
		beginLook: 'begin',
		migrating: (work) => work(writer),
		async close() {
			await Promise.all([reader.destroy(), writer.destroy()]);
		}
	};
}

/**
 * Removes other users' right to read a file, because older versions of the app created files
 * readable for all.
 */
function hideFromOthers(file: string): void {
	try {
		chmodSync(file, 0o600);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		// The file is missing, belongs to another user, or is on a disk that cannot be written.
		if (code !== 'ENOENT' && code !== 'EPERM' && code !== 'EROFS') throw error;
	}
}

/**
 * Begins a write transaction. It retries without blocking the process, so that reads go on
 * meanwhile.
 */
async function begin(db: Kysely<Tables>): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			await sql`begin immediate`.execute(db);
			return;
		} catch (error) {
			const busy = error instanceof Unavailable && codeOf(error.cause) === SQLITE_BUSY;
			if (tries === BEGIN_TRIES || !busy) throw error;
			await new Promise((resolve) => setTimeout(resolve, BEGIN_PAUSE_MS));
		}
	}
}

/** Returns the result code of an SQLite error; `null` for any other error. */
function codeOf(error: unknown): number | null {
	const code = (error as { errcode?: unknown } | null)?.errcode;
	return typeof code === 'number' ? code & 0xff : null;
}

function orUnavailable<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw UNAVAILABLE.has(codeOf(error) ?? -1) ? new Unavailable(error) : error;
	}
}

/**
 * Takes a file lock for as long as the process runs, so that a second process on the same database
 * refuses to start. The operating system releases the lock however the process ends.
 * @returns a function that releases the lock
 * @throws StoreError when another process has the lock
 */
function lock(file: string): () => void {
	const database = new DatabaseSync(`${realPath(file)}.lock`, { timeout: 0 });
	try {
		database.exec('pragma locking_mode = exclusive; begin exclusive');
	} catch (cause) {
		database.close();
		// Other errors, as for a folder that is not writable, do not mean that another process runs.
		if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
		throw new StoreError(
			`Another Kantlijn is already running on ${file}. Stop it first, or set DATABASE_URL to another file.`,
			{ cause }
		);
	}
	return () => database.close();
}

/**
 * Returns the canonical path of the file, so that a symbolic link to the file leads to the same
 * lock.
 */
function realPath(file: string): string {
	const folder = realpathSync(path.dirname(path.resolve(file)));
	try {
		return realpathSync(file);
	} catch {
		// The file does not exist yet, so only its folder's symbolic links are resolved.
		return path.join(folder, path.basename(file));
	}
}

/**
 * Kysely's dialect for SQLite, but with each migration in a transaction. Without transactions, a
 * process that is killed during a migration would leave half of the tables, and every later start
 * would fail.
 */
class TransactionalSqliteDialect extends SqliteDialect {
	override createAdapter(): DialectAdapter {
		return new TransactionalSqliteAdapter();
	}
}

class TransactionalSqliteAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

function kysely(database: DatabaseSync, of: 'reads' | 'writes'): Kysely<Tables> {
	const statements = new Map<string, ReturnType<typeof wrap>>();
	return new Kysely<Tables>({
		dialect: new TransactionalSqliteDialect({
			database: {
				close: () => database.close(),
				prepare(sql) {
					let statement = statements.get(sql);
					if (!statement) {
						if (statements.size >= MAX_STATEMENTS) statements.clear();
						statement = wrap(orUnavailable(() => database.prepare(sql)));
						statements.set(sql, statement);
					}
					return statement;
				}
			}
		}),
		plugins: [new CamelCasePlugin()],
		log: timed(of)
	});
}

function wrap(statement: StatementSync) {
	const given = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
	return {
		reader: statement.columns().length > 0,
		all: (parameters: readonly unknown[]) =>
			orUnavailable(() => statement.all(...given(parameters))),
		run: (parameters: readonly unknown[]) =>
			orUnavailable(() => statement.run(...given(parameters))),
		iterate: (parameters: readonly unknown[]) => statement.iterate(...given(parameters))
	};
}
