/**
 * The response that an endpoint can turn into a stream of the hub (live/subscribe.ts). From then on the
 * frames go to the socket, past the response and the web streams in front of it.
 */
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Sink } from './channel.ts';
import type { Framed } from './sse.ts';
import { SUBSCRIBE_HEADER, STREAM_HEADERS, subscriptionOf } from './subscribe.ts';
import type { Hub } from './hub.ts';

/** To one client. A class, since each of thousands is gone through for every frame. */
class Way implements Sink {
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

/** For `createServer({ ServerResponse: … })`. */
export function sseResponseClass(hub: Hub): typeof ServerResponse {
	return class HoldingResponse<
		Request extends IncomingMessage = IncomingMessage
	> extends ServerResponse<Request> {
		#hold: string | null = null;
		#isHeld = false;

		override setHeader(name: string, value: number | string | readonly string[]): this {
			if (name.toLowerCase() !== SUBSCRIBE_HEADER) return super.setHeader(name, value);
			this.#hold = String(value);
			return this;
		}

		// Its overloads cannot be told apart here, and nothing has to: they are passed on.
		override writeHead(status: number, ...rest: unknown[]): this {
			const hold = status === 200 ? this.#hold : null;
			if (hold !== null) {
				for (const [name, value] of Object.entries(STREAM_HEADERS)) super.setHeader(name, value);
				// Whoever is removed must not find a second stream waiting behind the one that ends.
				super.setHeader('connection', 'close');
			}
			super.writeHead(status, ...(rest as []));
			// Who asks for the head alone gets it when the application ends the response.
			if (hold === null || this.req.method !== 'GET') return this;
			this.#isHeld = true;
			this.flushHeaders();
			if (this.socket) this.#takeOver(hold, this.socket);
			else this.#waitForTurn(hold);
			return this;
		}

		/** The application ends what it left empty; a stream ends when the hub says so. */
		override end(...rest: unknown[]): this {
			return this.#isHeld ? this : super.end(...(rest as []));
		}

		/** Behind another answer on the same connection the head is still here. */
		#waitForTurn(hold: string) {
			// It is written right after this event.
			this.once('socket', (socket: Socket) => queueMicrotask(() => this.#takeOver(hold, socket)));
		}

		#takeOver(hold: string, socket: Socket) {
			if (this.destroyed || socket.destroyed) return;
			const end = () => void super.end();
			this.once(
				'close',
				hub.open(subscriptionOf(hold), new Way(socket, this.chunkedEncoding, end))
			);
		}
	};
}
