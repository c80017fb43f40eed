/**
 * `npm run backup [-- file]`: makes a consistent copy of the SQLite database, also while the server
 * runs. Without a file name the copy goes into the folder `backups` beside the database.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync, backup } from 'node:sqlite';
import { SettingsError, readSettings } from '../lib/server/settings.ts';

try {
	console.log(`Copied to ${await copy(process.argv[2])}`);
} catch (error) {
	console.error(error instanceof SettingsError ? error.message : String(error));
	process.exitCode = 1;
}

async function copy(to?: string): Promise<string> {
	const { database } = readSettings(process.env);
	if (!('file' in database)) {
		throw new SettingsError('DATABASE_URL is a PostgreSQL database: copy it with pg_dump.');
	}
	const { file } = database;
	if (!existsSync(file)) throw new SettingsError(`There is no database at ${file} yet.`);
	const target = resolve(to ?? join(dirname(file), 'backups', `kantlijn-${stamp(new Date())}.db`));
	if (existsSync(target)) throw new SettingsError(`${target} exists already; name another file.`);
	mkdirSync(dirname(target), { recursive: true });
	const source = new DatabaseSync(file, { readOnly: true });
	try {
		await backup(source, target);
	} finally {
		source.close();
	}
	return target;
}

/** Time for a file name, such as "2026-11-23T140501": colons are not allowed on every system. */
function stamp(time: Date): string {
	return time.toISOString().slice(0, 19).replaceAll(':', '');
}
