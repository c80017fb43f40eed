/**
 * A minimal HTTP client, whose own cost hardly affects a benchmark of a server. It keeps
 * connections open, sends prepared bytes, and reads only the status and the end of a response.
 */
import { type Socket, connect } from 'node:net';

export interface Answer {
	status: number;
	/** Head and body of the response, unparsed. */
	bytes: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('\r\n0\r\n\r\n');

/** Returns the bytes of a request with `json` as its body. */
export function requestOf(
	method: string,
	path: string,
	{ headers = {}, json }: { headers?: Record<string, string>; json?: unknown } = {}
): Buffer {
	const body = json === undefined ? '' : JSON.stringify(json);
	const all = {
		host: 'localhost',
		...headers,
		...(json !== undefined && {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body))
		})
	};
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** A persistent connection, for one request at a time. */
export class Connection {
	readonly #socket: Socket;
	pieces: Buffer[] = [];
	#settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

	constructor(port: number) {
		this.#socket = connect(port, '127.0.0.1').setNoDelay();
		this.#socket.on('data', (piece: Buffer) => this.#take(piece));
		this.#socket.on('error', (error) => this.#settle?.reject(error));
		this.#socket.on('close', () => this.#settle?.reject(new Error('The server hung up.')));
	}

	ask(request: Buffer): Promise<Answer> {
		this.#socket.write(request);
		return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
	}

	close() {
		this.#settle = null;
		this.#socket.destroy();
	}

	#take(piece: Buffer) {
		this.pieces.push(piece);
		const bytes = this.pieces.length === 1 ? piece : Buffer.concat(this.pieces);
		if (!isWhole(bytes)) return;
		this.pieces = [];
		// Reads the status from a status line such as `HTTP/1.1 200 OK`.
		this.#settle?.resolve({ status: Number(bytes.toString('latin1', 9, 12)), bytes });
	}
}

function isWhole(bytes: Buffer): boolean {
	const end = bytes.indexOf(HEAD_END);
	if (end === -1) return false;
	const head = bytes.toString('latin1', 0, end);
	const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
	if (length !== undefined) return bytes.length >= end + HEAD_END.length + Number(length);
	if (!/\r\ntransfer-encoding: chunked/i.test(head)) return true;
	return bytes.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
}

/** Returns the body of a response as text, without the lengths of its chunks. */
export function bodyOf({ bytes }: Answer): string {
	const end = bytes.indexOf(HEAD_END);
	const body = bytes.toString('utf8', end + HEAD_END.length);
	if (!/\r\ntransfer-encoding: chunked/i.test(bytes.toString('latin1', 0, end))) return body;
	return body.replace(/(^|\r\n)[0-9a-f]+\r\n/gi, '');
}

export interface Load {
	/** Number of responses per second. */
	rate: number;
	/** Milliseconds from each request to its response. */
	times: number[];
}

/**
 * Sends requests for the given time, on all connections at once and one after the other on each.
 * @param next returns the next request for the connection with this index, as bytes
 * @throws Error for any status other than 200
 */
export async function ask(
	connections: readonly Connection[],
	milliseconds: number,
	next: (connection: number) => Buffer
): Promise<Load> {
	const times: number[] = [];
	const began = performance.now();
	await Promise.all(
		connections.map(async (connection, at) => {
			while (performance.now() - began < milliseconds) {
				const sent = performance.now();
				const answer = await connection.ask(next(at));
				if (answer.status !== 200) throw new Error(answer.bytes.toString());
				times.push(performance.now() - sent);
			}
		})
	);
	return { rate: (1000 * times.length) / (performance.now() - began), times };
}
