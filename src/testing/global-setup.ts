/** Before and after a whole run: what its workers made is found by the run's name and taken away. */
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropDatabases } from './database.ts';

export default function begin(): () => Promise<void> {
	// Workers inherit it; they are often ended without a chance to tidy up themselves.
	process.env.TEST_RUN = String(process.pid);
	return async () => {
		const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(folderPrefix()));
		for (const name of folders) rmSync(join(tmpdir(), name), { recursive: true, force: true });
		await dropDatabases();
	};
}

export const folderPrefix = () => `kantlijn-${process.env.TEST_RUN ?? process.pid}-`;
