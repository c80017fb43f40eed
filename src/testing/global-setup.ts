/**
 * Names a whole run and draws its seed before it; afterwards removes the folders and databases that
 * its workers made, which bear the run's name.
 */
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabases } from './database.ts';
import { drawSeed } from './test-seed.ts';

export default function begin(): () => Promise<void> {
	// Workers inherit the name; they are often ended before they can clean up themselves.
	process.env.TEST_RUN = String(process.pid);
	// `npm test` has drawn it for all its runners; a runner started alone draws its own.
	if (!process.env.TEST_SEED) drawSeed();
	return async () => {
		const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix()));
		for (const name of folders) rmSync(join(tmpdir(), name), { recursive: true, force: true });
		await dropDatabases();
	};
}

/** Start of the names of this run's temporary folders. */
export const folderPrefix = () => `kantlijn-${process.env.TEST_RUN ?? process.pid}-`;
