/**
 * What every route under /api does, in this order: who may, whether it exists for them, what came
 * in, and only then the answer. An operation is declared in contract.ts, from which the OpenAPI
 * document is made as well.
 */
import type { RequestEvent, RequestHandler } from '@sveltejs/kit';
import type { z } from 'zod';
import { type Right, may } from '../policy.ts';
import { Refusal } from '../refusal.ts';
import { validate } from './validation.ts';
import { LARGE_BODY, SMALL_BODY, readJson } from './body.ts';
import { problem } from './problem.ts';

export interface Operation<Body = unknown, Query = unknown> {
	right: Right;
	summary: string;
	body?: z.ZodType<Body>;
	/** Its body may be larger than the 64 KiB of all others. */
	large?: boolean;
	query?: z.ZodType<Query>;
	/** What comes out, by status; `null` for no body. */
	answers: Record<number, z.ZodType | null>;
	/** What kind of thing that is, where it is not JSON. */
	type?: 'text/csv' | 'text/event-stream' | 'text/plain';
}

export interface Call<Body, Query, Found = unknown> {
	event: RequestEvent;
	/** The account that asks, `null` where none is needed. */
	owner: string | null;
	body: Body;
	query: Query;
	/** What `find` came with. */
	found: Found;
}

interface Steps<Body, Query, Found> {
	/** Refuses what is not the owner's, before anything that came in is looked at. */
	find?: (owner: string, event: RequestEvent) => Promise<Found>;
	/**
	 * The same where `answer` finds it by itself, in the write that needs it: asked only when what came
	 * in is refused.
	 */
	findIfRefused?: (owner: string, event: RequestEvent) => Promise<unknown>;
	answer: (call: Call<Body, Query, Found>) => Promise<Response> | Response;
}

export function endpoint<Body, Query, Found>(
	operation: Operation<Body, Query>,
	{ find, findIfRefused, answer }: Steps<Body, Query, Found>
): RequestHandler {
	return async (event) => {
		try {
			const owner = may(event, operation.right);
			const found = (await find?.(owner as string, event)) as Found;
			const came = await checked(operation, event).catch(async (refusal: unknown) => {
				await findIfRefused?.(owner as string, event);
				throw refusal;
			});
			return await answer({ event, owner, found, ...came });
		} catch (error) {
			if (error instanceof Refusal) return problem(error, event.locals.locale);
			throw error;
		}
	};
}

async function checked<Body, Query>(
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

/** The account that asks; only for operations that nobody without one gets into. */
export function accountOfCall({ owner }: { owner: string | null }): string {
	if (owner === null) throw new Refusal('no-session');
	return owner;
}

/** An answer whose text is known, so that nobody has to read it back as a stream. */
class Written extends Response {
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
	return new Written(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/json; charset=utf-8', ...headers }
	});
}

export const noContent = () => new Response(null, { status: 204 });
