/**
 * An HTTP server that answers with event streams, and a client that records every byte it receives.
 */
import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo, type Socket, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import { type Frame, createHub } from '../lib/server/live/hub.ts';
import { sseResponseClass } from '../lib/server/live/sse-response.ts';
import { SUBSCRIBE_HEADER } from '../lib/server/live/subscribe.ts';

export const CHANNEL = 'workshop:1';

export function frame(event: Frame['event'], data: unknown): Frame {
	return { event, key: JSON.stringify(data), data: JSON.stringify(data) };
}

/** Returns the text of a GET request. */
export const requestText = (path: string, version = '1.1', ...headers: string[]) =>
	[`GET ${path} HTTP/${version}`, 'Host: kantlijn.test', ...headers, '', ''].join('\r\n');

export class SseServer {
	readonly faults: unknown[] = [];
	readonly hub = createHub((error) => this.faults.push(error));
	frames = [frame('state', 'lobby')];
	/** Reading the frames waits for this promise, so that a test can delay a read. */
	readable: Promise<unknown> = Promise.resolve();
	readonly #sockets: Socket[] = [];
	readonly #server: Server;
	#revision = 0;

	private constructor() {
		this.hub.reads('workshop', async () => {
			await this.readable;
			const { frames } = this;
			return { id: ++this.#revision, frames: () => frames };
		});
		this.#server = createServer({ ServerResponse: sseResponseClass(this.hub) }, application);
	}

	/**
	 * Starts a server.
	 * @param address a port, 0 for any free port, or the path of a file-system socket
	 */
	static async start(address: number | string = 0): Promise<SseServer> {
		const started = new SseServer();
		await once(started.#server.listen(address), 'listening');
		return started;
	}

	get port() {
		return (this.#server.address() as AddressInfo).port;
	}

	show(...frames: Frame[]) {
		this.frames = frames;
		this.hub.changed(CHANNEL);
	}

	/** Sends the requests together over one new connection. */
	send(...requests: string[]): RawClient {
		const client = new RawClient(this.port, requests.join(''));
		this.destroyAtStop(client.socket);
		return client;
	}

	destroyAtStop(socket: Socket) {
		this.#sockets.push(socket);
	}

	stop() {
		for (const socket of this.#sockets) socket.destroy();
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

/**
 * Answers as adapter-node does: sets each header, writes the headers, and ends the response without
 * a body.
 */
function application({ url, headers }: IncomingMessage, response: ServerResponse) {
	response.setHeader('cache-control', 'private, no-store');
	response.setHeader('x-content-type-options', 'nosniff');
	if (url?.startsWith('/events')) {
		const who = headers['x-who'] ?? null;
		const openedBy = who === null ? [] : [`seat:${String(who)}`];
		const topic = { channel: CHANNEL, variant: 'wall', who, openedBy };
		response.setHeader(SUBSCRIBE_HEADER.toUpperCase(), encodeURIComponent(JSON.stringify(topic)));
	}
	const slow = url === '/slow' ? wait(150) : Promise.resolve();
	void slow.then(() => {
		response.writeHead(url === '/events/refused' ? 404 : 200);
		response.end(url?.startsWith('/events') ? undefined : 'an answer');
	});
}

/** A connection that stores the received bytes unparsed, as a string of one character per byte. */
class RawClient {
	text = '';
	closed = false;
	readonly socket: Socket;

	constructor(port: number, requests: string) {
		this.socket = connect(port);
		this.socket.setEncoding('latin1');
		this.socket.on('data', (piece: string) => (this.text += piece));
		this.socket.on('close', () => (this.closed = true));
		this.socket.write(requests);
	}
	get head() {
		return this.text.slice(0, this.text.indexOf('\r\n\r\n')).toLowerCase();
	}
	get body() {
		return this.text.slice(this.text.indexOf('\r\n\r\n') + 4);
	}
	/** Waits until the text contains `part` exactly `times` times; fails after 3 s. */
	until(part: string, times = 1) {
		return vi.waitFor(() => expect(this.text.split(part).length - 1).toBe(times), 3000);
	}
}
