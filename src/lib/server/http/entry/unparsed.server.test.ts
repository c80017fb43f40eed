import { connect } from 'node:net';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Client, type Problem, withSession } from '../../../../testing/client.ts';
import { type OwnServer, startServer } from '../../../../testing/server.ts';

let server: OwnServer;
let who: Client;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	who = await withSession(server);
	return async () => void (await server.stop());
});

/**
 * Sends the text as raw bytes, and resolves with the parsed response once the connection is closed.
 */
function raw(text: string): Promise<{ status: number; type: string; problem: Problem }> {
	const socket = connect(server.port, 'localhost');
	onTestFinished(() => void socket.destroy());
	return new Promise((resolve, reject) => {
		let answer = '';
		socket.setEncoding('utf8').on('data', (piece: string) => (answer += piece));
		socket.on('error', reject);
		socket.on('close', () => {
			const [head = '', body = ''] = answer.split('\r\n\r\n');
			const status = Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]);
			const type = /^content-type: (.+)$/im.exec(head)?.[1]?.trim() ?? '';
			resolve({ status, type, problem: JSON.parse(body) as Problem });
		});
		socket.write(text);
	});
}

const faults = () => server.logs().match(/"msg":"fault"/g) ?? [];

describe('what cannot be parsed', () => {
	const host = 'Host: localhost\r\n';
	it.each([
		['no HTTP at all', 400, 'HELLO\r\n\r\n'],
		['a header without a name', 400, `GET / HTTP/1.1\r\n${host}: x\r\n\r\n`],
		[
			'two lengths',
			400,
			`POST / HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nx`
		],
		['a header too long', 431, `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(300_000)}\r\n\r\n`],
		['an address too long', 431, `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`],
		['cookies too long', 431, `GET / HTTP/1.1\r\n${host}Cookie: ${'a=b; '.repeat(5_000)}\r\n\r\n`]
	])('is a problem: %s', async (_, status, text) => {
		const answer = await raw(text);
		expect(answer).toMatchObject({ status, type: 'application/problem+json; charset=utf-8' });
		expect(answer.problem).toMatchObject({
			status,
			type: expect.stringMatching(/^\/problems\//),
			title: expect.stringMatching(/^[A-Z]/),
			detail: expect.stringMatching(/\.$/)
		});
	});
});

describe('what a browser never sends', () => {
	it.each([
		['/sign-in?/password', 'multipart/form-data; boundary=x', 'nothing of x'],
		['/assignments/new', 'multipart/form-data', 'no boundary'],
		['/teams/new', `multipart/form-data; boundary=${'b'.repeat(80)}`, `--${'b'.repeat(80)}\r\n`],
		['/language', 'application/json', '{}']
	])('is a bad request, and no fault: to %s as %s', async (path, type, body) => {
		const before = faults().length;
		const headers = { Origin: server.url, Accept: 'text/html', 'Content-Type': type };
		const answer = await who.ask<string>('POST', path, { raw: body, headers });
		expect(answer.status).toBe(400);
		// `/language` has no page, so its errors are shown with a general sentence instead of this
		// title.
		if (path !== '/language') expect(answer.text).toContain('Onleesbaar verzoek');
		expect(faults()).toHaveLength(before);
	});

	it.each(['/%', '/assignments/%ff', '/%E0%A4%A'])(
		'an address like %s is one too',
		async (path) => {
			const before = faults().length;
			const { status, text } = await who.get<string>(path, { Accept: 'text/html' });
			expect(status).toBe(400);
			expect(text).toContain('Onleesbaar verzoek');
			expect(faults()).toHaveLength(before);
		}
	);
});

it('a text with a million marks on one letter stops nobody', async () => {
	const note = `x${'\u0301\u0316'.repeat(500_000)}`;
	const assignments = [{ question: note, placements: [] }];
	const imported = await who.post<Problem>('/api/account/import', { assignments });
	expect(imported.status).toBe(422);
	const marks = 'e\u0301\u0316'.repeat(10);
	const made = await who.post<{ question: string }>('/api/assignments', { question: marks });
	expect(made.body.question).toBe(marks.normalize('NFC'));
	const most = await who.post<{ question: string }>('/api/assignments', {
		question: `x${'\u0301\u0316'.repeat(200)}`
	});
	expect(most.body.question).toHaveLength(31);
});
