/**
 * Steps of every route under /api, in this order: check the right, find the resource, validate the
 * input, respond. Operations are declared in contract.ts, which is also the source of the OpenAPI
 * document.
 */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Right } from '../../domain/policy.ts';
import { may } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import { validate } from './validation.ts';
import { LARGE_BODY, SMALL_BODY, readJson } from './body.ts';
import { problem } from './problem.ts';

export interface Operation<Body = unknown, Query = unknown> {
	right: Right;
	summary: string;
	body?: z.ZodType<Body>;
	/** True allows a body of 32 MiB; the limit of all other operations is 64 KiB. */
	large?: boolean;
	query?: z.ZodType<Query>;
	/** Schema of the response body per status; `null` for no body. */
	answers: Record<number, z.ZodType | null>;
	/** Media type of the response body; JSON by default. */
	type?: 'text/csv' | 'text/event-stream' | 'text/plain';
}

export interface Call<Body, Query, Found = unknown> {
	event: RequestEvent;
	/** Id of the account of the request; `null` only for operations that need no account. */
	owner: string | null;
	body: Body;
	query: Query;
	/** Result of `find`. */
	found: Found;
}

interface Steps<Body, Query, Found> {
	/** Refuses a resource that is missing or not the owner's, before the input is validated. */
	find?: (owner: string, event: RequestEvent) => Promise<Found>;
	/**
	 * Alternative to `find` when `answer` looks the resource up in its own write. It runs only for
	 * invalid input, so that a stranger gets `not-found` instead of the faults of the input.
	 */
	findIfRefused?: (owner: string, event: RequestEvent) => Promise<unknown>;
	answer: (call: Call<Body, Query, Found>) => Promise<Response> | Response;
}

/** Request handler of an operation. A `Refusal` from any step becomes a problem document. */
export function endpoint<Body, Query, Found>(
	operation: Operation<Body, Query>,
	{ find, findIfRefused, answer }: Steps<Body, Query, Found>
): RequestHandler {
	return async (event) => {
		try {
			const owner = may(event, operation.right);
			const found = (await find?.(owner as string, event)) as Found;
			const input = await validatedInput(operation, event).catch(async (refusal: unknown) => {
				await findIfRefused?.(owner as string, event);
				throw refusal;
			});
			return await answer({ event, owner, found, ...input });
		} catch (error) {
			if (error instanceof Refusal) return problem(error, event.locals.locale);
			throw error;
		}
	};
}

async function validatedInput<Body, Query>(
	{ query, body, large }: Operation<Body, Query>,
	event: RequestEvent
): Promise<{ query: Query; body: Body }> {
	return {
		query: query
			? validate(query, Object.fromEntries(event.url.searchParams))
			: (undefined as Query),
		body: body
			? validate(body, await readJson(event, large ? LARGE_BODY : SMALL_BODY))
			: (undefined as Body)
	};
}

/**
 * The account of a request, as a string for operations whose right already demands an account.
 * @throws Refusal `no-session`
 */
export function accountOfCall({ owner }: { owner: string | null }): string {
	if (owner === null) throw new Refusal('no-session');
	return owner;
}

/** Response that keeps its text, so that the fast path need not read it back from a stream. */
class TextResponse extends Response {
	readonly #text: string;

	constructor(text: string, init: ResponseInit) {
		super(text, init);
		this.#text = text;
	}

	override text(): Promise<string> {
		return Promise.resolve(this.#text);
	}
}

export function jsonResponse(status: number, body: unknown, headers: Record<string, string> = {}) {
	return new TextResponse(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers }
	});
}

export const noContent = () => new Response(null, { status: 204 });
