/** The one place that opens the store. Differences between engines live in this folder only. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { type Engine, StoreError } from './engine.ts';
import { provider } from './migrations/index.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { type Write, groupedWrites } from './writes.ts';

/** Where it is: a file of SQLite's, or the address of a PostgreSQL database. */
export type Database = { file: string } | { url: string };

export interface Store {
	/** Sees what is committed, and nothing else. */
	read: Kysely<Tables>;
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
	return { read: reader, write: groupedWrites(engine), writer, close: () => engine.close() };
}

/** As it is, not brought up to date. */
export async function openEngine(database: Database): Promise<Engine> {
	return 'file' in database ? openSqlite(database.file) : openPostgres(database.url);
}
