/**
 * Tests a server with a damaged database file: only requests for the unreadable data fail, with
 * 500.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop, openStream } from '../testing/workshop.ts';

const SECRET = 'Geheimzinnig';

/** Overwrites the first page of each of the tables, as a bad sector would. */
function damage(file: string, tables: string[]) {
	const database = new DatabaseSync(file);
	const size = Number(database.prepare('pragma page_size').get()?.page_size);
	const root = database.prepare('select rootpage from sqlite_master where name = ?');
	const pages = tables.map((table) => Number(root.get(table)?.rootpage));
	database.close();
	const open = openSync(file, 'r+');
	for (const page of pages) writeSync(open, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
	closeSync(open);
}

it('a damaged file is a fault with a number where it is damaged; everything else goes on', async () => {
	const server = await startServer({ env: { LOG_LEVEL: 'info' } });
	onTestFinished(async () => void (await server.stop()));
	const who = await withSession(server);
	const full = { question: `${SECRET}?`, client: SECRET, note: SECRET, position: 5 };
	const { body } = await who.post<{ id: string }>('/api/assignments', full);
	const path = `/api/assignments/${body.id}`;
	const room = await createWorkshop(server, { title: SECRET }, 1);
	await room.control('open');
	await server.stop();
	damage(join(server.dataDir, 'kantlijn.db'), [
		'placement',
		'workshop_question',
		'workshop_answer'
	]);
	await server.restart();
	const { pid } = server;

	for (const answer of [
		await who.get(path),
		await who.post(`${path}/placements`, { position: 7, note: SECRET }),
		await room.seats[0]?.place(1, 5),
		await who.get(room.path)
	]) {
		expect(answer).toMatchObject({ status: 500, body: { type: 'about:blank', status: 500 } });
		expect(answer?.headers['content-type']).toMatch(/^application\/problem\+json/);
		expect(answer?.text).not.toMatch(/sqlite|malformed|kantlijn\.db/i);
	}
	const page = await who.get<string>(path.replace('/api', ''), { Accept: 'text/html' });
	expect(page.status).toBe(500);
	expect(page.text).toContain('<html');
	const stream = await openStream(server, `${room.path}/events`);
	onTestFinished(() => stream.close());

	expect((await who.get<{ items: unknown[] }>('/api/assignments')).body.items).toHaveLength(1);
	expect((await who.post('/api/assignments', { question: 'Gaat dit nog?' })).status).toBe(201);
	expect((await who.get('/healthz')).status).toBe(200);
	expect(server.pid).toBe(pid);
	await expect.poll(() => server.logs()).toMatch(/"id":"live".*"fault"/);
	const faults = server
		.logs()
		.split('\n')
		.filter((line) => line.includes('"fault"'));
	expect(faults.length).toBeGreaterThan(5);
	expect(faults[0]).toMatch(/"errcode":11\b/);
	expect(server.logs()).not.toMatch(new RegExp(SECRET, 'i'));
	expect(await server.stop()).toBe(0);
});
