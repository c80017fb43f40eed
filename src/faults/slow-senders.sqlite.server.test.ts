/**
 * Tests browsers that never finish their request: they are disconnected, disturb no other browser
 * and store nothing.
 */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { WAIT_FOR_SLOW } from './amounts.ts';
import { patience } from '../testing/patience.ts';

const MANY = 100;
/** Time-outs of the server, in milliseconds, as set in http-server.ts. */
const HEADERS_MS = 10_000;
const BODY_MS = 60_000;
/**
 * Milliseconds after a time-out within which the server must close the connection. Node checks its
 * time-outs only at intervals.
 */
const NOTICED_MS = patience(5_000);

let server: OwnServer;
beforeAll(async () => {
	server = await startServer();
	return async () => void (await server.stop());
});

/** Sends `first`, then `drop` every half second, until the server closes the connection. */
async function drip(first: string, drop: string): Promise<{ ms: number; answer: string }> {
	const socket: Socket = connect(server.port, 'localhost');
	let answer = '';
	socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
	socket.on('error', () => {});
	await once(socket, 'connect');
	const began = performance.now();
	socket.write(first);
	const dripping = setInterval(() => socket.write(drop), 500);
	await once(socket, 'close');
	clearInterval(dripping);
	return { ms: performance.now() - began, answer };
}

/** Checks that the server still serves another browser normally. */
async function expectUndisturbed(somebody: Client) {
	for (let i = 0; i < 5; i++) {
		const { status } = await somebody.post('/api/assignments', { question: `Vraag ${i}?` });
		expect(status).toBe(201);
	}
	expect((await somebody.get('/assignments', { Accept: 'text/html' })).status).toBe(200);
}

async function expectCutOff(first: string, drop: string, after: number) {
	const slow = Array.from({ length: MANY }, () => drip(first, drop));
	const other = await withSession(server);
	await expectUndisturbed(other);
	for (const { ms, answer } of await Promise.all(slow)) {
		expect(ms).toBeGreaterThan(after - 1_000);
		expect(ms).toBeLessThan(after + NOTICED_MS);
		expect(answer).toMatch(/^HTTP\/1\.1 408 /);
	}
	await expectUndisturbed(other);
}

// These tests mostly wait, so they run concurrently.
describe.concurrent('slow senders are cut off, and nobody else notices', () => {
	it('headers that never end, after ten seconds', { timeout: patience(40_000) }, () =>
		expectCutOff('GET / HTTP/1.1\r\nHost: localhost\r\n', 'X-Slow: yes\r\n', HEADERS_MS)
	);

	const head = [
		'POST /api/assignments HTTP/1.1',
		'Host: localhost',
		'Content-Type: application/json',
		'Content-Length: 5000'
	];
	if (WAIT_FOR_SLOW) {
		it('a body that never ends, after a minute', { timeout: patience(90_000) }, () =>
			expectCutOff(`${head.join('\r\n')}\r\n\r\n{"question":"`, 'x', BODY_MS)
		);
	}

	it.each([
		['application/json', '/api/assignments', '{"question":"Half'],
		['application/x-www-form-urlencoded', '/assignments/new', 'question=Half'],
		['multipart/form-data; boundary=x', '/assignments/new', '--x\r\nContent-Disp'],
		['application/json', '/api/account/import', '{"version":1,']
	])(
		'a body that is broken off stores nothing and is no fault: %s to %s',
		async (type, to, half) => {
			const who = await withSession(server);
			const before = await who.get<{ items: unknown[] }>('/api/assignments?limit=200');
			const socket = connect(server.port, 'localhost');
			await once(socket, 'connect');
			const lines = [
				`POST ${to} HTTP/1.1`,
				`Host: localhost:${server.port}`,
				`Origin: ${server.url}`,
				`Cookie: ${who.cookie}`,
				`Content-Type: ${type}`,
				`Content-Length: ${to.endsWith('import') ? 500_000 : 5_000}`
			];
			socket.write(`${lines.join('\r\n')}\r\n\r\n${half}`);
			await expectUndisturbed(who);
			socket.destroy();
			await expectUndisturbed(who);
			const after = await who.get<{ items: unknown[] }>('/api/assignments?limit=200');
			expect(after.body.items.length).toBe(before.body.items.length + 10);
			const faults = server
				.logs()
				.split('\n')
				.filter((line) => line.includes('"msg":"fault"'));
			expect(faults).toEqual([]);
		}
	);
});
