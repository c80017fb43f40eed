/**
 * Fast path for operations requested so often that SvelteKit's own overhead matters. It runs the
 * same hooks (hooks.server.ts) and the same endpoints without SvelteKit in between. A request with
 * another method or an unusual spelling of the address falls through to SvelteKit.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { Arrival } from './forwarded-headers.ts';
import { FastPathEvent } from './fast-path-event.ts';

export interface Operation {
	method: string;
	/** Route id in SvelteKit's notation, such as `/api/things/[id]`. */
	route: string;
	answer: RequestHandler;
}

interface Registration {
	handle: Handle;
	find(method: string, path: string): Found | null;
}

interface Found {
	operation: Operation;
	params: Record<string, string>;
}

// On the global object, because start.ts and the bundled application each have their own copy.
const slot = globalThis as { [key: symbol]: Registration | undefined };
const KEY = Symbol.for('kantlijn.fast-path');

/**
 * Registers the operations; called by the application. Their handlers may only use the members of
 * the event that `FastPathEvent` has.
 */
export function registerFastPath(handle: Handle, operations: readonly Operation[]): void {
	const patterns = operations.map((operation) => {
		const names = [...operation.route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
		// Matches only ids and codes as this server writes them, so that no value needs decoding.
		const pattern = new RegExp(`^${operation.route.replace(/\[\w+\]/g, '([A-Za-z0-9-]+)')}$`);
		return { operation, names, pattern };
	});
	slot[KEY] = {
		handle,
		find(method, path) {
			for (const { operation, names, pattern } of patterns) {
				const values = operation.method === method ? pattern.exec(path) : null;
				if (!values) continue;
				const params = Object.fromEntries(names.map((name, at) => [name, values[at + 1] ?? '']));
				return { operation, params };
			}
			return null;
		}
	};
}

/**
 * Answers a request; called by start.ts.
 * @returns `null` for a request that is not for a registered operation
 */
export function answerOnFastPath(
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
): Promise<void> | null {
	const [path = ''] = request.url?.split('?', 1) ?? [];
	const registration = slot[KEY];
	const found = registration?.find(request.method ?? '', path);
	return registration && found
		? answer(registration.handle, found, request, response, arrival)
		: null;
}

async function answer(
	handle: Handle,
	{ operation, params }: Found,
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
) {
	const fastEvent = new FastPathEvent(request, arrival, operation.route, params);
	// The hooks and these operations use no other members; the rest is for pages.
	const event = fastEvent as unknown as RequestEvent;
	const answer = await handle({ event, resolve: () => operation.answer(event) });
	const text = await answer.text();
	for (const [name, value] of answer.headers) response.setHeader(name, value);
	if (fastEvent.setCookies.length > 0) response.setHeader('set-cookie', fastEvent.setCookies);
	response.setHeader('content-length', Buffer.byteLength(text));
	response.writeHead(answer.status);
	response.end(text);
}
