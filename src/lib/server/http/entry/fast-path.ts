/**
 * Fast path for operations that are requested so often that SvelteKit's own overhead matters. It
 * runs the same hooks (hooks.server.ts) and the same endpoints without SvelteKit. A request with
 * another method or an unusual spelling of the address goes to SvelteKit.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiEvent, ApiHandler } from '../api-event.ts';
import type { Arrival } from './forwarded-headers.ts';
import { FastPathEvent } from './fast-path-event.ts';

/** Runs the hooks of every request. The hooks call `next`, which makes the response. */
type PassHooks = (event: ApiEvent, next: () => Promise<Response>) => Promise<Response>;

export interface Operation {
	method: string;
	/** Route id in SvelteKit's notation, such as `/api/things/[id]`. */
	route: string;
	answer: ApiHandler;
}

interface Found {
	operation: Operation;
	params: Record<string, string>;
}

interface Pattern {
	operation: Operation;
	names: string[];
	pattern: RegExp;
}

let passHooks: PassHooks | undefined;
let patterns: Pattern[] = [];

/** Registers the hooks, and the operations that are answered on the fast path. */
export function registerFastPath(hooks: PassHooks, operations: readonly Operation[]): void {
	passHooks = hooks;
	patterns = operations.map((operation) => {
		const names = [...operation.route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
		// The pattern matches ids and codes only in the form in which this server writes them, so no
		// value needs decoding.
		const pattern = new RegExp(`^${operation.route.replace(/\[\w+\]/g, '([A-Za-z0-9-]+)')}$`);
		return { operation, names, pattern };
	});
}

function find(method: string, path: string): Found | null {
	for (const { operation, names, pattern } of patterns) {
		const values = operation.method === method ? pattern.exec(path) : null;
		if (!values) continue;
		const params = Object.fromEntries(names.map((name, at) => [name, values[at + 1] ?? '']));
		return { operation, params };
	}
	return null;
}

/**
 * Responds to a request for a registered operation.
 * @returns `null` for every other request, which SvelteKit then answers
 */
export function answerOnFastPath(
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
): Promise<void> | null {
	const [path = ''] = request.url?.split('?', 1) ?? [];
	const found = find(request.method ?? '', path);
	return passHooks && found ? answer(passHooks, found, request, response, arrival) : null;
}

async function answer(
	hooks: PassHooks,
	{ operation, params }: Found,
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
) {
	const event = new FastPathEvent(request, arrival, operation.route, params);
	const answer = await hooks(event, () => operation.answer(event));
	const text = await answer.text();
	for (const [name, value] of answer.headers) response.setHeader(name, value);
	const { setCookies } = event;
	if (setCookies.length > 0) response.setHeader('set-cookie', setCookies);
	response.setHeader('content-length', Buffer.byteLength(text));
	response.writeHead(answer.status);
	response.end(text);
}
