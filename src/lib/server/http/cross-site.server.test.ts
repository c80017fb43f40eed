import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../../../testing/client.ts';
import { type Server, sharedServer, startServer } from '../../../testing/server.ts';
import { createWorkshop } from '../../../testing/workshop.ts';
import { routeActs } from '../../../testing/route-acts.ts';

const ID = '0199f0c0-0000-7000-8000-000000000000';

let server: Server;
let who: Client;
beforeAll(async () => {
	server = await sharedServer();
	who = await withSession(server);
});

const FOREIGN: [name: string, headers: Record<string, string>][] = [
	['another origin', { Origin: 'https://elsewhere.example' }],
	['an origin that a browser hides', { Origin: 'null' }],
	['the same host over another protocol', { Origin: 'https://localhost' }],
	['another site, without an origin', { 'Sec-Fetch-Site': 'cross-site' }],
	['another host of the same site', { 'Sec-Fetch-Site': 'same-site' }]
];

/** Every route that changes data, with its parameters replaced by ids. */
const unsafe = routeActs()
	.guards.map(({ route }) => route)
	.filter((route) => !route.startsWith('GET '))
	.map((route) => {
		const [method = '', pattern = ''] = route.split(' ');
		const path = pattern.replace(/[{[](\w+)(?:=\w+)?[}\]]/g, (_, name: string) =>
			name === 'code' ? 'K4N7LJ' : ID
		);
		return { route, method, path };
	});

describe.each(FOREIGN)('a request from %s', (_, headers) => {
	it('is refused by every route that changes something', async () => {
		expect(unsafe.length).toBeGreaterThan(70);
		for (const { route, method, path } of unsafe) {
			const raw = 'a=b';
			const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
			const sent = path.startsWith('/api/')
				? { json: {}, headers }
				: { raw, headers: { ...form, ...headers } };
			const { status, text } = await who.ask(method, path, sent);
			expect(status, route).toBe(403);
			if (path.startsWith('/api/'))
				expect(JSON.parse(text).type, route).toBe('/problems/cross-site');
			else expect(text, route).toContain('Dit verzoek komt van een andere site.');
		}
	});

	it('may read', async () => {
		for (const path of ['/', '/about', '/api/assignments']) {
			expect((await who.get(path, headers)).status).toBe(200);
		}
	});
});

describe('a request from this origin, or from a program', () => {
	it.each([
		['a page', { 'Sec-Fetch-Site': 'same-origin' }],
		[
			'a page behind a proxy that tells no protocol',
			{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://localhost' }
		],
		['the address bar', { 'Sec-Fetch-Site': 'none' }],
		['a program', {}]
	])('of %s is let through', async (_, headers) => {
		const json = { question: 'Mag dit?' };
		expect((await who.ask('POST', '/api/assignments', { json, headers })).status).toBe(201);
	});

	it('with its own origin is let through, with and without a body', async () => {
		const headers = { Origin: server.url };
		const json = { question: 'Mag dit?' };
		expect((await who.ask('POST', '/api/assignments', { json, headers })).status).toBe(201);
		expect((await who.ask('POST', '/api/session', { headers })).status).toBe(204);
	});
});

describe('behind a proxy that sends another host on than browsers see', () => {
	it('forms and answers of phones are let through where ORIGIN is set', async () => {
		const origin = 'https://kantlijn.example';
		const own = await startServer({ env: { ORIGIN: origin, LOG_LEVEL: 'error' } });
		try {
			const room = await createWorkshop(own, {}, 1);
			await room.control('open');
			const headers = { Origin: origin, Host: 'upstream:3000' };
			const authorization = `Bearer ${room.seats[0]?.token}`;
			const sent = { json: { round: 1, position: 5 }, headers: { ...headers, authorization } };
			expect((await room.host.ask('PUT', `${room.path}/placement`, sent)).status).toBe(200);
			const made = await room.host.submit('/assignments/new', { question: 'Mag dit?' }, headers);
			expect(made.status).toBe(303);
		} finally {
			await own.stop();
		}
	});
});
