import { once } from 'node:events';
import { type IncomingMessage, get, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNEL, SseServer, frame, requestText } from '../../../testing/sse-server.ts';
import { TICK_MS } from './channel.ts';
import { SUBSCRIBE_HEADER } from './subscribe.ts';

let sse: SseServer;
beforeEach(async () => {
	sse = await SseServer.start();
});
afterEach(() => {
	vi.useRealTimers();
	sse.stop();
	expect(sse.faults).toEqual([]);
});

const anyWords = fc.array(fc.nat(0x10ffff)).map((codes) => String.fromCodePoint(...codes));

/**
 * Decodes the chunked transfer encoding.
 * @throws Error when any byte is out of place
 */
function dechunked(body: string): string {
	let text = '';
	for (let at = 0; at < body.length;) {
		const [line = '', digits = ''] = /^([0-9a-f]+)\r\n/.exec(body.slice(at)) ?? [];
		const size = Number.parseInt(digits, 16);
		const end = at + line.length + size;
		if (!line || body.slice(end, end + 2) !== '\r\n') throw new Error(`no chunk at ${at}`);
		text += body.slice(at + line.length, end);
		at = end + 2;
		if (size === 0 && at < body.length) throw new Error('something after the end');
	}
	return text;
}

describe('a stream on the wire', () => {
	it('is a head, then chunks, of which the first says how long to wait', async () => {
		const raw = sse.send(requestText('/events'));
		await raw.until('"lobby"');
		sse.show(frame('state', 'é € 🎉'));
		await raw.until('event: state', 2);
		expect(raw.head).toMatch(/^http\/1\.1 200 ok\r\n/);
		expect(raw.head).toContain('content-type: text/event-stream');
		expect(raw.head).toContain('cache-control: no-store, no-transform');
		expect(raw.head).toContain('x-accel-buffering: no');
		expect(raw.head).toContain('x-content-type-options: nosniff');
		expect(raw.head).toContain('transfer-encoding: chunked');
		expect(Buffer.from(dechunked(raw.body), 'latin1').toString()).toBe(
			'retry: 1000\n\n' +
				'id: 8\nevent: state\ndata: "lobby"\n\n' +
				'id: 16\nevent: state\ndata: "é € 🎉"\n\n'
		);
	});

	it('is read without a fault by an HTTP parser, whatever the frames say', async () => {
		const response = await new Promise<IncomingMessage>((resolve) => {
			get({ port: sse.port, path: '/events', agent: false }, resolve);
		});
		sse.destroyAtStop(response.socket);
		let text = '';
		response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
		vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
		let number = 0;
		const shown = fc.asyncProperty(anyWords, async (words) => {
			sse.show(frame('state', [++number, words]));
			// A change that arrives while the channel reads the database is sent only after the
			// next read, one interval later. So one interval may not be enough.
			for (let tries = 0; tries < 500 && !text.endsWith('\n\n'); tries++) {
				await vi.advanceTimersByTimeAsync(TICK_MS);
				await wait(1);
			}
			expect(text).toMatch(/^id: \d+\nevent: state\ndata: /m);
			expect(text.endsWith(`\ndata: ${sse.frames[0]?.data}\n\n`)).toBe(true);
			text = '';
		});
		await vi.advanceTimersByTimeAsync(TICK_MS);
		await vi.waitFor(() => expect(text).toContain('"lobby"'));
		text = '';
		await fc.assert(shown, { numRuns: 25 });
		expect([response.statusCode, response.headers[SUBSCRIBE_HEADER]]).toEqual([200, undefined]);
		sse.hub.end();
		await once(response, 'end');
		expect(response.complete).toBe(true);
	});

	it('never shows the header between the application and the entry', async () => {
		const requests = [
			requestText('/events'),
			requestText('/events', '1.0'),
			requestText('/events/refused')
		];
		for (const text of [...requests, requestText('/events').replace('GET', 'HEAD')]) {
			const raw = sse.send(text);
			await vi.waitFor(() => expect(raw.text).toContain('\r\n\r\n'));
			expect(raw.head).toContain('nosniff');
			expect(raw.head).not.toContain(SUBSCRIBE_HEADER);
		}
	});

	it('cannot be had by whoever sends that header', async () => {
		const topic = encodeURIComponent(
			'{"channel":"workshop:1","variant":"wall","who":null,"openedBy":[]}'
		);
		const raw = sse.send(requestText('/', '1.1', `${SUBSCRIBE_HEADER}: ${topic}`));
		await raw.until('an answer');
		expect(sse.hub.streams).toBe(0);
	});

	it('has no chunks for a client of HTTP/1.0, and ends with the connection', async () => {
		const raw = sse.send(requestText('/events', '1.0'));
		await raw.until('"lobby"');
		expect(raw.head).not.toContain('transfer-encoding');
		expect(raw.body).toBe('retry: 1000\n\nid: 8\nevent: state\ndata: "lobby"\n\n');
		sse.hub.end();
		await vi.waitFor(() => expect(raw.closed).toBe(true));
	});

	it('ends in good order and with its connection', async () => {
		const raw = sse.send(requestText('/events'));
		await raw.until('"lobby"');
		sse.hub.end();
		await vi.waitFor(() => expect(raw.closed).toBe(true));
		expect(raw.head).toContain('connection: close');
		expect(dechunked(raw.body)).toMatch(/"lobby"\n\nretry: \d+\n\n$/);
		expect(raw.body).toMatch(/\r\n0\r\n\r\n$/);
	});

	it('that is taken away has no second one waiting behind it', async () => {
		const seat = requestText('/events', '1.1', 'X-Who: seat-1');
		const raw = sse.send(seat, seat, seat);
		await raw.until('"lobby"');
		sse.hub.revoke(['seat:seat-1']);
		await vi.waitFor(() => expect(raw.closed).toBe(true));
		sse.show(frame('state', 'open'));
		expect(sse.hub.streams).toBe(0);
		expect(raw.text.split('HTTP/1.1')).toHaveLength(2);
	});

	it('waits for the answers in front of it on the same connection', async () => {
		const raw = sse.send(requestText('/slow'), requestText('/events'));
		await raw.until('"lobby"');
		const [, second = ''] = raw.text.split('an answer\r\n0\r\n\r\n');
		expect(second).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
		expect(dechunked(second.slice(second.indexOf('\r\n\r\n') + 4))).toContain('"lobby"');
	});

	it('has a head alone for whoever asks for no more', async () => {
		const headers = { connection: 'close' };
		const sent = request({ port: sse.port, path: '/events', method: 'HEAD', headers }).end();
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		expect(response.headers['content-type']).toBe('text/event-stream');
		await once(response.resume(), 'end');
		expect(sse.hub.streams).toBe(0);
	});
});

describe('a client that leaves', () => {
	it.each(['at once', 'during the first read', 'later'])('%s is forgotten', async (moment) => {
		let read = () => {};
		if (moment !== 'later') sse.readable = new Promise<void>((resolve) => (read = resolve));
		const stays = sse.send(requestText('/events', '1.1', 'X-Who: stays'));
		const leaves = sse.send(requestText('/events', '1.1', 'X-Who: leaves'));
		if (moment === 'at once') await once(leaves.socket, 'connect');
		else if (moment === 'later') await leaves.until('"lobby"');
		else await leaves.until('retry: 1000');
		leaves.socket.resetAndDestroy();
		read();
		await stays.until('"lobby"');
		await vi.waitFor(() => expect(sse.hub.watchers(CHANNEL)).toEqual(['stays']));
		sse.show(frame('state', 'open'));
		await stays.until('"open"');
	});

	it('in good order, with its own half of the connection, is forgotten too', async () => {
		const raw = sse.send(requestText('/events'));
		await raw.until('"lobby"');
		raw.socket.end();
		await vi.waitFor(() => expect([sse.hub.streams, raw.closed]).toEqual([0, true]));
	});
});
