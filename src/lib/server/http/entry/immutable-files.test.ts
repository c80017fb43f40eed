import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { Agent, type IncomingMessage, type Server, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../../testing/folders.ts';
import { immutableFiles } from './immutable-files.ts';

let server: Server;
beforeEach(async () => {
	const client = temporaryFolder();
	const file = (name: string, text: string) => {
		const path = join(client, '_app/immutable', name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	};
	file('chunks/a.js', 'plain');
	file('chunks/a.js.br', 'brotli');
	file('chunks/a.js.gz', 'gzip');
	file('assets/sans.woff2', 'font');
	writeFileSync(join(client, 'secret.js'), 'not here');
	const serve = immutableFiles(client);
	server = createServer((request, response) => {
		if (!serve(request, response)) response.writeHead(404).end('passed on');
	});
	await once(server.listen(0), 'listening');
});
afterEach(() => server.close());

function ask(path: string, encoding = '', method = 'GET') {
	const { port } = server.address() as AddressInfo;
	return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
		(resolve, reject) => {
			const headers = { 'accept-encoding': encoding };
			get({ port, path, method, headers, agent: false }, (response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
				);
			}).on('error', reject);
		}
	);
}

describe('a file with a hash in its name', () => {
	it.each([
		['gzip, deflate, br', 'brotli', 'br'],
		['gzip', 'gzip', 'gzip'],
		['br;q=0, gzip;q=0.5', 'gzip', 'gzip'],
		['', 'plain', undefined],
		['identity', 'plain', undefined]
	])('for whoever takes "%s" comes as %s', async (accepted, text, encoding) => {
		const answer = await ask('/_app/immutable/chunks/a.js', accepted);
		expect(answer).toMatchObject({ status: 200, text });
		expect(answer.headers['content-encoding']).toBe(encoding);
		expect(answer.headers['content-type']).toBe('text/javascript');
		expect(answer.headers.vary).toBe('Accept-Encoding');
		expect(answer.headers['cache-control']).toContain('immutable');
	});

	it('is told of without its contents, and served again from memory', async () => {
		const told = await ask('/_app/immutable/assets/sans.woff2', 'br', 'HEAD');
		expect(told).toMatchObject({ status: 200, text: '' });
		expect(told.headers['content-length']).toBe('4');
		expect(told.headers).not.toHaveProperty('vary');
		for (let time = 0; time < 2; time++) {
			expect((await ask('/_app/immutable/assets/sans.woff2?v=1', 'br')).text).toBe('font');
		}
	});

	it('costs no header that says what HTTP/1.1 says anyway, and the connection stays open', async () => {
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const ports = new Set<number | undefined>();
		for (let time = 0; time < 2; time++) {
			const { port } = server.address() as AddressInfo;
			const request = get({ port, path: '/_app/immutable/chunks/a.js', agent });
			const [response] = (await once(request, 'response')) as [IncomingMessage];
			ports.add(response.socket.localPort);
			expect(response.rawHeaders.join()).not.toMatch(/connection|keep-alive/i);
			await once(response.resume(), 'end');
		}
		agent.destroy();
		expect(ports.size).toBe(1);
	});

	it.each([
		'/_app/immutable/../../secret.js',
		'/_app/immutable/%2e%2e/%2e%2e/secret.js',
		'/_app/immutable/chunks/a.js.br',
		'/_app/immutable/chunks',
		'/_app/immutable/chunks/gone.js',
		'/_app/version.json'
	])('is all there is: %s is passed on', async (path) => {
		expect(await ask(path, 'br')).toMatchObject({ status: 404, text: 'passed on' });
	});
});
