/** An HTTP client for tests about cookies. It stores and sends every cookie, as a browser does. */
import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Client, type Problem, type RequestOptions } from './client.ts';

export class CookieBrowser {
	/** Cookies by name, in the order in which they were first set. */
	readonly jar = new Map<string, string>();
	/** Lifetime in seconds of each cookie, from the response that last set it. */
	readonly maxAges = new Map<string, number>();
	readonly #client: Client;

	constructor(server: { readonly port: number }) {
		this.#client = new Client(server);
	}

	/** The `Cookie` header that the next request sends. */
	get header(): string {
		return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	get<T = Problem>(path: string, headers: Record<string, string> = {}) {
		return this.#keep(this.#client.get<T>(path, { ...this.#cookies(), ...headers }));
	}

	post<T = Problem>(path: string, json?: unknown) {
		return this.ask<T>('POST', path, { json });
	}

	ask<T = Problem>(method: string, path: string, options: RequestOptions = {}) {
		const headers = { ...this.#cookies(), ...options.headers };
		return this.#keep(this.#client.ask<T>(method, path, { ...options, headers }));
	}

	submit(path: string, fields: Record<string, string> = {}) {
		return this.#keep(this.#client.submit(path, fields, this.#cookies()));
	}

	#cookies(): Record<string, string> {
		return this.jar.size > 0 ? { Cookie: this.header } : {};
	}

	async #keep<T extends { headers: IncomingHttpHeaders }>(answering: Promise<T>): Promise<T> {
		const response = await answering;
		for (const line of response.headers['set-cookie'] ?? []) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			const maxAge = Number(/Max-Age=(\d+)/i.exec(line)?.[1]);
			if (maxAge === 0) this.jar.delete(name);
			else this.jar.set(name, value);
			this.maxAges.set(name, maxAge);
		}
		return response;
	}
}

/**
 * Returns the cookie, as `name=value`, that the server sets in a browser that takes its first seat.
 */
export function seatCookie({ secret }: { secret: string }, code: string, token: string): string {
	const day = Math.floor(Date.now() / 86_400_000) + 90;
	const text = `s${code}.${day.toString(36)}.${token}`;
	const hmac = createHmac('sha256', secret).update(`kantlijn-workshops=${text}`);
	return `kantlijn-workshops=${text}~${hmac.digest('base64url')}`;
}

/** Returns the size of a response's headers in bytes, which proxies limit. */
export function sizeOfHeaders(headers: IncomingHttpHeaders): number {
	return Object.entries(headers)
		.flatMap(([name, value]) => [value ?? []].flat().map((one) => name.length + one.length + 4))
		.reduce((sum, size) => sum + size, 0);
}
