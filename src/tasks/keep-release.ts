/**
 * `npm run keep-release -- VERSION`: builds a release, uses it, and keeps its databases for the tests
 * of upgrades. PostgreSQL must run, and `pg_dump` must be installed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { databaseIn, dropDatabases } from '../testing/database.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { buildOf } from '../testing/releases/build.ts';
import { dumpOf } from '../testing/releases/dump.ts';
import { RELEASES, keptFile } from '../testing/releases/releases.ts';
import { useRelease } from '../testing/releases/use.ts';
import { startServer } from '../testing/server.ts';

const wanted = process.argv[2] ?? '';
const release = RELEASES.find(({ version }) => version === wanted);
if (!release) {
	const known = RELEASES.map(({ version }) => version).join(', ');
	console.error(`Name a release that src/testing/releases/releases.ts lists: ${known}.`);
	process.exit(1);
}
const app = buildOf(release);
try {
	for (const engine of release.engines) {
		const dataDir = temporaryFolder();
		const database = await databaseIn(dataDir, engine);
		const server = await startServer({ app, database, dataDir });
		const known = await useRelease(server, release);
		await server.stop();
		const [sql, json] = [
			keptFile(release.version, engine, 'sql'),
			keptFile(release.version, engine, 'json')
		];
		mkdirSync(dirname(sql), { recursive: true });
		writeFileSync(sql, dumpOf(database));
		writeFileSync(json, JSON.stringify(known));
		execFileSync('node_modules/.bin/prettier', ['--write', json], { stdio: 'ignore' });
		console.log(`Kept ${sql}`);
	}
} finally {
	await dropDatabases();
}
