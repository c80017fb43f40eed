/**
 * Tests malicious bodies from authorised callers. The server must never answer 5xx, never store an
 * illegal value, and never put a caller's markup in a page or a caller's formula in a CSV file.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestResponse, Client, Problem } from '../testing/client.ts';
import { type Schema, faults, inlined } from '../testing/json-schema.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { type Chance, seededChance } from '../testing/seeded-chance.ts';
import { MARKUP, hostileBody } from './hostile.ts';
import { HOSTILE_BODIES } from './amounts.ts';
import { type World, authorisedFor, pathIn, worldOn } from './world.ts';
import { patience } from '../testing/patience.ts';

interface Operation {
	requestBody?: { content: Record<string, { schema: Schema }> };
	responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
}

interface Document {
	paths: Record<string, Record<string, Operation>>;
	components: { schemas: Record<string, Schema> };
}

const AT_ONCE = 8;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

let server: OwnServer;
let world: World;
let document: Document;
let luck: Chance;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	world = await worldOn(server);
	document = (await world.stranger.get<Document>('/api/openapi.json')).body;
	luck = seededChance('hostile bodies');
	return async () => void (await server.stop());
}, patience(60_000));

const operations = () =>
	Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, operation }))
	);

/**
 * Returns the paths of the illegal strings in `value`. A string is illegal if it is ill-formed, not
 * normalised, or has control characters.
 */
function illegal(value: unknown, at = '$'): string[] {
	if (typeof value === 'string') {
		const odd =
			!value.isWellFormed() ||
			value !== value.normalize('NFC') ||
			// eslint-disable-next-line no-control-regex -- these characters must not be stored
			/[\u0000-\u0008\u000b-\u001f\u007f]/.test(value);
		return odd ? [`${at}: ${JSON.stringify(value.slice(0, 60))}`] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) => illegal(part, `${at}.${key}`));
}

describe('five thousand hostile bodies', () => {
	it(
		`are refused or stored as what they are: ${HOSTILE_BODIES} of them`,
		{ timeout: patience(300_000) },
		async () => {
			// The request that deletes the account is left out, because the other requests need the
			// account's data.
			const withBody = operations().filter(
				({ path, method, operation }) =>
					operation.requestBody && !(method === 'delete' && path === '/api/account')
			);
			expect(withBody.length).toBeGreaterThan(15);
			// A tenth of them create assignments, so that some are stored, whatever the seed.
			const creating = withBody.filter(
				({ path, method }) => method === 'post' && path === '/api/assignments'
			);
			const statuses = new Map<number, number>();
			const wrong: string[] = [];
			let sent = 0;

			async function send() {
				while (sent++ < HOSTILE_BODIES && wrong.length < 5) {
					const { path, method, operation } = luck.one(
						sent <= HOSTILE_BODIES / 10 ? creating : withBody
					);
					const schema = operation.requestBody?.content['application/json']?.schema ?? {};
					const { raw, type } = hostileBody(inlined(schema, document), luck);
					const { who, headers } = authorisedFor(world, path);
					const before = who.cookie;
					const answer = await who.ask<unknown>(method.toUpperCase(), pathIn(world, path), {
						raw,
						headers: { 'Content-Type': type, Origin: server.url, ...headers }
					});
					who.cookie = before;
					statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
					const found = faultsOf(operation, answer);
					if (found.length === 0) continue;
					wrong.push(
						`${method} ${path} ${answer.status} ${found.join('; ')}\n${raw.subarray(0, 500)}`
					);
				}
			}
			await Promise.all(Array.from({ length: AT_ONCE }, send));
			console.log(`hostile bodies: ${JSON.stringify(Object.fromEntries(statuses))}`);
			expect(wrong).toEqual([]);
			// Checks that enough bodies were stored for the later tests of pages and CSV files, and
			// that enough were refused.
			expect(statuses.get(201)).toBeGreaterThan(HOSTILE_BODIES / 100);
			expect(statuses.get(422)).toBeGreaterThan(HOSTILE_BODIES / 10);
		}
	);

	function faultsOf(
		operation: Operation,
		{ status, headers, body, text }: TestResponse<unknown>
	): string[] {
		const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
		if (status >= 500) return [`a server fault: ${text}`];
		if (headers['set-cookie']?.some((line) => line.includes('hostile')))
			return ['an injected cookie'];
		if (status >= 400) {
			const problem = body as Partial<Problem>;
			const is = type === 'application/problem+json' && problem.status === status && problem.detail;
			return is ? [] : [`not a problem document: ${type} ${text}`];
		}
		const schema = operation.responses[status]?.content?.[type]?.schema;
		return [...(schema ? faults(schema, body, document) : []), ...illegal(body)];
	}

	it(
		'left nothing illegal behind',
		async () => {
			let count = 0;
			for (const status of ['active', 'archived']) {
				let cursor = '';
				do {
					const list = await world.owner.get<{
						items: { id: string; question: string; client: string | null }[];
						nextCursor: string | null;
					}>(`/api/assignments?status=${status}&limit=200${cursor}`);
					for (const { id, question, client } of list.body.items) {
						expect(question.length).toBeGreaterThan(0);
						expect(question.length).toBeLessThanOrEqual(500);
						expect((client ?? '').length).toBeLessThanOrEqual(120);
						const one = await world.owner.get<{ placements: { note: string | null }[] }>(
							`/api/assignments/${id}`
						);
						const operation = document.paths['/api/assignments/{id}']?.get;
						const schema = operation?.responses['200']?.content?.['application/json']?.schema ?? {};
						expect([...faults(schema, one.body, document), ...illegal(one.body)]).toEqual([]);
						for (const { note } of one.body.placements) {
							expect((note ?? '').length).toBeLessThanOrEqual(2000);
						}
						count += 1;
					}
					cursor = list.body.nextCursor ? `&cursor=${list.body.nextCursor}` : '';
				} while (cursor);
			}
			expect(count).toBeGreaterThan(1);
			const exported = await world.owner.get<object>('/api/account/export');
			expect(illegal(exported.body)).toEqual([]);
		},
		patience(60_000)
	);

	it(
		'became markup in no page',
		async () => {
			const { assignment, team, shared, code } = world;
			const items = await world.owner.get<{ items: { id: string }[] }>('/api/assignments?limit=20');
			const pages = [
				...[assignment, ...items.body.items.map(({ id }) => id)].flatMap((id) => [
					`/assignments/${id}`,
					`/assignments/${id}/edit`,
					`/assignments/${id}/card`,
					`/assignments/${id}/together`
				]),
				'/assignments',
				'/assignments?q=%3Cx-hostile%3E%22%3E%3Cimg%20src%3Dx%20onerror%3Dhostile()%3E',
				'/assignments?status=archived',
				'/year',
				'/account',
				'/teams',
				`/teams/${team}`,
				`/teams/${team}/members`,
				`/teams/${team}/assignments/${shared}`,
				`/teams/${team}/assignments/${shared}/card`,
				`/teams/${team}/assignments/${shared}/roles`
			];
			for (const page of pages) await expectNoMarkup(world.owner, page);
			for (const page of ['', '/host', '/stage'])
				await expectNoMarkup(world.host, `/w/${code}${page}`);
		},
		patience(60_000)
	);

	async function expectNoMarkup(who: Client, page: string) {
		const { status, text } = await who.get<string>(page, { Accept: 'text/html' });
		expect([200, 303, 404], page).toContain(status);
		expect(MARKUP.exec(text)?.input.slice(0, 80) ?? null, page).toBeNull();
	}

	it('became a formula in no table', async () => {
		const { team, shared, code } = world;
		for (const [who, path] of [
			[world.owner, '/assignments/export.csv'],
			[world.owner, '/year.csv'],
			[world.owner, `/api/teams/${team}/assignments/${shared}/results.csv`],
			[world.host, `/api/workshops/${code}/results.csv`]
		] as const) {
			const { status, text } = await who.get<string>(path);
			expect([200, 404], path).toContain(status);
			for (const cell of text.split(/[\r\n;,]+/)) {
				expect(/^"?[=+@\t]/.test(cell) || /^"?-\D/.test(cell), `${path}: ${cell}`).toBe(false);
			}
		}
	});

	it('and nobody else noticed', async () => {
		expect((await world.other.get('/api/assignments')).body).toEqual({
			items: [],
			nextCursor: null
		});
		expect((await world.stranger.get('/healthz')).status).toBe(200);
		expect(server.logs()).not.toMatch(/"msg":"fault"/);
	});
});

