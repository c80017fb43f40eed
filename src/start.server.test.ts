import { once } from 'node:events';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { withSession } from './testing/client.ts';
import { patience } from './testing/patience.ts';
import { startServer } from './testing/server.ts';
import type { OwnServer, ServerOptions } from './testing/server.ts';

/**
 * Server for tests that only send requests. Tests that stop or configure a server start another
 * one.
 */
let shared: OwnServer;
beforeAll(async () => {
	shared = await startServer();
	return async () => void (await shared.stop());
});

async function own(options?: ServerOptions): Promise<OwnServer> {
	const server = await startServer(options);
	onTestFinished(async () => void (await server.stop()));
	return server;
}

interface Question {
	method?: string;
	headers?: Record<string, string>;
	/** Body of the request. An array is sent in chunks, without a Content-Length. */
	body?: string | string[];
}

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	raw: string[];
}

/** Sends a request with node:http, because fetch sets Host and Origin itself. */
function ask(server: OwnServer, path: string, question: Question = {}): Promise<Answer> {
	const { method = 'GET', headers = {}, body = '' } = question;
	const length = typeof body === 'string' ? { 'Content-Length': Buffer.byteLength(body) } : {};
	return new Promise((resolve, reject) => {
		const sent = request(
			{ port: server.port, path, method, headers: { ...length, ...headers } },
			(response) => {
				const { statusCode = 0, rawHeaders } = response;
				response.resume();
				resolve({ status: statusCode, headers: response.headers, raw: rawHeaders });
			}
		);
		sent.on('error', reject);
		for (const piece of [body].flat()) sent.write(piece);
		sent.end();
	});
}

describe('starting', () => {
	it('prints the address on this machine, and one in the network where there is a network', () => {
		const [first, ...others] = shared.logs().split('\n');
		expect(first).toBe(`Kantlijn         http://localhost:${shared.port}`);
		for (const line of others.filter((line) => line.startsWith('in this network'))) {
			expect(line).toMatch(new RegExp(`^in this network  http://[\\d.]+:${shared.port}$`));
		}
	});

	it.each(['127.0.0.1', '[::1]', 'localhost'])('answers at %s', async (host) => {
		const response = await fetch(`http://${host}:${shared.port}/`);
		expect(response.status).toBe(200);
	});

	it.each([
		['PORT', 'abc', 'a whole number from 0 to 65535; it is "abc".'],
		['HOST', 'http://x', 'an address or a name of this machine'],
		['ORIGIN', 'https://k.example/app', 'an origin without a path'],
		['TRUST_PROXY', 'maybe', 'the number of proxies in front'],
		['DATABASE_URL', 'mysql://db/k', 'file: and a path'],
		['SECRET', 'short', 'at least 32 characters'],
		['LOG_LEVEL', 'loud', 'one of fatal, error']
	])('is stopped by a wrong %s, in one sentence', async (name, value, expected) => {
		const failed = await startServer({ env: { [name]: value } }).catch(String);
		expect(failed).toMatch(/did not start:\n.+\n$/); // one line, without a stack trace
		expect(failed).toContain(`\n${name} must be ${expected}`);
	});

	it('is stopped by a mail server without ORIGIN, in one sentence', async () => {
		const env = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.nl' };
		for (const TRUST_PROXY of ['0', '1']) {
			const failed = await startServer({ env: { ...env, TRUST_PROXY } }).catch(String);
			expect(failed).toMatch(/did not start:\n.+\n$/); // one line, without a stack trace
			expect(failed).toContain('\nORIGIN must be set as well where SMTP_URL is: ');
		}
	});

	it('names PORT when another program has it, and HOST when it is not of this machine', async () => {
		const taken = await startServer({ env: { PORT: String(shared.port) } }).catch(String);
		expect(taken).toContain(`\nPORT ${shared.port} is in use`);
		const elsewhere = await startServer({ env: { HOST: '203.0.113.1' } }).catch(String);
		expect(elsewhere).toContain('\nHOST must be an address');
	});
});

describe('ending', () => {
	it('takes at most ten seconds, with exit code 0, and the next start finds its data', async () => {
		const server = await own();
		const { secret } = server;
		const who = await withSession(server);
		const slow = connect(server.port).on('error', () => {}); // a request that never ends
		slow.write('POST /api/assignments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
		slow.write('Content-Length: 100\r\n\r\n{');
		await wait(200);
		const began = Date.now();
		expect(await server.stop()).toBe(0);
		expect(Date.now() - began).toBeLessThan(patience(10_000));

		await server.restart();
		expect((await ask(server, '/')).status).toBe(200);
		expect(server.secret).toBe(secret);
		expect((await who.get('/api/assignments')).status).toBe(200);
	});

	it('does not wait for a browser that keeps its connection', async () => {
		const server = await own();
		await fetch(server.url); // fetch keeps its connection open, as a browser does
		const began = Date.now();
		expect(await server.stop()).toBe(0);
		expect(Date.now() - began).toBeLessThan(patience(3_000));
	});

	it('by a power failure keeps it from nothing', async () => {
		const server = await own();
		await server.kill();
		await server.restart();
		expect((await ask(server, '/')).status).toBe(200);
	});
});

describe('every answer', () => {
	it.each([
		['a page', '/'],
		['a static file', '/robots.txt'],
		['the interface', '/api/assignments'],
		['nothing', '/there/is/no/such/page']
	])('has the fixed headers: %s', async (_what, path) => {
		const { headers, raw } = await ask(shared, path);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'same-origin',
			'x-frame-options': 'DENY',
			'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
			'cross-origin-resource-policy': 'same-origin',
			'content-security-policy': expect.stringContaining("frame-ancestors 'none'")
		});
		expect(headers).not.toHaveProperty('strict-transport-security');
		expect(headers).not.toHaveProperty('cross-origin-opener-policy');
		const policies = raw.filter((name) => /^content-security-policy$/i.test(name));
		expect(policies).toHaveLength(1);
		const { 'content-security-policy': policy } = headers;
		expect(policy).not.toContain('upgrade-insecure-requests');
	});

	it('has a page’s own policy, with a nonce, on a page', async () => {
		const { headers } = await ask(shared, '/');
		expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-/);
	});

	it.each(['a b', 'a/b', 'a@b'])('is a refusal where the host is %j', async (host) => {
		expect((await ask(shared, '/', { headers: { Host: host } })).status).toBe(400);
	});

	it('is a refusal where the target is the address of another site', async () => {
		expect((await ask(shared, 'http://elsewhere.test/')).status).toBe(400);
	});
});

