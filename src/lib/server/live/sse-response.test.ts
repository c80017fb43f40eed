import { once } from 'node:events';
import {
	type IncomingMessage,
	type Server,
	type ServerResponse,
	createServer,
	get,
	request
} from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../testing/server.ts';
import { TICK_MS } from './channel.ts';
import { SUBSCRIBE_HEADER } from './subscribe.ts';
import { type Frame, type Hub, createHub } from './hub.ts';
import { sseResponseClass } from './sse-response.ts';

let hub: Hub;
let server: Server;
let faults: unknown[];
let revision: number;
let frames: Frame[];
/** Until when a read takes. */
let readable: Promise<unknown>;
const sockets: Socket[] = [];

beforeEach(async () => {
	[faults, revision, readable] = [[], 0, Promise.resolve()];
	frames = [frame('state', 'lobby')];
	hub = createHub((error) => faults.push(error));
	hub.reads('room', async () => {
		await readable;
		const now = frames;
		return { id: ++revision, frames: () => now };
	});
	server = createServer({ ServerResponse: sseResponseClass(hub) }, application);
	await once(server.listen(0), 'listening');
});
afterEach(() => {
	vi.useRealTimers();
	for (const socket of sockets.splice(0)) socket.destroy();
	server.closeAllConnections();
	server.close();
	expect(faults).toEqual([]);
});

/** Answers as adapter-node does: header by header, the head, and an end without a body. */
function application({ url, headers }: IncomingMessage, response: ServerResponse) {
	response.setHeader('cache-control', 'private, no-store');
	response.setHeader('x-content-type-options', 'nosniff');
	if (url?.startsWith('/events')) {
		const held = { channel: 'room:1', variant: 'wall', who: headers['x-who'] ?? null };
		response.setHeader(SUBSCRIBE_HEADER.toUpperCase(), encodeURIComponent(JSON.stringify(held)));
	}
	const slow = url === '/slow' ? wait(150) : Promise.resolve();
	void slow.then(() => {
		response.writeHead(url === '/events/refused' ? 404 : 200);
		response.end(url?.startsWith('/events') ? undefined : 'an answer');
	});
}
function frame(event: Frame['event'], data: unknown): Frame {
	return { event, key: JSON.stringify(data), data: JSON.stringify(data) };
}

function show(...next: Frame[]) {
	frames = next;
	hub.changed('room:1');
}

const anyWords = fc.array(fc.nat(0x10ffff)).map((codes) => String.fromCodePoint(...codes));

const port = () => (server.address() as AddressInfo).port;

/** Whatever comes over the wire, as it is. */
class Raw {
	text = '';
	closed = false;
	readonly socket: Socket;

	constructor(...requests: string[]) {
		this.socket = connect(port());
		sockets.push(this.socket);
		this.socket.setEncoding('latin1');
		this.socket.on('data', (piece: string) => (this.text += piece));
		this.socket.on('close', () => (this.closed = true));
		this.socket.write(requests.join(''));
	}
	get head() {
		return this.text.slice(0, this.text.indexOf('\r\n\r\n')).toLowerCase();
	}
	get body() {
		return this.text.slice(this.text.indexOf('\r\n\r\n') + 4);
	}
	until(what: string, times = 1) {
		return vi.waitFor(() => expect(this.text.split(what).length - 1).toBe(times), 3000);
	}
}

const ask = (path: string, version = '1.1', ...headers: string[]) =>
	[`GET ${path} HTTP/${version}`, 'Host: room.test', ...headers, '', ''].join('\r\n');