describe('paths and methods that do not exist', () => {
	it(
		'are problems: every path of the document with every method it does not have',
		async () => {
			for (const path of Object.keys(document.paths).filter((one) => one.startsWith('/api'))) {
				const known = Object.keys(document.paths[path] ?? {}).map((one) => one.toUpperCase());
				for (const method of [...METHODS, 'PROPFIND'].filter((one) => !known.includes(one))) {
					const answer = await world.owner.ask(method, pathIn(world, path), {
						headers: { Origin: server.url }
					});
					const title = `${method} ${path}`;
					expect(answer, title).toMatchObject({ status: 405, body: { status: 405 } });
					expect(answer.headers['content-type'], title).toMatch(/^application\/problem\+json/);
					const allow = (answer.headers.allow ?? '').split(/, */).filter((one) => one !== 'HEAD');
					expect(allow.sort(), title).toEqual(known.sort());
				}
			}
		},
		patience(60_000)
	);

	it('are problems: whatever stands behind /api', async () => {
		const strange = [
			'nothing',
			'assignments/../nothing',
			'assignments//',
			'assignments/%00',
			'assignments/%ff',
			'assignments/%',
			`assignments/${'x'.repeat(4_000)}`,
			'assignments/;drop',
			'assignments/<x-hostile>',
			'__proto__',
			'constructor/prototype',
			'teams/__proto__/members',
			'workshops/%F0%9F%91%BB',
			'%E2%80%AE'
		];
		for (const path of strange) {
			for (const method of METHODS) {
				const answer = await world.owner.ask(method, `/api/${path}`, {
					headers: { Origin: server.url }
				});
				const title = `${method} ${path}`;
				expect(answer.status, title).toBeGreaterThanOrEqual(400);
				expect(answer.status, title).toBeLessThan(500);
				expect(answer.headers['content-type'], title).toMatch(/^application\/problem\+json/);
				expect(answer.body.status, title).toBe(answer.status);
				expect(answer.text, title).not.toMatch(MARKUP);
			}
		}
	});
});