describe('a body over 64 KiB', () => {
	const json = { 'Content-Type': 'application/json' };
	const large = JSON.stringify({ question: 'x'.repeat(65_536) });

	it('is refused by its length', async () => {
		const post = { method: 'POST', headers: json, body: large };
		const { status, headers } = await ask(shared, '/api/assignments', post);
		expect(status).toBe(413);
		expect(headers['content-type']).toMatch(/^application\/problem\+json/);
	});

	it('is refused when it comes in pieces of no stated length', async () => {
		const pieces = [large.slice(0, 40_000), large.slice(40_000)];
		const post = { method: 'POST', headers: json, body: pieces };
		const { status, headers } = await ask(shared, '/api/assignments', post);
		expect(status).toBe(413);
		expect(headers['content-type']).toMatch(/^application\/problem\+json/);
	});
});

describe('the session cookie', () => {
	const https = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'kantlijn.example' };

	async function cookie(server: OwnServer, headers: Record<string, string>): Promise<string> {
		const answer = await ask(server, '/api/session', { method: 'POST', headers });
		expect(answer.status).toBe(204);
		return String(answer.headers['set-cookie']);
	}

	it('is not Secure over plain http, whatever a client says of itself', async () => {
		expect(await cookie(shared, {})).not.toMatch(/;\s*secure/i);
		expect(await cookie(shared, https)).not.toMatch(/;\s*secure/i);
		const { headers } = await ask(shared, '/', { headers: https });
		expect(headers).not.toHaveProperty('strict-transport-security');
	});

	it('is Secure exactly when it came over https through a trusted proxy', async () => {
		const server = await own({ env: { TRUST_PROXY: '1' } });
		expect(await cookie(server, https)).toMatch(/;\s*secure/i);
		expect(await cookie(server, { 'X-Forwarded-Proto': 'http' })).not.toMatch(/;\s*secure/i);
		expect(await cookie(server, {})).not.toMatch(/;\s*secure/i);
		const { headers } = await ask(server, '/', { headers: https });
		expect(headers['strict-transport-security']).toMatch(/^max-age=\d+$/);
		expect(headers['cross-origin-opener-policy']).toBe('same-origin');
	});

	it('is Secure where ORIGIN is https', async () => {
		const server = await own({ env: { ORIGIN: 'https://kantlijn.example' } });
		expect(await cookie(server, {})).toMatch(/;\s*secure/i);
	});
});

describe('a form without JavaScript', () => {
	const post = (server: OwnServer, headers: Record<string, string>) =>
		ask(server, '/language', {
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
			body: 'locale=en&return=%2F'
		});

	it.each(['localhost', '127.0.0.1', 'room.test', '192.168.1.5'])(
		'works over plain http at %s',
		async (name) => {
			const host = `${name}:${shared.port}`;
			const answer = await post(shared, { Host: host, Origin: `http://${host}` });
			expect(answer.status).toBe(303);
		}
	);

	it.each([
		['another site', 'http://evil.test'],
		['https, which this is not', 'https://room.test'],
		['nowhere', 'null']
	])('is refused from %s', async (_where, Origin) => {
		expect((await post(shared, { Host: 'room.test', Origin })).status).toBe(403);
	});

	it('works behind a trusted proxy, at the proxy’s address', async () => {
		const server = await own({ env: { TRUST_PROXY: '1' } });
		const answer = await post(server, {
			Host: 'inside:3000',
			'X-Forwarded-Host': 'kantlijn.example',
			'X-Forwarded-Proto': 'https',
			Origin: 'https://kantlijn.example'
		});
		expect(answer.status).toBe(303);
	});

	it('is refused when it brings the address of a proxy that is not there', async () => {
		const headers = {
			Host: 'room.test',
			'X-Forwarded-Host': 'evil.test',
			'X-Kantlijn-Host': 'evil.test',
			Origin: 'http://evil.test'
		};
		expect((await post(shared, headers)).status).toBe(403);
	});
});

describe('a sender that never finishes its headers', () => {
	it('is cut off', async () => {
		const began = Date.now();
		const socket = connect(shared.port).on('error', () => {});
		const closed = once(socket.resume(), 'close');
		socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
		await closed;
		expect(Date.now() - began).toBeLessThan(patience(15_000));
	});
});

describe('the clock that tests move', () => {
	it('is the server’s, and only where a test asks for it', async () => {
		const print = [
			'--import',
			'data:text/javascript,console.error("year",new Date().getFullYear())'
		];
		const server = await own({ nodeArgs: print, env: { KANTLIJN_TEST_CLOCK_DAYS: '3660' } });
		expect(server.logs()).toContain(`year ${new Date(Date.now() + 3660 * 864e5).getFullYear()}`);
		await server.restart({ env: { KANTLIJN_TEST_CLOCK_DAYS: '' } });
		expect(server.logs()).toContain(`year ${new Date().getFullYear()}`);
	});
});
