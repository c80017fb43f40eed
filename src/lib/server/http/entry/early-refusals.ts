/**
 * Refuses requests that never reach SvelteKit, with problem documents like those of other refusals.
 */
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { LOCALES, negotiate } from '../../../domain/locale.ts';
import { problemOfCode } from '../problem.ts';
import type { RefusalCode } from '../refusals.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * HTTP methods for which no `Request` object can be made. SvelteKit answers all other methods
 * itself.
 */
const UNSUPPORTED = ['CONNECT', 'TRACE', 'TRACK'];

export function isSupportedMethod(method: string | undefined): boolean {
	return method !== undefined && !UNSUPPORTED.includes(method);
}

/** Refuses a request that no browser sends, and closes its connection. */
export function refuseEarly(
	request: IncomingMessage,
	response: ServerResponse,
	code: 'bad-request' | 'method'
) {
	const locale = negotiate(request.headers['accept-language'] ?? null);
	const problem = problemOfCode(code, locale);
	response.writeHead(problem.status, {
		'Content-Type': 'application/problem+json; charset=utf-8',
		'Cache-Control': 'no-store',
		Connection: 'close',
		...(code === 'method' && { Allow: METHODS.join(', ') })
	});
	response.end(JSON.stringify(problem));
}

/**
 * Code of our refusal, by the code of Node's error about a request. Every other error is a
 * `bad-request`.
 */
const OF_NODE: Record<string, RefusalCode> = {
	HPE_HEADER_OVERFLOW: 'headers-too-large',
	ERR_HTTP_REQUEST_TIMEOUT: 'timed-out'
};

/**
 * Milliseconds that the sender has to read the response before the connection is closed. Closing
 * the connection while the sender still sends would reset it, and the response would be lost.
 */
const LINGER_MS = 1_000;

const refused = new WeakSet<Socket>();

/**
 * Refuses a request that Node could not parse or that did not arrive in time, and closes the
 * connection. The language of the caller is unknown, so the response is in Dutch.
 * @param isAnswering whether the response to an earlier request on this connection is being sent
 */
export function refuseUnparsed(
	error: NodeJS.ErrnoException,
	socket: Socket,
	isAnswering: boolean
): void {
	// Node reports the same error again for every further piece of the request. Only the first is
	// answered.
	if (refused.has(socket)) return;
	refused.add(socket);
	if (!socket.writable || isAnswering || error.code === 'ECONNRESET') {
		socket.destroy();
		return;
	}
	const problem = problemOfCode(OF_NODE[error.code ?? ''] ?? 'bad-request', LOCALES[0]);
	const body = JSON.stringify(problem);
	socket.end(
		`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n` +
			'Content-Type: application/problem+json; charset=utf-8\r\n' +
			`Content-Length: ${Buffer.byteLength(body)}\r\n` +
			'Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n' +
			body
	);
	setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
