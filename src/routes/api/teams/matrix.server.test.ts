/**
 * Permissions in a team: the status that each kind of caller receives from every route of the HTTP
 * interface. A route without a row fails.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '$lib/server/http/contract';
import { Client } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type CallerStatuses,
	type Situation,
	CALLERS,
	situation
} from '../../../testing/team-callers.ts';
import { bodyOf, reveal } from '../../../testing/team.ts';

let server: Server;
/** Used by all requests that change nothing in the team. */
let shared: Situation;
beforeAll(async () => {
	server = await sharedServer();
	shared = await situation(server);
});

interface Row {
	statuses: CallerStatuses;
	path: (context: Situation) => string;
	body?: (context: Situation) => object;
	first?: (context: Situation) => Promise<unknown>;
	/** The response never ends, so permitted callers send HEAD. */
	stream?: true;
	/** The request changes nothing in the situation, although its method is not GET. */
	harmless?: true;
}

const TEAM = '/api/teams/{id}';
const ASSIGNMENT = `${TEAM}/assignments/{aid}`;
const token = ({ team }: Situation) => ({ inviteToken: team.inviteToken });
const team = (context: Situation) => context.team.path;
const target = (context: Situation) => `${context.team.path}/members/${context.target.id}`;
const at = (context: Situation) => context.at;
const revealFirst = (context: Situation) => reveal(context.at, context.people.owner);

/** Callers without a session receive 401; callers outside the team, former members too, 404. */
const MEMBERS = (ok: number): CallerStatuses => [401, 404, 404, 401, ok, ok, ok];
const AUTHORS = (ok: number): CallerStatuses => [401, 404, 404, 401, 403, ok, ok];
const OWNER = (ok: number): CallerStatuses => [401, 404, 404, 401, 403, 403, ok];

const ROWS: Record<string, Row> = {
	'GET /api/teams': { statuses: [401, 200, 200, 401, 200, 200, 200], path: () => '/api/teams' },
	'POST /api/teams': {
		statuses: [201, 201, 201, 201, 201, 201, 201],
		path: () => '/api/teams',
		body: () => ({ name: 'Zuid', displayName: 'Z' }),
		harmless: true
	},
	'POST /api/teams/preview': {
		statuses: [200, 200, 200, 200, 200, 200, 200],
		path: () => '/api/teams/preview',
		body: token,
		harmless: true
	},
	'POST /api/teams/join': {
		statuses: [201, 201, 201, 201, 200, 200, 200],
		path: () => '/api/teams/join',
		body: (context) => ({ ...token(context), displayName: 'Nieuw' })
	},
	[`GET ${TEAM}`]: { statuses: MEMBERS(200), path: team },
	[`PATCH ${TEAM}`]: { statuses: OWNER(200), path: team, body: () => ({ name: 'Zuid' }) },
	[`DELETE ${TEAM}`]: { statuses: OWNER(204), path: team },
	[`GET ${TEAM}/events`]: {
		statuses: MEMBERS(200),
		path: (context) => `${team(context)}/events`,
		stream: true
	},
	[`POST ${TEAM}/invite`]: { statuses: OWNER(200), path: (context) => `${team(context)}/invite` },
	[`PATCH ${TEAM}/members/{memberId}`]: {
		statuses: [401, 404, 404, 401, 403, 403, 403],
		path: target,
		body: () => ({ displayName: 'Anders' })
	},
	[`DELETE ${TEAM}/members/{memberId}`]: { statuses: OWNER(204), path: target },
	[`POST ${TEAM}/members/{memberId}/merge`]: {
		statuses: OWNER(200),
		path: (context) => `${target(context)}/merge`,
		body: ({ people }) => ({ into: people.member.id })
	},
	[`GET ${TEAM}/assignments`]: {
		statuses: MEMBERS(200),
		path: (context) => `${team(context)}/assignments`
	},
	[`POST ${TEAM}/assignments`]: {
		statuses: MEMBERS(201),
		path: (context) => `${team(context)}/assignments`,
		body: () => ({ question: 'Wie gaat erover?' })
	},
	[`GET ${ASSIGNMENT}`]: { statuses: MEMBERS(200), path: at },
	[`PATCH ${ASSIGNMENT}`]: {
		statuses: AUTHORS(200),
		path: at,
		body: () => ({ question: 'Anders?' })
	},
	[`DELETE ${ASSIGNMENT}`]: { statuses: AUTHORS(204), path: at },
	[`PUT ${ASSIGNMENT}/placement`]: {
		statuses: MEMBERS(200),
		path: (context) => `${at(context)}/placement`,
		body: () => ({ position: 3 })
	},
	[`POST ${ASSIGNMENT}/reveal`]: {
		statuses: MEMBERS(200),
		path: (context) => `${at(context)}/reveal`
	},
	[`POST ${ASSIGNMENT}/rounds`]: {
		statuses: MEMBERS(201),
		path: (context) => `${at(context)}/rounds`,
		first: revealFirst
	},
	[`PUT ${ASSIGNMENT}/roles`]: {
		statuses: MEMBERS(200),
		path: (context) => `${at(context)}/roles`,
		body: ({ people }) => ({ expert: [people.owner.id], facilitator: [people.author.id] })
	},
	[`GET ${ASSIGNMENT}/results.csv`]: {
		statuses: MEMBERS(200),
		path: (context) => `${at(context)}/results.csv`
	}
};

