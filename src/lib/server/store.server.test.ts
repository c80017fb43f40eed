import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { Client, withSession } from '../../../e2e/client.ts';
import { ENGINE } from '../../../e2e/database.ts';
import { startServer } from '../../../e2e/server.ts';
import type { Server, ServerOptions } from '../../../e2e/server.ts';
import type { Assignment } from './assignments.ts';
import type { Placement } from './placements.ts';

type InFull = Assignment & { placements: Placement[] };

async function own(options?: ServerOptions): Promise<Server> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

async function assignment(who: Client): Promise<string> {
	const { body } = await who.post<Assignment>('/api/assignments', { question: 'Waar sta ik?' });
	return `/api/assignments/${body.id}`;
}

describe('when the power fails', () => {
	const COUNT = 300;
	const AT_ONCE = 20;
	const bodies = Array.from({ length: COUNT }, (_, index) => ({
		id: uuid(),
		position: 2 * (index % 100) - 99,
		note: `nummer ${index}`
	}));

	it('what was answered is there, once, and nothing else is', async () => {
		const server = await own();
		const who = await withSession(server);
		const path = await assignment(who);
		const answered: string[] = [];
		const waiting = [...bodies];
		let killed: Promise<void> | undefined;

		async function send() {
			for (let body = waiting.shift(); body; body = waiting.shift()) {
				const { status } = await who.post(`${path}/placements`, body);
				if (status === 201) answered.push(body.id);
				if (answered.length > COUNT / 3) killed ??= server.kill();
			}
		}
		await Promise.allSettled(Array.from({ length: AT_ONCE }, send));
		await killed;
		expect(answered.length).toBeGreaterThan(COUNT / 3);
		expect(answered.length).toBeLessThan(COUNT);

		await server.restart();
		const { body: found } = await who.get<InFull>(path);
		const stored = found.placements.map(({ id }) => id);
		expect(new Set(stored).size).toBe(stored.length);
		expect(stored).toEqual(expect.arrayContaining(answered));
		expect(stored.length - answered.length).toBeLessThanOrEqual(AT_ONCE);
		for (const { id, position, note } of found.placements) {
			expect({ id, position, note }).toEqual(bodies.find((one) => one.id === id));
		}
		expect(found.position).toBe(found.placements.at(-1)?.position);
		if (ENGINE === 'sqlite') {
			const checked = await server.database.rows('pragma integrity_check');
			expect(checked).toEqual([{ integrity_check: 'ok' }]);
		}

		// A client that heard nothing sends everything again.
		for (const body of bodies) {
			const { status } = await who.post(`${path}/placements`, body);
			expect(status).toBe(stored.includes(body.id) ? 200 : 201);
		}
		expect((await who.get<InFull>(path)).body.placements).toHaveLength(COUNT);
	});
});

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
