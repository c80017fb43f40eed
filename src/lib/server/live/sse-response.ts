/**
 * Response that an endpoint can turn into a live stream (live/subscribe.ts). Its frames are then
 * written directly to the socket, without `ServerResponse` and without the web streams of
 * SvelteKit.
 */
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Sink } from './channel.ts';
import type { Framed } from './sse.ts';
import { SUBSCRIBE_HEADER, STREAM_HEADERS, subscriptionOf } from './subscribe.ts';
import type { Hub } from './hub.ts';

/**
 * Sink of one browser's stream. It is a class for speed, because every frame is written to
 * thousands of sinks.
 */
class SocketSink implements Sink {
	readonly #socket: Socket;
	readonly #chunked: boolean;
	readonly end: () => void;

	constructor(socket: Socket, chunked: boolean, end: () => void) {
		this.#socket = socket;
		this.#chunked = chunked;
		this.end = end;
	}

	get drained(): boolean {
		return this.#socket.writableLength === 0;
	}

	write({ chunk, plain }: Framed): void {
		if (this.#socket.writable) this.#socket.write(this.#chunked ? chunk : plain);
	}

	destroy(): void {
		this.#socket.destroy();
	}
}

/** Response class for `createServer({ ServerResponse: … })`. */
export function sseResponseClass(hub: Hub): typeof ServerResponse {
	return class SseResponse<
		Request extends IncomingMessage = IncomingMessage
	> extends ServerResponse<Request> {
		#subscription: string | null = null;
		#isStream = false;

		override setHeader(name: string, value: number | string | readonly string[]): this {
			if (name.toLowerCase() !== SUBSCRIBE_HEADER) return super.setHeader(name, value);
			this.#subscription = String(value);
			return this;
		}

		// The arguments after the status differ between the overloads of `writeHead`. They are
		// passed on unchanged.
		override writeHead(status: number, ...rest: unknown[]): this {
			const subscription = status === 200 ? this.#subscription : null;
			if (subscription !== null) {
				for (const [name, value] of Object.entries(STREAM_HEADERS)) super.setHeader(name, value);
				// The connection closes after the stream. Otherwise a second request on the same
				// connection would open another stream when the first stream ends.
				super.setHeader('connection', 'close');
			}
			super.writeHead(status, ...(rest as []));
			// A HEAD request gets its headers when the application ends the response.
			if (subscription === null || this.req.method !== 'GET') return this;
			this.#isStream = true;
			this.flushHeaders();
			if (this.socket) this.#takeOver(subscription, this.socket);
			else this.#waitForSocket(subscription);
			return this;
		}

		/** Ends the response, but not a stream: only the hub ends streams. */
		override end(...rest: unknown[]): this {
			return this.#isStream ? this : super.end(...(rest as []));
		}

		/**
		 * Waits until earlier responses on the same connection are sent, and the socket is assigned to
		 * this response.
		 */
		#waitForSocket(subscription: string) {
			// Node writes the headers right after the event `socket`. The microtask makes the
			// frames come after the headers.
			this.once('socket', (socket: Socket) =>
				queueMicrotask(() => this.#takeOver(subscription, socket))
			);
		}

		#takeOver(subscription: string, socket: Socket) {
			if (this.destroyed || socket.destroyed) return;
			const end = () => void super.end();
			this.once(
				'close',
				hub.open(subscriptionOf(subscription), new SocketSink(socket, this.chunkedEncoding, end))
			);
		}
	};
}
