import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folders.ts';
import { type OwnServer, startServer } from '../testing/server.ts';

const run = promisify(execFile);
let server: OwnServer;

beforeAll(async () => {
	server = await startServer();
});
afterAll(() => server.stop());

/** @param file path of the copy; empty for the default folder */
function backup(file: string, database = join(server.dataDir, 'kantlijn.db')) {
	return run(process.execPath, ['src/tasks/backup.ts', ...(file ? [file] : [])], {
		env: { ...process.env, DATABASE_URL: `file:${database}` }
	});
}

describe('a backup', () => {
	it('made while the server runs holds what was kept, and can be put back', async () => {
		const made = await fetch(`${server.url}/api/assignments`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ question: 'Komt dit terug?', position: -17 })
		});
		const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
		const { id } = (await made.json()) as { id: string };
		const folder = temporaryFolder();
		const copy = join(folder, 'copy.db');
		expect((await backup(copy)).stdout).toContain(copy);

		const dataDir = temporaryFolder();
		mkdirSync(dataDir, { recursive: true });
		copyFileSync(copy, join(dataDir, 'kantlijn.db'));
		copyFileSync(join(server.dataDir, 'secret'), join(dataDir, 'secret'));
		const restored = await startServer({ dataDir });
		const answer = await fetch(`${restored.url}/api/assignments/${id}`, { headers: { cookie } });
		await restored.stop();
		expect(await answer.json()).toMatchObject({ question: 'Komt dit terug?', position: -17 });
	});

	it('from before an upgrade is named by the version that cannot open what the upgrade left', async () => {
		const older = await startServer();
		const { dataDir, database } = older;
		const file = join(dataDir, 'kantlijn.db');
		const named = async () => {
			const made = await backup('', file);
			return /^Copied to (.+)$/m.exec(made.stdout)?.[1] ?? '';
		};
		const before = await named();
		await older.stop();
		const newer = `insert into kysely_migration values ('9999-later', '2030')`;
		await database.rows(newer);
		// Names contain seconds, and the second backup is to be the newer one.
		await setTimeout(1100);
		const after = await named();
		expect([before, after]).toEqual([
			expect.stringContaining(dataDir),
			expect.not.stringMatching(before)
		]);

		const refused = await older.restart().catch(String);
		expect(refused).toContain(`restore ${before}, the newest backup that this version can open`);
		for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
		copyFileSync(before, file);
		await older.restart();
		expect(await older.stop()).toBe(0);
	});

	it('never writes over a file, and says so', async () => {
		const copy = join(temporaryFolder(), 'twice.db');
		await backup(copy);
		await expect(backup(copy)).rejects.toMatchObject({
			stderr: expect.stringContaining('exists already')
		});
	});

	it('of a database that is not there says so', async () => {
		const folder = temporaryFolder();
		await expect(backup(join(folder, 'x.db'), join(folder, 'no.db'))).rejects.toMatchObject({
			stderr: expect.stringContaining('There is no database')
		});
	});
});
