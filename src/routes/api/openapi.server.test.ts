import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import {
	type DocumentedResponse,
	type Schema,
	faults,
	responseOf
} from '../../testing/json-schema.ts';

/** Routes of the HTTP interface, without the routes whose documentation another test file tests. */
const ROUTES = {
	'/api/openapi.json': ['GET'],
	'/api/explanations': ['GET'],
	'/api/session': ['POST'],
	'/api/account': ['DELETE'],
	'/api/assignments': ['GET', 'POST'],
	'/api/assignments/{id}': ['GET', 'PATCH', 'DELETE'],
	'/api/assignments/{id}/placements': ['POST'],
	'/api/assignments/{id}/placements/{pid}': ['PATCH', 'DELETE'],
	'/healthz': ['GET'],
	'/readyz': ['GET']
};

const routes = Object.entries(ROUTES).flatMap(([path, methods]) =>
	methods.map((method) => `${method} ${path}`)
);

interface Operation {
	operationId: string;
	summary: string;
	parameters: { name: string; in: string; required: boolean; schema: Schema }[];
	requestBody?: DocumentedResponse;
	responses: Record<string, DocumentedResponse>;
}

interface Document {
	openapi: string;
	info: { title: string; version: string };
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, Schema>; responses: Record<string, DocumentedResponse> };
}

let server: Server;
let document: Document;
beforeAll(async () => {
	server = await sharedServer();
	const answer = await (await withSession(server)).get<Document>('/api/openapi.json');
	expect(answer.status).toBe(200);
	document = answer.body;
});

const operations = () =>
	Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
	);

const documented = () => operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);

/**
 * Returns the method and path of every handler that a route file exports, such as `GET
 * /api/teams/{id}`.
 */
function exportedRoutes(folder = 'src/routes/api', path = '/api'): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const file = join(folder, entry.name);
		const name = entry.name.replace(/^\[(\w+)(=\w+)?\]$/, '{$1}');
		if (entry.isDirectory()) return exportedRoutes(file, `${path}/${name}`);
		if (name !== '+server.ts') return [];
		const methods = readFileSync(file, 'utf8').matchAll(/^export const ([A-Z]+)\b/gm);
		return [...methods].map(([, method]) => `${method} ${path}`);
	});
}

