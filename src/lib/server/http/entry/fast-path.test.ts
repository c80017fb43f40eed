import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../../../testing/client.ts';
import type { ApiHandler } from '../api-event.ts';
import { setCookie } from '../cookies.ts';
import { answerOnFastPath, registerFastPath } from './fast-path.ts';
import { BODY_LIMIT } from './adapter-settings.ts';

let server: Server;
let who: Client;
let answer: ApiHandler;
let faults: unknown[];

beforeEach(async () => {
	faults = [];
	registerFastPath(
		(_event, next) => next(),
		[{ method: 'PUT', route: '/api/things/[id]/place', answer: (event) => answer(event) }]
	);
	server = createServer((request, response) => {
		const arrival = { https: true, host: 'kantlijn.example', address: '10.0.0.7' };
		const direct = answerOnFastPath(request, response, arrival);
		if (!direct) return response.writeHead(418).end();
		direct.catch((error: unknown) => {
			faults.push(error);
			response.writeHead(500).end();
		});
	});
	await once(server.listen(0), 'listening');
	who = new Client(server.address() as AddressInfo);
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});

const put = (path: string, question = {}) => who.ask<string>('PUT', path, question);

describe('what is asked past the framework', () => {
	it('knows as much of whoever asks as the framework would', async () => {
		answer = async ({ cookies, getClientAddress, params, request, route, url }) =>
			Response.json({
				id: params.id,
				route: route.id,
				address: getClientAddress(),
				url: url.href,
				type: request.headers.get('Content-Type'),
				missing: request.headers.get('x-none'),
				cookies: ['plain', 'signed', 'quoted', 'broken', 'none'].map((name) => cookies.get(name)),
				bytes: new TextDecoder().decode(await request.arrayBuffer())
			});
		const headers = {
			Cookie: 'plain=a; signed=b%2Bc.d%3D%3D; plain=other; quoted="e"; broken=%E0%A4%A'
		};
		const { status, body } = await put('/api/things/AB-12/place?view=phone', {
			json: { é: '€' },
			headers
		});
		expect({ status, body }).toEqual({
			status: 200,
			body: {
				id: 'AB-12',
				route: '/api/things/[id]/place',
				address: '10.0.0.7',
				url: 'https://kantlijn.example/api/things/AB-12/place?view=phone',
				type: 'application/json',
				missing: null,
				cookies: ['a', 'b+c.d==', '"e"', '%E0%A4%A', null],
				bytes: '{"é":"€"}'
			}
		});
	});

	it('is answered with status, headers and cookies', async () => {
		answer = async (event) => {
			setCookie(event, 'kantlijn-thing', 'a+b=', 60);
			return new Response('{"a":"é"}', { status: 201, headers: { 'x-thing': 'yes' } });
		};
		const { status, headers, body } = await put('/api/things/1/place', { json: {} });
		expect({ status, body }).toEqual({ status: 201, body: { a: 'é' } });
		expect(headers).toMatchObject({ 'x-thing': 'yes', 'content-length': '10' });
		expect(headers['set-cookie']).toEqual([
			'kantlijn-thing=a%2Bb%3D; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax'
		]);
	});

	it.each(['/api/things/1/place/', '/api/things/%31/place', '/api/things//place', '/api/things/1'])(
		'goes the long way where its address is another: %s',
		async (path) => {
			expect((await put(path)).status).toBe(418);
			expect((await who.get('/api/things/1/place')).status).toBe(418);
		}
	);

	it('reads no more than a body may hold', async () => {
		answer = ({ request }) =>
			request.arrayBuffer().then(
				({ byteLength }) => Response.json(byteLength),
				(error: { status?: number }) => new Response(null, { status: error.status ?? 500 })
			);
		const whole = 'x'.repeat(BODY_LIMIT);
		expect((await put('/api/things/1/place', { raw: whole })).body).toBe(BODY_LIMIT);
		const pieces = { raw: [whole, 'x'], headers: {} };
		expect((await put('/api/things/1/place', pieces)).status).toBe(413);
	});

	it('is told when whoever asks is gone before all of it came', async () => {
		const socket = connect((server.address() as AddressInfo).port);
		const failed = new Promise((resolve) => {
			answer = ({ request }) => {
				request.arrayBuffer().catch(resolve);
				socket.destroy();
				return new Promise(() => {});
			};
		});
		socket.write('PUT /api/things/1/place HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"a"');
		expect(await failed).toMatchObject({ code: 'ECONNRESET' });
		expect(faults).toEqual([]);
	});
});
