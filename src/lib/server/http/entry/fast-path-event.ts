/** Event of a request on the fast path; see fast-path.ts. */
import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { ApiEvent, CookieOptions } from '../api-event.ts';
import { BODY_LIMIT } from './adapter-settings.ts';
import type { Arrival } from './forwarded-headers.ts';

export class FastPathEvent implements ApiEvent {
	// The hooks fill all members of `locals` before an endpoint reads them, as in SvelteKit's own
	// event.
	readonly locals = {} as App.Locals;
	readonly route: { id: string };
	readonly params: Record<string, string>;
	readonly #setCookies = new Map<string, string>();
	request: ApiEvent['request'];
	readonly cookies;
	readonly #request: IncomingMessage;
	readonly #arrival: Arrival;
	#url: URL | undefined;

	constructor(
		request: IncomingMessage,
		arrival: Arrival,
		route: string,
		params: Record<string, string>
	) {
		this.#request = request;
		this.#arrival = arrival;
		this.route = { id: route };
		this.params = params;
		this.request = {
			method: request.method ?? '',
			headers: { get: (name: string) => headerOf(request, name) },
			arrayBuffer: () => bytesOf(request)
		};
		// After `set`, `get` returns the new value, as in SvelteKit's own event.
		const current = new Map(Object.entries(parseCookie(request.headers.cookie ?? '')));
		const set = (name: string, value: string, options: CookieOptions) => {
			current.set(name, value);
			this.#setCookies.set(name, stringifySetCookie({ name, value, ...options }));
		};
		this.cookies = {
			get: (name: string) => current.get(name),
			getAll: () =>
				[...current].flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
			set,
			delete: (name: string, options: CookieOptions) => {
				set(name, '', { ...options, maxAge: 0 });
				current.delete(name);
			}
		};
	}

	/** Returns the values of the response's `Set-Cookie` headers. */
	get setCookies(): string[] {
		return [...this.#setCookies.values()];
	}

	get url(): URL {
		const { https, host } = this.#arrival;
		return (this.#url ??= new URL(
			this.#request.url ?? '/',
			`${https ? 'https' : 'http'}://${host}`
		));
	}

	readonly getClientAddress = (): string => this.#arrival.address;
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
	const value = headers[name.toLowerCase()];
	return Array.isArray(value) ? value.join(', ') : (value ?? null);
}

/**
 * Reads the body. Rejects with the same errors as SvelteKit: `status` 413 for a body above the
 * limit, `code` ECONNRESET when the caller disconnects.
 */
function bytesOf(request: IncomingMessage): Promise<ArrayBuffer> {
	return new Promise((resolve, reject) => {
		const disconnected = () =>
			reject(Object.assign(new Error('The client disconnected.'), { code: 'ECONNRESET' }));
		if (request.destroyed) return disconnected();
		const pieces: Buffer[] = [];
		let size = 0;
		request.on('data', (piece: Buffer) => {
			size += piece.length;
			if (size > BODY_LIMIT)
				reject(Object.assign(new Error('The body is too large.'), { status: 413 }));
			else pieces.push(piece);
		});
		request.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces)).buffer));
		request.on('error', reject);
		request.on('close', disconnected);
	});
}
