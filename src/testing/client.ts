/**
 * An HTTP client for server tests. It stores the session cookie as a browser does, and parses JSON.
 * It uses Node's own requests, because fetch adds headers and reuses connections after a restart of
 * the server.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { type Reachable, originOf, requestTo } from './reach.ts';

export const SESSION_COOKIE = 'kantlijn-session';

export interface Problem {
	type: string;
	title: string;
	status: number;
	detail: string;
	errors?: { path: string; message: string }[];
}

export interface TestResponse<T> {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	/** Parsed JSON; the text itself when it is not JSON, and `null` for an empty body. */
	body: T;
}

export interface RequestOptions {
	/** Value that is sent as a JSON body. */
	json?: unknown;
	/**
	 * Body that is sent unchanged. An array is sent as one chunk per item, without Content-Length.
	 */
	raw?: string | Buffer | string[];
	headers?: Record<string, string>;
}

export class Client {
	/** Session cookie as `name=value`; empty without a session. */
	cookie = '';
	readonly #server: Reachable;

	constructor(server: Reachable) {
		this.#server = server;
	}

	/** Returns an HTTP client that sends the same session cookie to another server. */
	at(server: Reachable): Client {
		return Object.assign(new Client(server), { cookie: this.cookie });
	}

	get<T = Problem>(path: string, headers: Record<string, string> = {}) {
		return this.ask<T>('GET', path, { headers });
	}

	post<T = Problem>(path: string, json?: unknown) {
		return this.ask<T>('POST', path, { json });
	}

	patch<T = Problem>(path: string, json: unknown) {
		return this.ask<T>('PATCH', path, { json });
	}

	put<T = Problem>(path: string, json: unknown) {
		return this.ask<T>('PUT', path, { json });
	}

	delete<T = Problem>(path: string) {
		return this.ask<T>('DELETE', path);
	}

	/** Submits a form as a browser without JavaScript does; the response is an HTML page. */
	submit(path: string, fields: Record<string, string> | FormData = {}, headers = {}) {
		const origin = { Origin: originOf(this.#server), Accept: 'text/html' };
		const type = 'application/x-www-form-urlencoded';
		if (!(fields instanceof FormData)) {
			// The field `sent` keeps the body from being empty: Node would send an empty body without
			// Content-Length, which no browser does.
			const raw = new URLSearchParams({ sent: 'yes', ...fields }).toString();
			return this.ask<string>('POST', path, {
				raw,
				headers: { ...origin, 'Content-Type': type, ...headers }
			});
		}
		return new Response(fields).arrayBuffer().then((bytes) => {
			const raw = Buffer.from(bytes);
			const boundary = raw.subarray(2, raw.indexOf('\r\n')).toString();
			return this.ask<string>('POST', path, {
				raw,
				headers: {
					...origin,
					'Content-Type': `multipart/form-data; boundary=${boundary}`,
					...headers
				}
			});
		});
	}

	ask<T = Problem>(
		method: string,
		path: string,
		question: RequestOptions = {}
	): Promise<TestResponse<T>> {
		const { json, raw = json === undefined ? '' : JSON.stringify(json) } = question;
		const headers = {
			...(json !== undefined && { 'Content-Type': 'application/json' }),
			...(raw.length > 0 && !Array.isArray(raw) && { 'Content-Length': Buffer.byteLength(raw) }),
			...(this.cookie && { Cookie: this.cookie }),
			...question.headers
		};
		return new Promise((resolve, reject) => {
			const sent = requestTo(this.#server, { path, method, headers });
			sent.on('response', (response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
				response.on('error', reject);
				response.on('end', () => {
					this.#keep(response.headers);
					const { statusCode: status = 0, headers } = response;
					resolve({ status, headers, text, body: read(text) as T });
				});
			});
			sent.on('error', reject);
			for (const piece of [raw].flat()) if (piece.length > 0) sent.write(piece);
			sent.end();
		});
	}

	#keep(headers: IncomingHttpHeaders) {
		const set = sessionCookie(headers);
		if (set) this.cookie = set.split(';', 1)[0] ?? '';
	}
}

/**
 * Returns the whole `Set-Cookie` line of the session cookie, with or without the `__Host-` prefix.
 * When a response sets one of these two names and clears the other, returns the line that sets a
 * value.
 */
export function sessionCookie(headers: IncomingHttpHeaders): string | undefined {
	const name = new RegExp(`^(__Host-)?${SESSION_COOKIE}=`);
	const lines = headers['set-cookie']?.filter((line) => name.test(line)) ?? [];
	return lines.find((line) => !/^[^=]+=;/.test(line)) ?? lines[0];
}

function read(text: string): unknown {
	if (text === '') return null;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/**
 * Returns an HTTP client with a new, empty anonymous account.
 *
 * @throws Error when the server gives no session
 */
export async function withSession(server: Reachable): Promise<Client> {
	const client = new Client(server);
	const { status, text } = await client.post('/api/session');
	if (status !== 204) throw new Error(`No session: ${status} ${text}`);
	return client;
}
