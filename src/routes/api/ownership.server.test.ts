import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import { Client, withSession } from '../../testing/client.ts';
import type { RequestOptions } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

interface Owned {
	assignment: string;
	placement: string;
}

let server: Server;
let owner: Client;
let stranger: Client;
let owners: Owned;
let strangers: Owned;

beforeAll(async () => {
	server = await sharedServer();
	[owner, stranger] = [await withSession(server), await withSession(server)];
	[owners, strangers] = [await createOwned(owner), await createOwned(stranger)];
});

async function createOwned(who: Client): Promise<Owned> {
	const body = { question: 'Van wie is dit?', position: -21, note: 'Alleen van mij' };
	const { id } = (await who.post<Assignment>('/api/assignments', body)).body;
	const { placements } = (await who.get<{ placements: Placement[] }>(`/api/assignments/${id}`))
		.body;
	return { assignment: id, placement: placements[0]?.id ?? '' };
}

type Route = [method: string, path: (of: Owned) => string, body?: object];

const one = ({ assignment }: Owned) => `/api/assignments/${assignment}`;
const placements = (of: Owned) => `${one(of)}/placements`;
const onePlacement = (of: Owned) => `${placements(of)}/${of.placement}`;

const ROUTES: Route[] = [
	['GET', one],
	['PATCH', one, { question: 'Gekaapt?' }],
	['DELETE', one],
	['POST', placements, { position: 3 }],
	['PATCH', onePlacement, { note: 'Gekaapt', clientTold: true }],
	['DELETE', onePlacement]
];

const BODIES: [string, (body: object | undefined) => RequestOptions][] = [
	['with what it asks for', (json) => ({ json })],
	['with a body that would be refused', () => ({ json: { position: 0, question: '', note: 5 } })],
	['with a list', () => ({ json: [] })],
	['with what is no JSON', () => ({ raw: '{', headers: { 'Content-Type': 'application/json' } })],
	['with another content type', () => ({ raw: '<x/>', headers: { 'Content-Type': 'text/xml' } })]
];

/** A GET request has no body, so GET routes have only one case each. */
const CASES = ROUTES.flatMap(([method, path, body]) =>
	(method === 'GET' ? BODIES.slice(0, 1) : BODIES).map(([how, question]) => ({
		method,
		path,
		title: `${method} ${path({ assignment: '{id}', placement: '{pid}' })} ${how}`,
		question: question(method === 'GET' ? undefined : body)
	}))
);

const NOT_FOUND = { status: 404, body: { type: '/problems/not-found', status: 404 } };

describe('what is somebody else’s does not exist', () => {
	it.each(CASES)('$title', async ({ method, path, question }) => {
		const before = await owner.get(one(owners));
		const answer = await stranger.ask(method, path(owners), question);
		expect(answer).toMatchObject(NOT_FOUND);
		expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
		expect((await owner.get(one(owners))).body).toEqual(before.body);
	});

	it('reads the same as what never was', async () => {
		const theirs = await stranger.get(one(owners));
		const never = await stranger.get(`/api/assignments/${uuid()}`);
		expect(theirs.body).toEqual(never.body);
	});
});

describe('what never was does not exist either', () => {
	const ids = [
		['an id nobody has', { assignment: uuid(), placement: uuid() }],
		['what is no id', { assignment: 'not-an-id', placement: 'neither' }],
		['a number', { assignment: '1', placement: '1' }],
		['zero bytes', { assignment: '%00', placement: '%00' }],
		['a quote', { assignment: "'%20or%201=1--", placement: "'" }]
	] as const;

	describe.each(ids)('%s', (_, of) => {
		it.each(CASES)('$title', async ({ method, path, question }) => {
			expect(await stranger.ask(method, path(of), question)).toMatchObject(NOT_FOUND);
		});
	});
});

describe('a placement', () => {
	it.each(ROUTES.slice(4))(
		'is reached only through its own assignment: %s',
		async (method, path, json) => {
			const mixed = { assignment: strangers.assignment, placement: owners.placement };
			expect(await stranger.ask(method, path(mixed), { json })).toMatchObject(NOT_FOUND);
			const second = await createOwned(stranger);
			const swapped = { assignment: second.assignment, placement: strangers.placement };
			expect(await stranger.ask(method, path(swapped), { json })).toMatchObject(NOT_FOUND);
			expect((await stranger.get(one(strangers))).text).toContain(strangers.placement);
		}
	);
});

describe('without a session', () => {
	it.each(CASES)('$title is answered with 401', async ({ method, path, question }) => {
		const answer = await new Client(server).ask(method, path(owners), question);
		expect(answer).toMatchObject({ status: 401, body: { type: '/problems/no-session' } });
		expect(answer.headers['set-cookie']).toBeUndefined();
	});

	it.each([
		['GET', '/api/assignments'],
		['GET', '/api/assignments?limit=0'],
		['DELETE', '/api/account']
	])('%s %s is answered with 401', async (method, path) => {
		expect((await new Client(server).ask(method, path)).status).toBe(401);
	});
});
