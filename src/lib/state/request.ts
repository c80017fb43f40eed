/**
 * HTTP requests of pages to this server. Each request has a time-out, after which it counts as
 * unanswered, so that nothing waits for ever.
 */
import { type Pauses, backoff, jittered } from '../timing/backoff.ts';
import { isAway } from './server-away.ts';
import { noteServerDate } from './server-clock.ts';

/** Milliseconds after which a request without a response is aborted. */
export const TIMEOUT_MS = 8_000;

const RETRY_MS: Pauses = { first: 500, longest: 4_000 };

const TOO_LARGE = 413;

export interface Answer {
	status: number;
	/** Parsed JSON; `null` for an empty body. */
	body: unknown;
	/** Milliseconds that the server asks to wait before the next attempt; 0 if it does not ask. */
	retryAfter: number;
}

export interface Sending {
	/** HTTP method; default: GET. */
	method?: string | undefined;
	json?: object | undefined;
	form?: FormData | undefined;
	headers?: Record<string, string> | undefined;
	/** Time-out in milliseconds; default: {@link TIMEOUT_MS}. */
	timeout?: number | undefined;
	/** Aborts the request. The result is then the same as after a time-out. */
	signal?: AbortSignal | undefined;
	/**
	 * Maximum number of further attempts while there is no response; default: 0. Only for requests
	 * that may arrive twice without harm.
	 */
	retries?: number | undefined;
}

/**
 * Sends a request that the server answers with JSON or with an empty body.
 * @returns `null` without a response of the server: after a lost connection, a time-out or an
 * abort, or when a captive portal answered with its own page
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
			// A redirect after a form is not followed, because the page then reloads anyway.
			redirect: form ? 'manual' : 'follow',
			cache: 'no-store',
			signal
		});
		noteServerDate(response.headers.get('date'), new Date());
		const retryAfter = 1000 * (Number(response.headers.get('retry-after')) || 0);
		if (response.type === 'opaqueredirect') return { status: 303, body: null, retryAfter };
		if (response.status === 204) return { status: 204, body: null, retryAfter };
		const { status } = response;
		if (/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
			return { status, body: await response.json(), retryAfter };
		}
		// Without JSON only those statuses count by which a proxy says that its server is
		// unavailable, or that the request is too large.
		return isAway(status) || status === TOO_LARGE ? { status, body: null, retryAfter } : null;
	});
}

/** Fetches a file of this server. Resolves with `null` when it cannot be fetched. */
export function download(path: string): Promise<Blob | null> {
	return withTimeout({}, async (signal) => {
		const response = await fetch(path, { signal });
		return response.ok ? response.blob() : null;
	});
}

/**
 * Runs the whole exchange, including the response's body, within the time-out. Resolves with `null`
 * if it fails.
 */
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
		// The connection failed, the request was aborted, or the body broke off. Each counts as no
		// response.
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
