/** Tests backups of a large database during writes, and backups that are stopped or killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { patience } from '../testing/patience.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { BACKUP_MIB } from './amounts.ts';

/** Milliseconds between two writes to the server during a backup. */
const WRITE_EVERY_MS = 100;
/**
 * Number of 2 kB rows per transaction: few enough that the server can write between two
 * transactions.
 */
const ROWS = 1_000;

let server: OwnServer;
let who: Client;
let rows = 0;

beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	who = await withSession(server);
	const made = await who.post<{ id: string }>('/api/assignments', { question: 'Hoe groot?' });
	const file = new DatabaseSync(join(server.dataDir, 'kantlijn.db'), { timeout: 5_000 });
	const add = file.prepare(`
		with recursive n(n) as (select ? union all select n + 1 from n limit ${ROWS})
		insert into placement
			(id, assignment_id, ordinal, position, note, role_switch, client_told, placed_at, fingerprint)
		select 'filler-' || n, ?, n, 5, hex(randomblob(1000)), 0, null, '2026-01-01T00:00:00.000Z', ''
		from n
	`);
	const size = file.prepare(
		'select page_count * page_size as size from pragma_page_count, pragma_page_size'
	);
	for (; Number(size.get()?.size) < BACKUP_MIB * 2 ** 20; rows += ROWS) {
		add.run(rows + 1, made.body.id);
	}
	file.close();
	return async () => void (await server.stop());
}, patience(300_000));

function backup(target: string) {
	const child = spawn('node_modules/.bin/node', ['src/tasks/backup.ts', target], {
		env: { PATH: process.env.PATH, DATABASE_URL: server.database.url },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
	return { child, ended };
}

/** Creates a backup folder with permissions that let every user read it. */
function openFolder() {
	const folder = join(temporaryFolder(), 'backups');
	mkdirSync(folder, { mode: 0o755 });
	return folder;
}

/**
 * Waits until a journal of SQLite shows that the backup is half made, and then sends the signal to
 * the backup's process.
 */
async function interrupt(child: ChildProcess, folder: string, signal: NodeJS.Signals) {
	const copied = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
	await vi.waitFor(() => expect(copied().join()).toContain('-journal'), {
		timeout: patience(10_000),
		interval: 1
	});
	expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.unfinished$/)]);
	child.kill(signal);
}

describe(`a backup of ${BACKUP_MIB} MiB`, () => {
	it(
		'ends while ten writes a second go on, and is whole and private',
		async () => {
			const folder = openFolder();
			const target = join(folder, 'copy.db');
			const began = performance.now();
			const { ended } = backup(target);
			let isDone = false;
			let slowest = 0;
			let written = 0;
			const done = ended.finally(() => (isDone = true));
			while (!isDone) {
				const sent = performance.now();
				const { status } = await who.post('/api/assignments', { question: 'Gaat dit door?' });
				expect(status).toBe(201);
				slowest = Math.max(slowest, performance.now() - sent);
				written += 1;
				await Promise.race([done, wait(WRITE_EVERY_MS)]);
			}
			expect(await done).toMatchObject({ code: 0 });
			const took = Math.round(performance.now() - began);
			const { size, mode } = statSync(target);
			console.log(
				`backup of ${Math.round(size / 2 ** 20)} MiB: ${took} ms, ${written} writes, ` +
					`the slowest ${Math.round(slowest)} ms`
			);
			expect(written).toBeGreaterThan(1);
			expect(mode & 0o777).toBe(0o600);
			expect(readdirSync(folder)).toEqual(['copy.db']);
			const copy = new DatabaseSync(target, { readOnly: true });
			expect(copy.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
			expect(copy.prepare('select count(*) as n from placement').get()).toEqual({ n: rows });
			copy.close();
		},
		patience(300_000)
	);

	it.each(['SIGTERM', 'SIGINT'] as const)('stopped by %s leaves nothing', async (signal) => {
		const folder = openFolder();
		const { child, ended } = backup(join(folder, 'copy.db'));
		await interrupt(child, folder, signal);
		expect(await ended).toMatchObject({ code: 1, output: expect.stringContaining('not made') });
		expect(readdirSync(folder)).toEqual([]);
	});

	it(
		'that is killed leaves no backup, and its rest goes with the next one',
		async () => {
			const folder = openFolder();
			const { child, ended } = backup(join(folder, 'first.db'));
			await interrupt(child, folder, 'SIGKILL');
			expect(await ended).toMatchObject({ signal: 'SIGKILL' });
			const left = readdirSync(folder);
			expect(left).toEqual([`first.db.${child.pid}.unfinished`]);
			const unfinished = join(folder, String(left[0]));
			expect(statSync(unfinished).mode & 0o777).toBe(0o700);
			expect(statSync(join(unfinished, 'first.db')).mode & 0o777).toBe(0o600);
			// Makes the files that a killed backup of an earlier version left. Such versions used
			// no folder for an unfinished backup.
			const older = join(folder, `older.db.${child.pid}.unfinished`);
			for (const name of [older, `${older}-journal`]) writeFileSync(name, 'half');
			expect(await backup(join(folder, 'second.db')).ended).toMatchObject({ code: 0 });
			expect(readdirSync(folder)).toEqual(['second.db']);
		},
		patience(120_000)
	);
});
