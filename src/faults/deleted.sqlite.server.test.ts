/** Tests that no file of the database and no later backup contains a text that was deleted. */
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { withSession } from '../testing/client.ts';
import { patience } from '../testing/patience.ts';
import { temporaryFolder } from '../testing/folders.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { share, teamOf } from '../testing/team.ts';
import { createWorkshop } from '../testing/workshop.ts';

const run = promisify(execFile);

async function own(): Promise<OwnServer> {
	const server = await startServer({ env: { LOG_LEVEL: 'error' } });
	onTestFinished(async () => void (await server.stop()));
	return server;
}

const filesIn = (folder: string) =>
	readdirSync(folder)
		.filter((name) => name.startsWith('kantlijn.db'))
		.map((name) => join(folder, name));

/** Returns the texts that occur in any file of the folder. */
function found(folder: string, texts: readonly string[]): string[] {
	const all = filesIn(folder).map((file) => readFileSync(file));
	return texts.filter((text) => all.some((bytes) => bytes.includes(text)));
}

/**
 * Returns two hundred texts that occur nowhere else. Together they fill many pages of the database.
 */
const texts = (kind: string) =>
	Array.from({ length: 200 }, (_, n) => `${kind}-${n}-vertrouwelijk-${'x'.repeat(300)}`);

it(
	'what was deleted is gone from every file, and from the next backup',
	async () => {
		const server = await own();
		const who = await withSession(server);
		const [questions, notes] = [texts('vraag'), texts('notitie')];
		for (const [n, question] of questions.entries()) {
			const body = { question, position: 5, note: notes[n] };
			expect((await who.post('/api/assignments', body)).status).toBe(201);
		}
		const room = await createWorkshop(server, {
			title: 'Besloten studiedag',
			questions: ['Geheim?']
		});
		const team = await teamOf(server, 'Olga van der Verborgen');
		const [olga] = team.people;
		if (!olga) throw new Error('The team has no member.');
		await share(team, olga, 'Moet dit geheim blijven?');
		const others = ['Besloten studiedag', 'Geheim?', 'Olga van der Verborgen', 'Moet dit geheim'];
		const all = [...questions, ...notes, ...others];
		expect(found(server.dataDir, all)).toHaveLength(all.length);

		expect((await who.delete('/api/account')).status).toBe(204);
		expect((await room.host.delete(room.path)).status).toBe(204);
		expect((await olga.who.delete('/api/account')).status).toBe(204);
		await vi.waitFor(() => expect(found(server.dataDir, all)).toEqual([]), {
			timeout: patience(30_000),
			interval: 500
		});

		const folder = temporaryFolder();
		await run(process.execPath, ['src/tasks/backup.ts', join(folder, 'kantlijn.db')], {
			env: { ...process.env, DATABASE_URL: server.database.url }
		});
		expect(found(folder, all)).toEqual([]);
	},
	patience(120_000)
);

it('a note that is changed leaves nothing of what it was', async () => {
	const server = await own();
	const who = await withSession(server);
	const before = `eerst-${'y'.repeat(1_500)}`;
	const made = await who.post<{ id: string }>('/api/assignments', { question: 'Mag dit?' });
	const path = `/api/assignments/${made.body.id}/placements`;
	const placed = await who.post<{ id: string }>(path, { position: 5, note: before });
	expect(found(server.dataDir, [before])).toEqual([before]);
	await who.patch(`${path}/${placed.body.id}`, { note: 'later' });
	await vi.waitFor(() => expect(found(server.dataDir, [before])).toEqual([]), {
		timeout: patience(30_000),
		interval: 500
	});
});

it('every file that is written can be read by its user only', async () => {
	const server = await own();
	await withSession(server);
	const folder = join(temporaryFolder(), 'backups');
	await run(process.execPath, ['src/tasks/backup.ts', join(folder, 'kantlijn.db')], {
		env: { ...process.env, DATABASE_URL: server.database.url }
	});
	const files = readdirSync(server.dataDir).map((name) => join(server.dataDir, name));
	expect(files.length).toBeGreaterThanOrEqual(4);
	for (const file of [...files, folder, join(folder, 'kantlijn.db')]) {
		expect(statSync(file).mode & 0o077, file).toBe(0);
	}
});
