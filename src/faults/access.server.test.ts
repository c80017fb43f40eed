/**
 * The access matrix, as it is answered: every operation of the OpenAPI document, every page and every
 * action of a form, by everybody who may come along. What is not in the matrix fails.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { pagesBuilt, rolesOf, statusOf, whoIs } from './roles.ts';
import { ACTIONS, OPERATIONS, PAGES, SENT } from './access-matrix.ts';
import { type World, pathIn, worldOn } from './world.ts';

interface Document {
	paths: Record<string, Record<string, unknown>>;
}

let server: OwnServer;
/** Only looked at. */
let shown: World;
let document: Document;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	shown = await worldOn(server);
	document = (await shown.stranger.get<Document>('/api/openapi.json')).body;
	return async () => void (await server.stop());
}, 60_000);

const split = (key: string) => key.split(' ') as [method: string, path: string];

/** Where something may change, a world of its own; who is to be refused must change nothing. */
const worldFor = (method: string, expected: string, index: number): Promise<World> =>
	method === 'GET' || Number(expected.split(' ')[index]) >= 400
		? Promise.resolve(shown)
		: worldOn(server);

/** What each of them is told. */
async function answers(key: string, expected: string, sent: (world: World) => object = () => ({})) {
	const [method, path] = split(key);
	const told: number[] = [];
	for (const [index, role] of rolesOf(path).entries()) {
		const world = await worldFor(method, expected, index);
		const target = pathIn(world, path) + (path === '/api/explanations' ? '?position=-47' : '');
		told.push(await statusOf(server, whoIs(server, world, role), method, target, sent(world)));
	}
	return told.join(' ');
}

describe('every operation', () => {
	it('is in the matrix, and nothing else is', () => {
		const there = Object.entries(document.paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`)
		);
		expect(Object.keys(OPERATIONS).sort()).toEqual(there.sort());
	});

	it.each(Object.entries(OPERATIONS))('%s answers %s', async (key, expected) => {
		const sent = SENT[key];
		const json = (world: World) => (sent ? { json: sent(world) } : {});
		expect(await answers(key, expected, json)).toBe(expected);
	});
});

describe('every page', () => {
	const built = pagesBuilt();

	it('and every action is in the matrix, and nothing else is', () => {
		expect([...Object.keys(PAGES), ...Object.keys(ACTIONS)].sort()).toEqual(built.sort());
	});

	it.each(Object.entries(PAGES))('%s answers %s', async (key, expected) => {
		expect(await answers(key, expected)).toBe(expected);
	});

	it.each(Object.entries(ACTIONS))(
		'%s answers who has no right to it %s',
		async (key, expected) => {
			const [method, path] = split(key);
			const third = expected.split(' ').length === 3;
			const told: number[] = [];
			const before = await everythingOf(shown);
			for (const [index, role] of rolesOf(path)
				.slice(0, third ? 3 : 2)
				.entries()) {
				// Who belongs to it may change it; the others must not be able to.
				const belongs = role === 'member' || role === 'seat';
				const world = belongs ? await worldFor(method, expected, index) : shown;
				const who = whoIs(server, world, role);
				if (role === 'other') who.who = await withSession(server);
				told.push(await statusOf(server, who, method, pathIn(world, path), { form: {} }));
			}
			expect(told.join(' ')).toBe(expected);
			expect(await everythingOf(shown)).toEqual(before);
		}
	);
});

async function everythingOf({ owner, host, assignment, team, shared, code }: World) {
	const paths = [
		`assignments/${assignment}`,
		`teams/${team}`,
		`teams/${team}/assignments/${shared}`
	];
	const bodies = await Promise.all(
		paths.map(async (path) => (await owner.get(`/api/${path}`)).body)
	);
	const { body } = await host.get<object>(`/api/workshops/${code}`);
	// Who is heard of moves both, and changes nothing that was said.
	return [...bodies, { ...body, seats: null, revision: null }];
}
