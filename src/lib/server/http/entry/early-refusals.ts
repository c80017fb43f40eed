/** Refusals of requests that never reach SvelteKit, as the same problem documents. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { negotiate } from '../../../domain/locale.ts';
import { problemOfCode } from '../problem.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Methods for which no `Request` object can be made. SvelteKit answers all other methods itself.
 */
const UNSUPPORTED = ['CONNECT', 'TRACE', 'TRACK'];

export function isSupportedMethod(method: string | undefined): boolean {
	return method !== undefined && !UNSUPPORTED.includes(method);
}

/** Refuses a request and closes its connection: no browser sends such requests. */
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
