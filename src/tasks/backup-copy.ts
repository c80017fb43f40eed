/**
 * Copies an SQLite database for a backup: `node src/tasks/backup-copy.ts from to`. It runs in a
 * separate process, so that backup.ts can still handle signals during the copy. It creates the folder
 * of `to`, since only then does backup.ts handle signals and remove the folder.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [from = '', to = ''] = process.argv.slice(2);
mkdirSync(dirname(to));
const source = new DatabaseSync(from, { readOnly: true });
try {
	// Copies one snapshot of the database, whatever is written meanwhile, and leaves out what remains
	// of deleted rows.
	source.prepare('vacuum into ?').run(to);
} finally {
	source.close();
}
