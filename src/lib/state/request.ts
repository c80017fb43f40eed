/**
 * Requests of pages to this server. Each ends: a network that swallows it counts as no response
 * after a time-out, so that nothing that waits for a response waits forever.
 */
import { type Pauses, backoff, jittered } from '../timing/backoff.ts';
import { isAway } from './server-away.ts';

/** Milliseconds after which a request without a response is given up. */
export const TIMEOUT_MS = 8_000;

const RETRY_MS: Pauses = { first: 500, longest: 4_000 };

export interface Answer {
	status: number;
	/** Parsed JSON; `null` for an empty body. */
	body: unknown;
	/** Milliseconds that the server asks to wait before the next attempt, else 0. */
	retryAfter: number;
}

export interface Sending {
	/** Default: GET. */
	method?: string | undefined;
	json?: object | undefined;
	form?: FormData | undefined;
	headers?: Record<string, string> | undefined;
	/** In milliseconds; default: {@link TIMEOUT_MS}. */
	timeout?: number | undefined;
	/** Gives the request up, as a time-out does. */
	signal?: AbortSignal | undefined;
	/** Number of further attempts without a response; only for what may arrive twice. Default: 0. */
	retries?: number | undefined;
}

/**
 * Sends a request that the server answers with JSON or with nothing.
 * @returns `null` without a response of the server: a lost connection, a time-out, an abort, or the
 * page of a captive portal, which answers every request but not with JSON
 */
export async function request(path: string, sending: Sending = {}): Promise<Answer | null> {
	const { retries = 0, signal } = sending;
	for (let failures = 0; ; failures += 1) {
		const answer = await attempt(path, sending);
		if (answer || failures >= retries || signal?.aborted) return answer;
		await pause(jittered(backoff(RETRY_MS, failures + 1), 0.2), signal);
	}
}

async function attempt(path: string, sending: Sending): Promise<Answer | null> {
	const { method = 'GET', json, form, headers } = sending;
	return withTimeout(sending, async (signal) => {
		const response = await fetch(path, {
			method,
			headers: { ...(json && { 'content-type': 'application/json' }), ...headers },
			body: json ? JSON.stringify(json) : (form ?? null),
			// The page reloads after a form whose response redirects.
			redirect: form ? 'manual' : 'follow',
			cache: 'no-store',
			signal
		});
		const retryAfter = 1000 * (Number(response.headers.get('retry-after')) || 0);
		if (response.type === 'opaqueredirect') return { status: 303, body: null, retryAfter };
		if (response.status === 204) return { status: 204, body: null, retryAfter };
		const { status } = response;
		if (/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
			return { status, body: await response.json(), retryAfter };
		}
		// A proxy whose server is away says when to come back.
		return isAway(status) ? { status, body: null, retryAfter } : null;
	});
}

/** Fetches a file of this server; `null` when it cannot be had now. */
export function download(path: string): Promise<Blob | null> {
	return withTimeout({}, async (signal) => {
		const response = await fetch(path, { signal });
		return response.ok ? response.blob() : null;
	});
}

/** Runs the whole exchange, the response's body included, within the time-out. */
async function withTimeout<T>(
	{ timeout = TIMEOUT_MS, signal: outer }: Pick<Sending, 'timeout' | 'signal'>,
	exchange: (signal: AbortSignal) => Promise<T>
): Promise<T | null> {
	const controller = new AbortController();
	const abort = () => controller.abort();
	if (outer?.aborted) return null;
	outer?.addEventListener('abort', abort);
	const timer = setTimeout(abort, timeout);
	try {
		return await exchange(controller.signal);
	} catch {
		// No connection, an abort, or a body that broke off: no response in each case.
		return null;
	} finally {
		clearTimeout(timer);
		outer?.removeEventListener('abort', abort);
	}
}

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, milliseconds);
		signal?.addEventListener('abort', () => {
			clearTimeout(timer);
			resolve();
		});
	});
}
