/** The one place that opens the store. Differences between engines live in this folder only. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { provider } from './migrations/index.ts';
import { StoreError, openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { type Write, groupedWrites } from './writes.ts';

export interface Store {
	/** Sees what is committed, and nothing else. */
	read: Kysely<Tables>;
	/** Resolves once the write is on disk; the job may run queries on the handle it gets only. */
	write: Write;
	/** For better-auth, whose single statements commit on their own. */
	writer: Kysely<Tables>;
	close(): Promise<void>;
}

/** @throws StoreError with a sentence when the file is in use, unreadable or newer than this code. */
export async function openStore(file: string): Promise<Store> {
	const { reader, writer, release } = openSqlite(file);
	const close = async () => {
		await Promise.all([reader.destroy(), writer.destroy()]);
		release();
	};
	const { error } = await new Migrator({ db: writer, provider }).migrateToLatest();
	if (error) {
		await close();
		throw new StoreError(`The database ${file} cannot be brought up to date: ${String(error)}`, {
			cause: error
		});
	}
	return { read: reader, write: groupedWrites(writer), writer, close };
}
