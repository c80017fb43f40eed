/** Backups of an SQLite database that `npm run backup` made in its default folder. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Returns the folder in which backups of a database file lie, unless the operator names a file. */
export const backupFolder = (file: string): string => join(dirname(resolve(file)), 'backups');

/**
 * Returns the path of the newest backup of a database file that contains no other migrations than
 * these; `null` when there is none.
 */
export function newestBackup(file: string, migrations: readonly string[]): string | null {
	const folder = backupFolder(file);
	if (!existsSync(folder)) return null;
	// The names contain the time of the backup, so the newest one is the last.
	const names = readdirSync(folder).filter((name) => name.endsWith('.db'));
	const found = names
		.toSorted()
		.reverse()
		.find((name) => canOpen(join(folder, name), migrations));
	return found === undefined ? null : join(folder, found);
}

function canOpen(backup: string, migrations: readonly string[]): boolean {
	try {
		const database = new DatabaseSync(backup, { readOnly: true });
		try {
			const run = database.prepare('select name from kysely_migration').all();
			return run.length > 0 && run.every(({ name }) => migrations.includes(String(name)));
		} finally {
			database.close();
		}
	} catch {
		// The folder may contain a file that is no database of Kantlijn.
		return false;
	}
}
