import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { startServer } from '../../../testing/server.ts';
import type { OwnServer, ServerOptions } from '../../../testing/server.ts';

async function own(options?: ServerOptions): Promise<OwnServer> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

describe('starting again', () => {
	it('runs each migration once', async () => {
		const server = await own();
		const noted = () =>
			server.database.rows('select name, timestamp from kysely_migration order by name');
		const before = await noted();
		expect(before.length).toBeGreaterThan(0);
		await server.restart();
		expect(await noted()).toEqual(before);
	});
});

describe('the log', () => {
	const SECRET = 'Geheimzinnig';
	let lines: string[];
	let cookies: string[];
	let count = 0;

	beforeAll(async () => {
		const server = await startServer({ env: { TRUST_PROXY: '1', LOG_LEVEL: 'info' } });
		const who = new Client(server);
		const headers = {
			'User-Agent': `${SECRET}/1.0`,
			Referer: `http://localhost/${SECRET}`,
			'X-Forwarded-For': '203.0.113.77',
			Authorization: `Bearer ${SECRET}`
		};
		const ask = (method: string, path: string, json?: object, more = {}) => {
			count += 1;
			return who.ask<{ id: string }>(method, path, { json, headers: { ...headers, ...more } });
		};
		const full = { question: SECRET, client: SECRET, note: SECRET, position: 5 };
		const { body } = await ask('POST', '/api/assignments', full);
		const path = `/api/assignments/${body.id}`;
		await ask('PATCH', path, { question: `${SECRET}?`, client: `'; drop table account; --` });
		await ask('POST', `${path}/placements`, { position: -5, note: SECRET });
		await ask('POST', `${path}/placements`, { position: SECRET, note: [SECRET] });
		await ask('POST', '/api/assignments', { [SECRET]: SECRET, question: `\u0000${SECRET}\ud800` });
		await ask('POST', '/api/assignments', { ...full, id: SECRET });
		await ask('POST', '/api/assignments', { ...full, question: SECRET.repeat(6_000) });
		await ask('GET', `/api/assignments?cursor=${SECRET}&limit=${SECRET}`);
		await ask('GET', `/api/explanations?position=${SECRET}`);
		await ask('GET', `/api/${SECRET}`);
		await ask('GET', `/api/assignments/${SECRET}`);
		await ask('GET', `/${SECRET}/%00?q=${SECRET}`);
		await ask('GET', `/assignments?q=${SECRET}`, undefined, { Accept: 'text/html' });
		await ask('PUT', path, full, { 'X-Forwarded-Host': `${SECRET.toLowerCase()}.test` });
		await ask('GET', path, undefined, { 'Accept-Language': `${SECRET};q=${SECRET}` });
		await ask('GET', path, undefined, { Cookie: `kantlijn-session=${SECRET}.${SECRET}` });
		await ask('GET', '/assignments', undefined, { Cookie: `kantlijn-time-zone=${SECRET}` });
		await ask('DELETE', path);
		cookies = (who.cookie.split('=')[1] ?? '').split('.');
		await server.stop();
		lines = server
			.logs()
			.split('\n')
			.filter((line) => line && !/^(Kantlijn|in this network) /.test(line));
	});

	it('is one line of JSON a request, each with an id of its own', () => {
		const entries = lines.map((line) => JSON.parse(line));
		expect(entries).toHaveLength(count);
		for (const entry of entries) {
			expect(entry).toMatchObject({
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				method: expect.any(String),
				status: expect.any(Number)
			});
			expect(entry.status).toBeLessThan(500);
		}
		expect(new Set(entries.map(({ id }) => id)).size).toBe(count);
	});

	it('holds nothing of what anybody wrote, and not who it was', () => {
		const log = lines.join('\n');
		expect(log).not.toMatch(new RegExp(SECRET, 'i'));
		expect(log).not.toMatch(/drop table/);
		expect(cookies.every((part) => part.length > 20)).toBe(true);
		for (const part of cookies) {
			expect(log).not.toContain(part);
			expect(log).not.toContain(decodeURIComponent(part));
		}
		expect(log).not.toMatch(/\b\d{1,3}(\.\d{1,3}){3}\b|::1|::ffff/);
	});
});
