/**
 * Somebody at the HTTP interface, for server tests: keeps the session as a browser does and reads
 * JSON. Over node:http, because fetch sends headers of its own and keeps connections over restarts.
 */
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export const SESSION_COOKIE = 'kantlijn-session';

export interface Problem {
	type: string;
	title: string;
	status: number;
	detail: string;
	errors?: { path: string; message: string }[];
}

export interface Answer<T> {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
	/** `null` where nothing came, the text itself where it was not JSON. */
	body: T;
}

export interface Question {
	/** Sent as JSON. */
	json?: unknown;
	/** Sent as it is; several pieces go chunked, without a length. */
	raw?: string | Buffer | string[];
	headers?: Record<string, string>;
}

export class Client {
	/** The session's cookie as it is sent, empty without one. */
	cookie = '';
	readonly #server: { readonly port: number };

	constructor(server: { readonly port: number }) {
		this.#server = server;
	}

	/** The same browser at another instance. */
	at(server: { readonly port: number }): Client {
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

	delete<T = Problem>(path: string) {
		return this.ask<T>('DELETE', path);
	}

	/** A form as a browser without scripts sends it; the answer's body is a page. */
	submit(path: string, fields: Record<string, string> | FormData = {}, headers = {}) {
		const origin = { Origin: `http://localhost:${this.#server.port}`, Accept: 'text/html' };
		const type = 'application/x-www-form-urlencoded';
		if (!(fields instanceof FormData)) {
			// Never empty, or it would go without a length.
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

	ask<T = Problem>(method: string, path: string, question: Question = {}): Promise<Answer<T>> {
		const { json, raw = json === undefined ? '' : JSON.stringify(json) } = question;
		const headers = {
			...(json !== undefined && { 'Content-Type': 'application/json' }),
			...(raw.length > 0 && !Array.isArray(raw) && { 'Content-Length': Buffer.byteLength(raw) }),
			...(this.cookie && { Cookie: this.cookie }),
			...question.headers
		};
		return new Promise((resolve, reject) => {
			const sent = request(
				{ port: this.#server.port, agent: false, path, method, headers },
				(response) => {
					let text = '';
					response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
					response.on('error', reject);
					response.on('end', () => {
						this.#keep(response.headers);
						const { statusCode: status = 0, headers } = response;
						resolve({ status, headers, text, body: read(text) as T });
					});
				}
			);
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

/** The whole `Set-Cookie` line of the session, where there is one. */
export function sessionCookie(headers: IncomingHttpHeaders): string | undefined {
	return headers['set-cookie']?.find((line) => line.startsWith(`${SESSION_COOKIE}=`));
}

function read(text: string): unknown {
	if (text === '') return null;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** Somebody with a session and nothing else. */
export async function withSession(server: { readonly port: number }): Promise<Client> {
	const client = new Client(server);
	const { status, text } = await client.post('/api/session');
	if (status !== 204) throw new Error(`No session: ${status} ${text}`);
	return client;
}
