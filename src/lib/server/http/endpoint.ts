/**
 * Runs the steps of every route under /api, in this order: authorise, validate the input, respond.
 * A small body has arrived before the first step. A large body is an upload: the last step reads
 * it, and then authorises its caller again (uploads.ts). Operations are declared in contract.ts,
 * from which the OpenAPI document is made too.
 */
import type { z } from 'zod';
import type { AccountFor, Act, OpenAct } from '../../domain/permissions.ts';
import { type Resource, authorise } from '../authorise.ts';
import { Refusal } from '../refusal.ts';
import type { ApiEvent, ApiHandler } from './api-event.ts';
import { validate } from './validation.ts';
import { readJson } from './body.ts';
import { problem } from './problem.ts';

export interface Operation<A extends Act = Act, Body = unknown, Query = unknown> {
	/** Act that the caller has to be allowed. */
	act: A;
	summary: string;
	body?: z.ZodType<Body>;
	/** Whether a request without a body is allowed; its body is then `undefined`. */
	optional?: boolean;
	/**
	 * Whether the handler reads the body itself, as an upload of up to 32 MiB. All other bodies are
	 * limited to 64 KiB.
	 */
	large?: boolean;
	query?: z.ZodType<Query>;
	/** Schema of the response body per HTTP status; `null` for no body. */
	answers: Record<number, z.ZodType | null>;
	/** Media type of the response body; by default JSON. */
	type?: 'text/csv' | 'text/event-stream' | 'text/plain' | 'application/pdf';
}

export interface Call<A extends Act, Body, Query> {
	event: ApiEvent;
	/** Id of the caller's account; `null` only for acts that need no account. */
	account: AccountFor<A>;
	body: Body;
	query: Query;
}

type Answer<Input> = (call: Input) => Promise<Response> | Response;

/**
 * Returns the request handler of an operation. A `Refusal` in any step becomes a problem document.
 * @param steps `resource` looks up the resource and the caller's standings towards it, for acts
 * that need more than a session; `answer` makes the response
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
			const input = await validatedInput(operation, event);
			return await answer({ event, ...found, ...input });
		} catch (error) {
			if (error instanceof Refusal) return problem(error, event.locals.locale);
			throw error;
		}
	};
}

const nothing = async () => ({ standings: [] });

async function validatedInput<Body, Query>(
	{ query, body, optional, large }: Operation<Act, Body, Query>,
	event: ApiEvent
): Promise<{ query: Query; body: Body }> {
	return {
		query: query
			? validate(query, Object.fromEntries(event.url.searchParams))
			: (undefined as Query),
		body:
			body && !large && !(optional && !hasBody(event))
				? validate(body, await readJson(event))
				: (undefined as Body)
	};
}

const hasBody = ({ request: { headers } }: ApiEvent) =>
	headers.get('transfer-encoding') !== null || Number(headers.get('content-length') ?? 0) > 0;

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
