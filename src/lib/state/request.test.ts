import { once } from 'node:events';
import { type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, request } from './request.ts';

let server: Server;
let url: string;
let respond: RequestListener;
let requests: number;

beforeEach(async () => {
	requests = 0;
	server = createServer((incoming, response) => {
		requests += 1;
		respond(incoming, response);
	});
	await once(server.listen(0), 'listening');
	url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
	server.closeAllConnections();
	server.close();
});

const json = (status: number, body: unknown, headers = {}): RequestListener => {
	return (_, response) =>
		void response
			.writeHead(status, { 'content-type': 'application/problem+json', ...headers })
			.end(JSON.stringify(body));
};
const never: RequestListener = () => undefined;

describe('a request', () => {
	it('has the status, the body and the time to wait', async () => {
		respond = json(429, { type: 'x' }, { 'retry-after': '3' });
		expect(await request(url)).toEqual({ status: 429, body: { type: 'x' }, retryAfter: 3_000 });
	});

	it('sends JSON with its type, and reads no body where there is none', async () => {
		respond = async (incoming, response) => {
			expect(incoming.headers['content-type']).toBe('application/json');
			expect(incoming.method).toBe('PUT');
			response.writeHead(204).end();
		};
		const answer = await request(url, { method: 'PUT', json: { a: 1 } });
		expect(answer).toEqual({ status: 204, body: null, retryAfter: 0 });
	});

	it('has the status of a proxy that refuses what is too large by a page of its own', async () => {
		respond = (_, response) => void response.writeHead(413).end('<html>Too Large</html>');
		expect(await request(url)).toEqual({ status: 413, body: null, retryAfter: 0 });
	});

	it.each<[string, RequestListener]>([
		['the page of a captive portal', (_, response) => void response.end('<html>Welcome</html>')],
		['a connection that breaks off', ({ socket }) => void socket.destroy()],
		[
			'a body that breaks off',
			(_, response) => {
				response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9' });
				response.write('{"a"', () => response.destroy());
			}
		],
		[
			'a body that is no JSON',
			(_, response) => void response.setHeader('content-type', 'application/json').end('{"a"')
		]
	])('has no response for %s', async (_, listener) => {
		respond = listener;
		expect(await request(url)).toBeNull();
	});

	it('that the network swallows ends after its time, with its headers or without', async () => {
		respond = never;
		expect(await request(url, { timeout: 20 })).toBeNull();
		respond = (_, response) =>
			void response.writeHead(200, { 'content-type': 'application/json' }).write('{');
		expect(await request(url, { timeout: 20 })).toBeNull();
	});

	it('is given up when its caller aborts it, before and while it waits', async () => {
		respond = never;
		const controller = new AbortController();
		const pending = request(url, { signal: controller.signal, retries: 5 });
		controller.abort();
		expect(await pending).toBeNull();
		expect(await request(url, { signal: controller.signal })).toBeNull();
		expect(requests).toBeLessThanOrEqual(1);
	});

	it('is tried again as often as it may, and no more once there is a response', async () => {
		respond = ({ socket }, response) =>
			requests < 2 ? void socket.destroy() : json(200, {})({} as never, response);
		expect(await request(url, { retries: 2 })).toMatchObject({ status: 200 });
		expect(requests).toBe(2);
		requests = 0;
		respond = json(503, {});
		expect(await request(url, { retries: 2 })).toMatchObject({ status: 503 });
		expect(requests).toBe(1);
	});
});

it('a file that is not there, or does not come, is none', async () => {
	respond = (_, response) => void response.end('font');
	expect(await (await download(url))?.text()).toBe('font');
	respond = json(404, {});
	expect(await download(url)).toBeNull();
	respond = ({ socket }) => void socket.destroy();
	expect(await download(url)).toBeNull();
});
