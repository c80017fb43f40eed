/**
 * Refusals of requests that never reach SvelteKit, as the same problem documents. The texts are
 * written out here because `start.ts` runs unbundled, without the generated messages.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Locale, negotiate } from '../../../domain/locale.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Methods for which no `Request` object can be made. SvelteKit answers all other methods itself.
 */
const UNSUPPORTED = ['CONNECT', 'TRACE', 'TRACK'];

const TEXTS: Record<400 | 405, { code: string } & Record<Locale, [title: string, detail: string]>> =
	{
		400: {
			code: 'bad-request',
			nl: ['Onleesbaar verzoek', 'Het adres of de host van dit verzoek klopt niet.'],
			en: ['Unreadable request', 'The address or the host of this request is wrong.']
		},
		405: {
			code: 'method',
			nl: ['Methode kan hier niet', 'De kop Allow noemt wat wel kan.'],
			en: ['Method not possible here', 'The Allow header names what is possible.']
		}
	};

export function isSupportedMethod(method: string | undefined): boolean {
	return method !== undefined && !UNSUPPORTED.includes(method);
}

/** Refuses a request and closes its connection: no browser sends such requests. */
export function refuseEarly(request: IncomingMessage, response: ServerResponse, status: 400 | 405) {
	const { code, ...texts } = TEXTS[status];
	const [title, detail] = texts[negotiate(request.headers['accept-language'] ?? null)];
	response.writeHead(status, {
		'Content-Type': 'application/problem+json; charset=utf-8',
		'Cache-Control': 'no-store',
		Connection: 'close',
		...(status === 405 && { Allow: METHODS.join(', ') })
	});
	response.end(JSON.stringify({ type: `/problems/${code}`, status, title, detail }));
}
