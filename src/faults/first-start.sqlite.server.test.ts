/** Kills a first start at various moments, and tests that the next start succeeds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withSession } from '../testing/client.ts';
import { patience } from '../testing/patience.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { startServer } from '../testing/server.ts';

/**
 * Milliseconds from the first byte of the database file to the kill. Some kills come during the
 * creation of the tables, which takes about 30 ms, and some after it.
 */
const PAUSES = [0, 3, 6, 10, 15, 20, 30, 45];

const isBegun = (file: string) => existsSync(file) && statSync(file).size > 0;

it.each(PAUSES)(
	'killed %i ms after the first byte',
	async (pause) => {
		const dataDir = temporaryFolder();
		const file = join(dataDir, 'kantlijn.db');
		const { PATH, HOME } = process.env;
		const env = { PATH, HOME, PORT: '0', DATABASE_URL: `file:${file}` };
		const child = spawn('node_modules/.bin/node', ['src/start.ts'], { env, stdio: 'ignore' });
		const closed = once(child, 'close');
		while (!isBegun(file) && child.exitCode === null) await wait(1);
		await wait(pause);
		child.kill('SIGKILL');
		await closed;
		const server = await startServer({ dataDir });
		try {
			const who = await withSession(server);
			expect((await who.post('/api/assignments', { question: 'Nog heel?' })).status).toBe(201);
		} finally {
			await server.stop();
		}
	},
	patience(60_000)
);
