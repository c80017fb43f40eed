/** Node's own SQLite as Kysely wants it: two connections on one file, one that writes, one that reads. */
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './tables.ts';

/** The store cannot be opened; `sentence` is for whoever started the server. */
export class StoreError extends Error {
	readonly sentence: string;

	constructor(sentence: string, options?: ErrorOptions) {
		super(sentence, options);
		this.name = 'StoreError';
		this.sentence = sentence;
	}
}

/** How long a statement waits for a lock that another program holds, in ms; all else waits with it. */
const BUSY_MS = 50;

const SQLITE_BUSY = 5;

/** Compiled statements kept per connection: queries here are few and known. */
const MAX_STATEMENTS = 500;

export interface Connections {
	writer: Kysely<Tables>;
	reader: Kysely<Tables>;
	release(): void;
}

export function openSqlite(file: string): Connections {
	mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
	let release = () => {};
	try {
		release = lock(file);
		const writer = new DatabaseSync(file, { timeout: BUSY_MS });
		// FULL: what was answered survives a power failure, see decisions/durability.
		writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
		const reader = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
		return { writer: kysely(writer), reader: kysely(reader), release };
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

/**
 * Holds a file lock for as long as the process lives, so that a second one on the same database
 * refuses to start. The system drops it with the process, however that ends.
 */
function lock(file: string): () => void {
	const held = new DatabaseSync(`${realPath(file)}.lock`, { timeout: 0 });
	try {
		held.exec('pragma locking_mode = exclusive; begin exclusive');
	} catch (cause) {
		held.close();
		// Where nothing can be written, nobody else need be running.
		if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw cause;
		throw new StoreError(
			`Another Kantlijn is already running on ${file}. Stop it first, or set DATABASE_URL to another file.`,
			{ cause }
		);
	}
	return () => held.close();
}

/** The file's one name, also where it is reached through a link. */
function realPath(file: string): string {
	const folder = realpathSync(path.dirname(path.resolve(file)));
	try {
		return realpathSync(file);
	} catch {
		// Not there yet: its folder's name settles it.
		return path.join(folder, path.basename(file));
	}
}

function kysely(database: DatabaseSync): Kysely<Tables> {
	const statements = new Map<string, ReturnType<typeof wrap>>();
	return new Kysely<Tables>({
		dialect: new SqliteDialect({
			database: {
				close: () => database.close(),
				prepare(sql) {
					let statement = statements.get(sql);
					if (!statement) {
						if (statements.size >= MAX_STATEMENTS) statements.clear();
						statement = wrap(database.prepare(sql));
						statements.set(sql, statement);
					}
					return statement;
				}
			}
		}),
		plugins: [new CamelCasePlugin()]
	});
}

function wrap(statement: StatementSync) {
	const given = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
	return {
		reader: statement.columns().length > 0,
		all: (parameters: readonly unknown[]) => statement.all(...given(parameters)),
		run: (parameters: readonly unknown[]) => statement.run(...given(parameters)),
		iterate: (parameters: readonly unknown[]) => statement.iterate(...given(parameters))
	};
}
