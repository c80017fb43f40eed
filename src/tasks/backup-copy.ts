/**
 * Copies an SQLite database for a backup: `node src/tasks/backup-copy.ts from to`. It runs in a
 * separate process, so that backup.ts can still handle signals during the copy. This process also
 * creates the folder of `to`: by now backup.ts handles signals, so a signal cannot leave the folder
 * behind.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const [from = '', to = ''] = process.argv.slice(2);
mkdirSync(dirname(to));
const source = new DatabaseSync(from, { readOnly: true });
try {
	// `vacuum into` copies the database as it is at one moment, even if the server writes
	// meanwhile. The copy does not contain remains of deleted rows.
	source.prepare('vacuum into ?').run(to);
} finally {
	source.close();
}
