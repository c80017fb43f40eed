/**
 * Operations that are asked so often that the framework's share of a request counts. They go through
 * the same steps (hooks.server.ts) to the same endpoints, with no framework between. Whatever is asked
 * in another way, by another method or under an address spelled otherwise, takes the long way there.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { Arrival } from './forwarded-headers.ts';
import { FastPathEvent } from './fast-path-event.ts';

export interface Operation {
	method: string;
	/** As the framework names it, such as `/api/things/[id]`. */
	route: string;
	answer: RequestHandler;
}

interface Offer {
	handle: Handle;
	find(method: string, path: string): Found | null;
}

interface Found {
	operation: Operation;
	params: Record<string, string>;
}

// The entry and the application each have a copy of this file.
const slot = globalThis as { [key: symbol]: Offer | undefined };
const KEY = Symbol.for('kantlijn.direct');

/** Called by the application. What its operations may ask of an event is what a DirectEvent has. */
export function registerFastPath(handle: Handle, operations: readonly Operation[]): void {
	const patterns = operations.map((operation) => {
		const names = [...operation.route.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name);
		// No more than an address needs that was made by us: nothing here has to be decoded.
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

/** Called by the entry: `null` for what is not such an operation. */
export function answerOnFastPath(
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
): Promise<void> | null {
	const [path = ''] = request.url?.split('?', 1) ?? [];
	const offer = slot[KEY];
	const found = offer?.find(request.method ?? '', path);
	return offer && found ? answer(offer.handle, found, request, response, arrival) : null;
}

async function answer(
	handle: Handle,
	{ operation, params }: Found,
	request: IncomingMessage,
	response: ServerResponse,
	arrival: Arrival
) {
	const direct = new FastPathEvent(request, arrival, operation.route, params);
	// All that the steps and these operations look at; the rest belongs to pages.
	const event = direct as unknown as RequestEvent;
	const answer = await handle({ event, resolve: () => operation.answer(event) });
	const text = await answer.text();
	for (const [name, value] of answer.headers) response.setHeader(name, value);
	if (direct.setCookies.length > 0) response.setHeader('set-cookie', direct.setCookies);
	response.setHeader('content-length', Buffer.byteLength(text));
	response.writeHead(answer.status);
	response.end(text);
}
