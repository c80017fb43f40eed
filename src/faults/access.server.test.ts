/**
 * Checks the access matrix against a server: every operation of the OpenAPI document, every page and
 * every form action, in each role. A path that is missing from the matrix fails.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { withSession } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import type { OwnServer } from '../testing/server.ts';
import { callerFor, pagesBuilt, rolesOf, statusOf } from './roles.ts';
import { ACTIONS, OPERATIONS, PAGES, SENT } from './access-matrix.ts';
import { type World, pathIn, worldOn } from './world.ts';
import { patience } from '../testing/patience.ts';

interface Document {
	paths: Record<string, Record<string, unknown>>;
}

let server: OwnServer;
/** For requests that must change nothing. */
let readOnly: World;
let document: Document;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	readOnly = await worldOn(server);
	document = (await readOnly.stranger.get<Document>('/api/openapi.json')).body;
	return async () => void (await server.stop());
}, patience(60_000));

const split = (key: string) => key.split(' ') as [method: string, path: string];

/** A fresh world if the request may change something; the shared one if it must be refused. */
const worldFor = (method: string, expected: string, index: number): Promise<World> =>
	method === 'GET' || Number(expected.split(' ')[index]) >= 400
		? Promise.resolve(readOnly)
		: worldOn(server);

/** The status for each role, separated by spaces. */
async function answers(key: string, expected: string, sent: (world: World) => object = () => ({})) {
	const [method, path] = split(key);
	const statuses: number[] = [];
	for (const [index, role] of rolesOf(path).entries()) {
		const world = await worldFor(method, expected, index);
		const target = pathIn(world, path) + (path === '/api/explanations' ? '?position=-47' : '');
		const caller = callerFor(server, world, role);
		statuses.push(await statusOf(server, caller, method, target, sent(world)));
	}
	return statuses.join(' ');
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
			const statuses: number[] = [];
			const before = await everythingOf(readOnly);
			for (const [index, role] of rolesOf(path)
				.slice(0, third ? 3 : 2)
				.entries()) {
				// A member or a seat may change something; no other role may change the shared world.
				const belongs = role === 'member' || role === 'seat';
				const world = belongs ? await worldFor(method, expected, index) : readOnly;
				const caller = callerFor(server, world, role);
				if (role === 'other') caller.who = await withSession(server);
				statuses.push(await statusOf(server, caller, method, pathIn(world, path), { form: {} }));
			}
			expect(statuses.join(' ')).toBe(expected);
			expect(await everythingOf(readOnly)).toEqual(before);
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
	// Seats and revision change when a client merely connects.
	return [...bodies, { ...body, seats: null, revision: null }];
}
