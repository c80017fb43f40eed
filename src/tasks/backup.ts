/**
 * `npm run backup [-- file]`: makes a consistent copy of the SQLite database, also while the server
 * runs. Without a file name the copy goes into the folder `backups` beside the database.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SettingsError, readSettings } from '../lib/server/settings.ts';

// Whatever Kantlijn writes, only its own user may read.
process.umask(0o077);

try {
	console.log(`Copied to ${copy(process.argv[2])}`);
} catch (error) {
	console.error(error instanceof SettingsError ? error.message : String(error));
	process.exitCode = 1;
}

function copy(to?: string): string {
	const { database } = readSettings(process.env);
	if (!('file' in database)) {
		throw new SettingsError('DATABASE_URL is a PostgreSQL database: copy it with pg_dump.');
	}
	const { file } = database;
	if (!existsSync(file)) throw new SettingsError(`There is no database at ${file} yet.`);
	const target = resolve(to ?? join(dirname(file), 'backups', `kantlijn-${stamp(new Date())}.db`));
	if (existsSync(target)) throw new SettingsError(`${target} exists already; name another file.`);
	mkdirSync(dirname(target), { recursive: true });
	// Under another name until it is whole and on disk, so that a copy that was interrupted is not
	// taken for a backup.
	const unfinished = `${target}.unfinished`;
	rmSync(unfinished, { force: true });
	const source = new DatabaseSync(file, { readOnly: true });
	try {
		// One snapshot, however much is written meanwhile, and without what was deleted before.
		source.prepare('vacuum into ?').run(unfinished);
	} finally {
		source.close();
	}
	syncToDisk(unfinished);
	renameSync(unfinished, target);
	syncToDisk(dirname(target));
	return target;
}

/** @param path of a file or a folder */
function syncToDisk(path: string): void {
	const opened = openSync(path, 'r');
	fsyncSync(opened);
	closeSync(opened);
}

/** Time for a file name, such as "2026-11-23T140501": colons are not allowed on every system. */
function stamp(time: Date): string {
	return time.toISOString().slice(0, 19).replaceAll(':', '');
}