const routes = Object.entries(contract)
	.filter(([path]) => path.startsWith('/api/teams'))
	.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

/** An invalid body: callers without permission must receive their status before validation. */
const WRONG = { position: 0, name: '', question: 5, displayName: '', expert: 'x', into: 5 };

it('every route about teams has its row', () => {
	expect(Object.keys(ROWS).sort()).toEqual(routes.sort());
});

describe.each(Object.entries(ROWS))('%s', (route, row) => {
	const declared = route.split(' ')[0] ?? '';

	it.each(CALLERS.map((who, index) => ({ who, status: row.statuses[index] ?? 0 })))(
		'$who is answered $status',
		async ({ who, status }) => {
			const changes = status < 400 && declared !== 'GET' && !row.harmless;
			const context = changes ? await situation(server) : shared;
			if (changes) await row.first?.(context);
			const json = row.body?.(context);
			const method = row.stream && status < 400 ? 'HEAD' : declared;
			// A separate client, so that a session started by this request does not affect other tests.
			const client = new Client(server);
			client.cookie = context.clients[who].cookie;
			const answer = await client.ask(method, row.path(context), { json });
			expect(answer.status, answer.text).toBe(status);
			if (status >= 400) {
				expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
				expect(answer.text).not.toContain('Noord');
			}
			if (status >= 400 && json) {
				const wrong = await client.ask(method, row.path(context), { json: WRONG });
				expect(wrong.status, 'before what came in is looked at').toBe(status);
			}
		}
	);
});

const GUESSES = [uuid(), 'not-an-id', '1', "'%20or%201=1--", '%00'];
const WITH_IDS = Object.entries(ROWS).filter(([route]) => route.includes('{id}'));

describe.each(GUESSES)('what has the guessed id %s', (guess) => {
	it.each(WITH_IDS)('is not found by %s, whoever asks', async (route, row) => {
		const path = row.path(shared);
		const json = row.body?.(shared);
		for (const id of path.match(/[0-9a-f-]{36}/g) ?? []) {
			const guessed = path.replace(id, guess);
			const answer = await shared.clients.owner.ask(route.split(' ')[0] ?? '', guessed, { json });
			expect(answer.status).toBe(404);
		}
	});
});

describe('what is of one team', () => {
	it('is not reached through another, even by somebody who is in both', async () => {
		const one = await situation(server);
		const { who } = one.people.owner;
		const made = bodyOf<{ team: { id: string } }>(
			await who.post('/api/teams', { name: 'Zuid', displayName: 'Olga' })
		);
		for (const [route, row] of Object.entries(ROWS)) {
			const path = row.path(one);
			if ((path.match(/[0-9a-f-]{36}/g) ?? []).length < 2) continue;
			const mixed = path.replace(one.team.id, made.team.id);
			const json = row.body?.(one);
			const answer = await who.ask(route.split(' ')[0] ?? '', mixed, { json });
			expect(answer.status, route).toBe(404);
		}
	});
});
