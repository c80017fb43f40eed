/**
 * Steps of every route under /api, in this order: authorise, validate the input, respond. Operations
 * are declared in contract.ts, which is also the source of the OpenAPI document.
 */
import type { z } from 'zod';
import type { AccountFor, Act, OpenAct } from '../../domain/policy.ts';
import { type Resource, authorise } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import type { ApiEvent, ApiHandler } from './api-event.ts';
import { validate } from './validation.ts';
import { LARGE_BODY, SMALL_BODY, readJson } from './body.ts';
import { problem } from './problem.ts';

export interface Operation<A extends Act = Act, Body = unknown, Query = unknown> {
	/** Act that the caller has to be allowed. */
	act: A;
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

export interface Call<A extends Act, Body, Query> {
	event: ApiEvent;
	/** Id of the caller's account; `null` only for acts that need none. */
	account: AccountFor<A>;
	body: Body;
	query: Query;
}

type Answer<Input> = (call: Input) => Promise<Response> | Response;

/**
 * Request handler of an operation. A `Refusal` from any step becomes a problem document.
 * @param steps `resource` looks up what the act is about, for acts that need more than a session
 */
export function endpoint<A extends Act, Body, Query, Found extends object>(
	operation: Operation<A, Body, Query>,
	steps: { resource: Resource<Found>; answer: Answer<Call<A, Body, Query> & Found> }
): ApiHandler;
export function endpoint<A extends OpenAct, Body, Query>(
	operation: Operation<A, Body, Query>,
	steps: { answer: Answer<Call<A, Body, Query>> }
): ApiHandler;
export function endpoint<A extends Act, Body, Query>(
	operation: Operation<A, Body, Query>,
	{
		resource = nothing,
		answer
	}: { resource?: Resource<object>; answer: Answer<Call<A, Body, Query>> }
): ApiHandler {
	return async (event) => {
		try {
			const found = await authorise(event, operation.act, resource);
			return await answer({ event, ...found, ...(await validatedInput(operation, event)) });
		} catch (error) {
			if (error instanceof Refusal) return problem(error, event.locals.locale);
			throw error;
		}
	};
}

const nothing = async () => ({ standings: [] });

async function validatedInput<Body, Query>(
	{ query, body, large }: Operation<Act, Body, Query>,
	event: ApiEvent
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
