import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { temporaryFolder } from '../../../testing/folders.ts';
import { startServer } from '../../../testing/server.ts';
import type { OwnServer, ServerOptions } from '../../../testing/server.ts';

async function own(options?: ServerOptions): Promise<OwnServer> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

describe('starting', () => {
	it('needs nothing but an empty folder', async () => {
		const folder = temporaryFolder();
		const server = await own({ cwd: folder, env: { DATABASE_URL: '' } });
		expect((await fetch(server.url)).status).toBe(200);
		expect(statSync(join(folder, 'data/secret')).mode & 0o777).toBe(0o600);
	});
});

describe('a database that is none', () => {
	it('stops the start in one sentence', async () => {
		const dataDir = temporaryFolder();
		writeFileSync(join(dataDir, 'kantlijn.db'), 'Not a database. '.repeat(1000));
		const failed = await startServer({ dataDir }).catch(String);
		expect(failed).toMatch(/did not start:\n[^\n]*kantlijn\.db[^\n]*\n$/);
	});
});

describe('a second server on the same data', () => {
	it('refuses to start with a sentence, and the first one goes on', async () => {
		const first = await own();
		const who = await withSession(first);
		await expect(startServer({ dataDir: first.dataDir })).rejects.toThrow(
			/Another Kantlijn is already running on .+kantlijn\.db\./
		);
		expect((await who.post('/api/assignments', { question: 'Nog hier?' })).status).toBe(201);
	});

	it('refuses also where the data is reached through a link', async () => {
		const first = await own();
		const link = join(temporaryFolder(), 'linked');
		symlinkSync(first.dataDir, link);
		await expect(startServer({ dataDir: link })).rejects.toThrow(/already running/);
	});

	it('starts once the first one is gone, however that ended', async () => {
		const first = await own();
		const who = await withSession(first);
		await first.kill();
		const second = await own({ dataDir: first.dataDir });
		const moved = new Client(second);
		moved.cookie = who.cookie;
		expect((await moved.get('/api/assignments')).status).toBe(200);
	});
});
