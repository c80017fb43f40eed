/** The OpenAPI 3.1 document, generated from the contract and its validation schemas. */
import { z } from 'zod';
import { contract } from './contract.ts';
import type { Operation } from './endpoint.ts';
import { type Act, type Standing, ACTS } from '../../domain/policy.ts';
import { SESSION_COOKIE } from '../accounts/sessions.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
	const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
	return rest;
};

export function openapi() {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const [path, methods] of Object.entries(contract)) {
		const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
			name,
			in: 'path',
			required: true,
			schema: name === 'code' ? A_CODE : { type: 'string', format: 'uuid' }
		}));
		paths[path] = Object.fromEntries(
			Object.entries(methods as Record<string, Operation>).map(([method, operation]) => [
				method.toLowerCase(),
				describe(operation, `${method} ${path}`, parameters)
			])
		);
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Kantlijn',
			version: '1',
			description: 'Expert or process facilitator, per assignment, and never in the middle.'
		},
		paths,
		components: {
			securitySchemes: {
				session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
				host: { type: 'http', scheme: 'bearer', description: "The secret of a host's link." },
				seat: { type: 'http', scheme: 'bearer', description: 'The token of a seat.' }
			},
			schemas: { Problem: problemSchema }
		}
	};
}

const A_CODE = {
	type: 'string',
	description: "Six characters of Crockford's base 32; also as typed, with spaces or in lower case."
};

/** Security schemes by which a caller proves a standing; any one of a list is sufficient. */
const SECURITY: Partial<Record<Standing, object[]>> = {
	host: [{ session: [] }, { host: [] }],
	seat: [{ seat: [] }]
};

/** Security schemes of an act, of which one is sufficient; an empty list needs none. */
function securityOf(act: Act): object[] {
	const [first] = ACTS[act];
	return first === 'visitor' ? [] : (SECURITY[first] ?? [{ session: [] }]);
}

function describe(operation: Operation, id: string, parameters: object[]) {
	const { act, summary, body, query, answers, type = 'application/json' } = operation;
	return {
		summary,
		operationId: id.replace(/[/{}. ]+(\w?)/g, (_, first: string) => first.toUpperCase()),
		security: securityOf(act),
		parameters: [...parameters, ...(query ? queryParameters(query) : [])],
		...(body && {
			requestBody: {
				required: true,
				content: { 'application/json': { schema: schemaOf(body, 'input') } }
			}
		}),
		responses: {
			...Object.fromEntries(
				Object.entries(answers).map(([status, schema]) => [
					status,
					{
						description: summary,
						...(schema && {
							content: { [type]: { schema: schemaOf(schema, 'output') } }
						})
					}
				])
			),
			default: {
				description: 'A problem',
				content: {
					'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } }
				}
			}
		}
	};
}

function queryParameters(query: z.ZodType) {
	const { properties = {}, required = [] } = schemaOf(query, 'input') as {
		properties?: Record<string, object>;
		required?: string[];
	};
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema
	}));
}

const problemSchema = {
	type: 'object',
	required: ['type', 'title', 'status', 'detail'],
	properties: {
		type: { type: 'string', format: 'uri-reference' },
		title: { type: 'string' },
		status: { type: 'integer' },
		detail: { type: 'string' },
		errors: {
			type: 'array',
			items: {
				type: 'object',
				required: ['path', 'message'],
				properties: { path: { type: 'string' }, message: { type: 'string' } }
			}
		}
	}
};
