/**
 * The part of SvelteKit's `RequestEvent` that operations on the fast path need: see fast-path.ts.
 */
import type { IncomingMessage } from 'node:http';
import type { Arrival } from './forwarded-headers.ts';

/** Maximum size of a body in bytes; start.ts gives adapter-node the same limit. */
export const BODY_LIMIT = 64 * 1024;

/** Cookie options that cookies.ts sets, apart from `SameSite`, which is always lax. */
interface CookieOptions {
	path: string;
	maxAge: number;
	httpOnly: boolean;
	secure: boolean;
}

export class FastPathEvent {
	readonly locals = {};
	readonly route: { id: string };
	readonly params: Record<string, string>;
	/** Values of the response's `Set-Cookie` headers. */
	readonly setCookies: string[] = [];
	readonly request;
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
		const sent = cookiesIn(request.headers.cookie ?? '');
		this.cookies = {
			get: (name: string) => sent.get(name),
			set: (name: string, value: string, options: CookieOptions) =>
				void this.setCookies.push(cookieOf(name, value, options))
		};
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

/** Cookies by name; the first of a name wins, as in SvelteKit. */
function cookiesIn(header: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const pair of header.split(';')) {
		const at = pair.indexOf('=');
		const name = pair.slice(0, at).trim();
		if (at > 0 && !found.has(name)) found.set(name, decoded(pair.slice(at + 1).trim()));
	}
	return found;
}

function decoded(value: string): string {
	const bare = value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value;
	if (!bare.includes('%')) return bare;
	try {
		return decodeURIComponent(bare);
	} catch {
		return bare;
	}
}

function cookieOf(name: string, value: string, options: CookieOptions): string {
	const { path, maxAge, httpOnly, secure } = options;
	const flags = `${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}; SameSite=Lax`;
	return `${name}=${encodeURIComponent(value)}; Max-Age=${maxAge}; Path=${path}${flags}`;
}

/**
 * Reads the body, and rejects with the same errors as SvelteKit: `status` 413 for a body above the
 * limit, `code` ECONNRESET when the client disconnects.
 */
function bytesOf(request: IncomingMessage): Promise<ArrayBuffer> {
	return new Promise((resolve, reject) => {
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
		request.on('close', () =>
			reject(Object.assign(new Error('The client disconnected.'), { code: 'ECONNRESET' }))
		);
	});
}