describe('the document', () => {
	it('is OpenAPI 3.1, for anybody', () => {
		expect(document.openapi).toMatch(/^3\.1\.\d+$/);
		expect(document.info).toMatchObject({ title: 'Kantlijn', version: expect.any(String) });
	});

	it('names every route and method', () => {
		expect(documented()).toEqual(expect.arrayContaining(routes));
	});

	it('has what there is, and there is what it has', () => {
		const documentedApi = documented().filter((one) => one.includes(' /api'));
		expect(documentedApi.sort()).toEqual(exportedRoutes().sort());
	});

	it('gives every operation a name of its own and a sentence', () => {
		const ids = operations().map(({ operation }) => operation.operationId);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { operation } of operations()) {
			expect(operation.operationId).toMatch(/^[A-Za-z][A-Za-z0-9]+$/);
			expect(operation.summary).toMatch(/\S/);
		}
	});

	it('names what several operations answer, and every name is there', () => {
		const names = Object.keys(document.components.schemas);
		expect(names).toEqual(expect.arrayContaining(['Assignment', 'Explanation', 'Problem', 'Team']));
		const used = JSON.stringify(document).match(/(?<="#\/components\/schemas\/)\w+/g) ?? [];
		expect(new Set(used)).toEqual(new Set(names));
	});

	it('declares every part of a path', () => {
		for (const { path, operation } of operations()) {
			const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
			const declared = operation.parameters.filter((one) => one.in === 'path');
			expect(declared.map(({ name }) => name)).toEqual(parts);
			for (const { required } of declared) expect(required).toBe(true);
		}
	});
});

describe('a position in the document', () => {
	/** Returns the schemas of all fields and parameters with the name `position`. */
	function positionSchemas(schema: Schema, name = ''): Schema[] {
		if (schema.$ref) {
			const named = document.components.schemas[schema.$ref.replace('#/components/schemas/', '')];
			return named ? positionSchemas(named, name) : [];
		}
		const children = [
			...Object.entries(schema.properties ?? {}),
			...(schema.anyOf ?? []).map((one): [string, Schema] => [name, one]),
			...(schema.items ? [['', schema.items] as [string, Schema]] : [])
		];
		const own = name === 'position' && schema.type && schema.type !== 'null' ? [schema] : [];
		return [...own, ...children.flatMap(([key, child]) => positionSchemas(child, key))];
	}

	it('is odd and within range, wherever it comes in or goes out', () => {
		const schemas = operations().flatMap(({ operation }) => [
			...operation.parameters.flatMap(({ name, schema }) => positionSchemas(schema, name)),
			...[operation.requestBody, ...Object.values(operation.responses)].flatMap((one) =>
				Object.values(one?.content ?? {}).flatMap(({ schema }) => positionSchemas(schema))
			)
		]);
		expect(schemas.length).toBeGreaterThanOrEqual(10);
		for (const schema of schemas) {
			for (const place of [-99, -47, -1, 1, 99]) {
				expect(faults(schema, place, document)).toEqual([]);
			}
			for (const none of [0, 2, -2, 1.5, 100, 101, -101, '5', true, null]) {
				expect(faults(schema, none, document), `${none}`).not.toEqual([]);
			}
		}
	});
});

describe('real answers', () => {
	it('are as the document says, for each of these', async () => {
		const who = await withSession(server);
		const [id, pid] = [uuid(), uuid()];
		const full = { question: 'x', client: 'y', position: -47, note: 'z', benefits: [] };
		const calls: [method: string, path: string, body?: object, query?: string][] = [
			['GET', '/healthz'],
			['GET', '/readyz'],
			['GET', '/api/openapi.json'],
			['GET', '/api/explanations', undefined, '?position=-47&locale=nl'],
			['GET', '/api/explanations', undefined, '?position=0'],
			['POST', '/api/session'],
			['POST', '/api/assignments', { id, question: 'x' }],
			['GET', '/api/assignments/{id}'],
			['POST', '/api/assignments', { id, question: 'x' }],
			['POST', '/api/assignments', full],
			['POST', '/api/assignments', { question: '', benefits: ['nope'] }],
			['GET', '/api/assignments'],
			['GET', '/api/assignments', undefined, '?limit=1'],
			['POST', '/api/assignments/{id}/placements', { id: pid, position: 3, clientTold: true }],
			['POST', '/api/assignments/{id}/placements', { id: pid, position: 3, clientTold: true }],
			['PATCH', '/api/assignments/{id}/placements/{pid}', { clientTold: null, note: 'n' }],
			['GET', '/api/assignments/{id}'],
			['PATCH', '/api/assignments/{id}', { client: null, archived: true }],
			['DELETE', '/api/assignments/{id}/placements/{pid}'],
			['DELETE', '/api/assignments/{id}'],
			['GET', '/api/assignments/{id}'],
			['DELETE', '/api/account'],
			['GET', '/api/assignments']
		];
		const called = new Set<string>();
		for (const [method, path, json, query = ''] of calls) {
			const title = `${method} ${path}${query}`;
			const operation = document.paths[path]?.[method.toLowerCase()];
			const target = path.replace('{id}', id).replace('{pid}', pid) + query;
			const answer = await who.ask<unknown>(method, target, { json });
			const response = responseOf(
				operation?.responses[answer.status] ?? operation?.responses.default,
				document
			);
			if (answer.status < 400)
				expect(operation?.responses, title).toHaveProperty(`${answer.status}`);
			const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
			if (answer.text === '') {
				expect(response?.content, title).toBeUndefined();
			} else {
				const schema = response?.content?.[type]?.schema;
				expect(schema, title).toBeDefined();
				if (schema) expect(faults(schema, answer.body, document), title).toEqual([]);
			}
			if (answer.status < 400) called.add(`${method} ${path}`);
		}
		expect([...called].sort()).toEqual(routes.sort());
	});

	it('would be told from wrong ones', () => {
		const schema = document.paths['/api/assignments']?.post?.responses['201']?.content;
		const wrong = { id: 'x', question: 5, position: 0 };
		const positionSchemas = faults(schema?.['application/json']?.schema ?? {}, wrong, document);
		expect(positionSchemas.length).toBeGreaterThan(5);
	});
});
