/** The OpenAPI 3.1 document, generated from the contract and its validation schemas. */
import { z } from 'zod';
import {
	type ZodOpenApiOperationObject,
	type ZodOpenApiPathsObject,
	type ZodOpenApiResponsesObject,
	createDocument
} from 'zod-openapi';
import { type Act, type Standing, ACTS } from '../../domain/permissions.ts';
import { SESSION_COOKIE } from '../accounts/sessions.ts';
import { CLIENT_COOKIE } from '../check-ins/cookies.ts';
import { contract } from './contract.ts';
import type { Operation } from './endpoint.ts';

export function openapi() {
	const paths: ZodOpenApiPathsObject = {};
	for (const [path, methods] of Object.entries(contract)) {
		paths[path] = Object.fromEntries(
			Object.entries(methods as Record<string, Operation>).map(([method, operation]) => [
				method.toLowerCase(),
				describe(operation, `${method} ${path}`, parametersOf(path))
			])
		);
	}
	return createDocument(
		{
			openapi: '3.1.0',
			info: {
				title: 'Kantlijn',
				version: '1',
				description: 'Expert or process facilitator, per assignment, and never in the middle.',
				license: { name: 'MIT', identifier: 'MIT' }
			},
			servers: [{ url: '/', description: 'The server that answers with this document.' }],
			paths,
			components: {
				securitySchemes: {
					session: {
						type: 'apiKey',
						in: 'cookie',
						name: SESSION_COOKIE,
						description: `Over https the cookie is called \`__Host-${SESSION_COOKIE}\`.`
					},
					host: { type: 'http', scheme: 'bearer', description: "The secret of a host's link." },
					seat: { type: 'http', scheme: 'bearer', description: 'The token of a seat.' },
					client: {
						type: 'apiKey',
						in: 'cookie',
						name: CLIENT_COOKIE,
						description: 'Set with the first answer through the link of a client of a check-in.'
					}
				}
			}
		},
		// Allows schemas that JSON Schema cannot represent, such as that of a position. Their metadata
		// describes them.
		{ allowEmptySchema: { transform: true, custom: true } }
	);
}

const A_CODE = z.string().meta({
	description: "Six characters of Crockford's base 32; also as typed, with spaces or in lower case."
});

function parametersOf(path: string) {
	const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	const schemas = names.map((name) => [name, name === 'code' ? A_CODE : z.uuid()] as const);
	return z.object(Object.fromEntries(schemas));
}

/**
 * Security schemes by which a caller proves each standing. Any one scheme of a standing is
 * sufficient.
 */
const SECURITY: Partial<Record<Standing, Record<string, string[]>[]>> = {
	host: [{ session: [] }, { host: [] }],
	seat: [{ seat: [] }],
	client: [{ client: [] }]
};

/**
 * Returns the security schemes of an act, any one of which is sufficient. The list is empty for an
 * act that everybody may do.
 */
function securityOf(act: Act): Record<string, string[]>[] {
	const [first] = ACTS[act];
	return first === 'visitor' ? [] : (SECURITY[first] ?? [{ session: [] }]);
}

function describe(
	{ act, summary, body, optional, query, answers, type }: Operation,
	id: string,
	path: z.ZodObject
): ZodOpenApiOperationObject {
	const responses: ZodOpenApiResponsesObject = {
		default: ANY_REFUSAL,
		...refusalsOf({ act, body, query }, id, path)
	};
	for (const [status, schema] of Object.entries(answers)) {
		const content: Record<string, { schema: z.ZodType }> = schema
			? { [type ?? 'application/json']: { schema } }
			: {};
		responses[status as `${2}${string}`] = { description: summary, ...(schema && { content }) };
	}
	return {
		summary,
		operationId: id.replace(/[/{}. -]+(\w?)/g, (_, first: string) => first.toUpperCase()),
		security: securityOf(act),
		requestParams: { path, ...(query && { query: query as z.ZodObject }) },
		...(body && {
			requestBody: { required: !optional, content: { 'application/json': { schema: body } } }
		}),
		responses
	};
}

const Problem = z
	.looseObject({
		type: z.string().meta({ format: 'uri-reference' }),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		errors: z.array(z.object({ path: z.string(), message: z.string() })).optional()
	})
	.meta({ id: 'Problem' });

const refusal = (status: number | '', description: string) => ({
	id: `Problem${status}`,
	description,
	content: { 'application/problem+json': { schema: Problem } }
});

const ANY_REFUSAL = refusal('', 'A problem');

/** Refusals that operations name, by status. Operations share them, each under one name. */
const REFUSALS = {
	400: refusal(400, 'The body is not JSON.'),
	401: refusal(401, 'No session, or another credential is missing.'),
	403: refusal(403, 'Known, but not allowed; or a request from another site.'),
	404: refusal(404, "Unknown, or not the caller's."),
	405: refusal(405, 'Another method; `Allow` names those there are.'),
	409: refusal(409, 'The wrong moment, an id in use, or a quota that is reached.'),
	413: refusal(413, 'The body is too large.'),
	415: refusal(415, 'The body is not said to be JSON.'),
	422: refusal(422, 'Checked and rejected; `errors` names the fields.'),
	429: refusal(429, 'Too many requests; `Retry-After` says when to try again.')
};

/** Returns the refusals that an operation can answer with, by what it asks of its caller. */
function refusalsOf(
	{ act, body, query }: Pick<Operation, 'act' | 'body' | 'query'>,
	id: string,
	path: z.ZodObject
): ZodOpenApiResponsesObject {
	const statuses: (keyof typeof REFUSALS)[] = [405];
	if (securityOf(act).length > 0) statuses.push(401, 403);
	if (Object.keys(path.shape).length > 0) statuses.push(404);
	if (!id.startsWith('GET ')) statuses.push(403, 409, 429);
	if (body) statuses.push(400, 413, 415, 422);
	if (query) statuses.push(422);
	return Object.fromEntries(statuses.map((status) => [status, REFUSALS[status]]));
}