/** Strictly: any byte out of place is an error. */
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
		const raw = new Raw(ask('/events'));
		await raw.until('"lobby"');
		show(frame('state', 'é € 🎉'));
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
			get({ port: port(), path: '/events', agent: false }, resolve);
		});
		sockets.push(response.socket);
		let text = '';
		response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
		vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
		let number = 0;
		const shown = fc.asyncProperty(anyWords, async (words) => {
			show(frame('state', [++number, words]));
			await vi.advanceTimersByTimeAsync(TICK_MS);
			for (let tries = 0; tries < 500 && !text.endsWith('\n\n'); tries++) await wait(1);
			expect(text).toMatch(/^id: \d+\nevent: state\ndata: /m);
			expect(text.endsWith(`\ndata: ${frames[0]?.data}\n\n`)).toBe(true);
			text = '';
		});
		await vi.advanceTimersByTimeAsync(TICK_MS);
		await vi.waitFor(() => expect(text).toContain('"lobby"'));
		text = '';
		await fc.assert(shown, { numRuns: 25 });
		expect([response.statusCode, response.headers[SUBSCRIBE_HEADER]]).toEqual([200, undefined]);
		hub.end();
		await once(response, 'end');
		expect(response.complete).toBe(true);
	});

	it('never shows the header between the application and the entry', async () => {
		const asked = [ask('/events'), ask('/events', '1.0'), ask('/events/refused')];
		for (const one of [...asked, ask('/events').replace('GET', 'HEAD')]) {
			const raw = new Raw(one);
			await vi.waitFor(() => expect(raw.text).toContain('\r\n\r\n'));
			expect(raw.head).toContain('nosniff');
			expect(raw.head).not.toContain('hold');
		}
	});

	it('cannot be had by whoever sends that header', async () => {
		const held = encodeURIComponent('{"channel":"room:1","variant":"wall","who":null}');
		const raw = new Raw(ask('/', '1.1', `${SUBSCRIBE_HEADER}: ${held}`));
		await raw.until('an answer');
		expect(hub.streams).toBe(0);
	});

	it('has no chunks for a client of HTTP/1.0, and ends with the connection', async () => {
		const raw = new Raw(ask('/events', '1.0'));
		await raw.until('"lobby"');
		expect(raw.head).not.toContain('transfer-encoding');
		expect(raw.body).toBe('retry: 1000\n\nid: 8\nevent: state\ndata: "lobby"\n\n');
		hub.end();
		await vi.waitFor(() => expect(raw.closed).toBe(true));
	});

	it('ends in good order and with its connection', async () => {
		const raw = new Raw(ask('/events'));
		await raw.until('"lobby"');
		hub.end();
		await vi.waitFor(() => expect(raw.closed).toBe(true));
		expect(raw.head).toContain('connection: close');
		expect(dechunked(raw.body)).toMatch(/"lobby"\n\nretry: \d+\n\n$/);
		expect(raw.body).toMatch(/\r\n0\r\n\r\n$/);
	});

	it('that is taken away has no second one waiting behind it', async () => {
		const seat = ask('/events', '1.1', 'X-Who: seat-1');
		const raw = new Raw(seat, seat, seat);
		await raw.until('"lobby"');
		hub.drop('room:1', 'seat-1');
		await vi.waitFor(() => expect(raw.closed).toBe(true));
		show(frame('state', 'open'));
		expect(hub.streams).toBe(0);
		expect(raw.text.split('HTTP/1.1')).toHaveLength(2);
	});

	it('waits for the answers in front of it on the same connection', async () => {
		const raw = new Raw(ask('/slow'), ask('/events'));
		await raw.until('"lobby"');
		const [, second = ''] = raw.text.split('an answer\r\n0\r\n\r\n');
		expect(second).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
		expect(dechunked(second.slice(second.indexOf('\r\n\r\n') + 4))).toContain('"lobby"');
	});

	it('has a head alone for whoever asks for no more', async () => {
		const headers = { connection: 'close' };
		const asked = request({ port: port(), path: '/events', method: 'HEAD', headers }).end();
		const [response] = (await once(asked, 'response')) as [IncomingMessage];
		expect(response.headers['content-type']).toBe('text/event-stream');
		await once(response.resume(), 'end');
		expect(hub.streams).toBe(0);
	});
});

describe('a client that leaves', () => {
	it.each(['at once', 'during the first read', 'later'])('%s is forgotten', async (moment) => {
		let read = () => {};
		if (moment !== 'later') readable = new Promise<void>((resolve) => (read = resolve));
		const stays = new Raw(ask('/events', '1.1', 'X-Who: stays'));
		const leaves = new Raw(ask('/events', '1.1', 'X-Who: leaves'));
		if (moment === 'at once') await once(leaves.socket, 'connect');
		else if (moment === 'later') await leaves.until('"lobby"');
		else await leaves.until('retry: 1000');
		leaves.socket.resetAndDestroy();
		read();
		await stays.until('"lobby"');
		await vi.waitFor(() => expect(hub.watchers('room:1')).toEqual(['stays']));
		show(frame('state', 'open'));
		await stays.until('"open"');
	});

	it('in good order, with its own half of the connection, is forgotten too', async () => {
		const raw = new Raw(ask('/events'));
		await raw.until('"lobby"');
		raw.socket.end();
		await vi.waitFor(() => expect([hub.streams, raw.closed]).toEqual([0, true]));
	});
});

describe('a phone that never reads', () => {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	/** In MB. */
	const held = () => {
		collect();
		const { heapUsed, arrayBuffers } = process.memoryUsage();
		return (heapUsed + arrayBuffers) / 2 ** 20;
	};
	const until = async (done: () => boolean) => {
		for (let tries = 0; !done(); tries++) {
			if (tries > 500) throw new Error('it never happened');
			await wait(5);
		}
	};

	it('costs no memory and disturbs nobody, and neither do two hundred', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval', 'performance'] });
		// Over a socket of the file system, which holds 200 kB; one of TCP would take 4 MB to fill.
		const path = join(temporaryFolder(), 'socket');
		server.close();
		server = createServer({ ServerResponse: sseResponseClass(hub) }, application);
		await once(server.listen(path), 'listening');
		let heard = '';
		const listens = connect(path).setEncoding('utf8');
		listens.on('data', (piece: string) => (heard = (heard + piece).slice(-1000)));
		sockets.push(listens);
		listens.write(ask('/events'));
		for (let phone = 0; phone < 200; phone++) {
			const deaf = connect(path).pause();
			sockets.push(deaf);
			deaf.write(ask('/events'));
		}
		await until(() => hub.streams === 201);
		const words = 'x'.repeat(32_000);
		const tell = async (number: number) => {
			show(frame('state', [words, number]));
			await vi.advanceTimersByTimeAsync(TICK_MS);
			await until(() => heard.includes(`,${number}]\n\n`));
		};
		for (let number = 0; number < 15; number++) await tell(number);
		const before = held();
		for (let number = 15; number < 215; number++) await tell(number);
		// 6 MB were said. What is free again is given back a moment later.
		await until(() => held() - before < 2);
		expect(hub.streams).toBe(201);
	});
});
