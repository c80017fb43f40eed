/**
 * Access matrix, generated: every act that a route authorises, for every caller. Who may do what
 * follows from the policy and from the standings of each caller; exceptions are written by hand.
 * Requests of callers who may not are made while nothing can be written.
 */
import { request } from 'node:http';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Standing, ACTS, allows, needsAccount } from '../lib/domain/policy.ts';
import { patience } from '../testing/patience.ts';
import { routeActs } from '../testing/route-acts.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { BODIES, FORMS } from './valid-requests.ts';
import { type Caller, type World, pathIn, worldOn } from './world.ts';

type Kind = 'nothing' | 'assignment' | 'team' | 'workshop';
type Name = keyof World['callers'];

/** Standings of each caller towards the resources of the world; callers that are missing have none. */
const STANDINGS: Record<Kind, Partial<Record<Name, readonly Standing[]>>> = {
	nothing: {},
	assignment: { owner: ['owner'] },
	team: {
		owner: ['member', 'owner'],
		member: ['member'],
		author: ['member', 'author'],
		target: ['member', 'self']
	},
	workshop: { seat: ['seat'], host: ['host'], maker: ['host', 'owner'] }
};

const WITH_SESSION: readonly Name[] = [
	'outsider',
	'owner',
	'member',
	'author',
	'target',
	'removed',
	'maker'
];

/**
 * Routes of a workshop without its code in their path; its host acts on it without being a member
 * of anything.
 */
const OF_WORKSHOP = ['POST /workshops?/copy', 'POST /workshops?/delete'];

function kindOf(route: string): Kind {
	if (/\/teams\/[[{]id/.test(route)) return 'team';
	if (/\/assignments\/[[{]id/.test(route)) return 'assignment';
	return /[[{]code/.test(route) || OF_WORKSHOP.includes(route) ? 'workshop' : 'nothing';
}

/** Statuses that say something else than whether the caller may, of all callers or of some. */
const OUTCOMES: Record<string, number | Partial<Record<Name, number>>> = {
	// METRICS_TOKEN is not set here.
	'GET /metrics': 404,
	// Neither a dot placed by hand nor an own answer exists.
	'DELETE /api/workshops/{code}/hand': 404,
	'POST /w/[code=code]/host?/unhand': 404,
	'GET /w/[code=code]/card': 404,
	// Ids of questions are only in the host page, so these forms name none.
	'POST /w/[code=code]/host?/move': 404,
	'POST /w/[code=code]/host?/remove': 404,
	// This server sends no mail.
	'POST /teams/[id=id]/assignments/[aid=id]?/remind': 404,
	// A deck is kept in the host's account, which this host has not.
	'POST /w/[code=code]/host?/keep': { host: 401 }
};

/** Acts of visitors that change the standing of whoever asks. */
const JOINING: readonly Act[] = ['team.join'];

/** Status of a caller who may not do `act`; `null` for one who may. */
function refusalOf(route: string, act: Act, name: Name): number | null {
	const hasSession = WITH_SESSION.includes(name);
	const standings = STANDINGS[kindOf(route)][name];
	const all: Standing[] = hasSession ? ['visitor', 'account'] : ['visitor'];
	if (allows(act, [...all, ...(standings ?? [])])) return null;
	if (needsAccount(act) && !hasSession) return route.includes(' /api/') ? 401 : 404;
	if (['team', 'assignment'].includes(kindOf(route)) && !standings) return 404;
	return (ACTS[act] as readonly Standing[]).includes('seat') ? 401 : 403;
}

const { guards } = routeActs();
const isOpen = (act: Act) => allows(act, ['visitor']);
const names = [...WITH_SESSION, 'visitor', 'deleted', 'seat', 'host'] as const;

let server: OwnServer;
/** For requests that change nothing. */
let shared: World;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	shared = await worldOn(server);
	return async () => void (await server.stop());
}, patience(60_000));

describe('every act of every route', () => {
	it.each(guards)('$route lets through who may $act, and nobody else', async ({ route, act }) => {
		const refused = names.filter((name) => refusalOf(route, act, name) !== null);
		const allowed = names.filter((name) => !refused.includes(name));
		expect(allowed.length, 'nobody of this world may').toBeGreaterThan(0);

		const release = await server.database.block();
		try {
			for (const name of refused) {
				const expected = refusalOf(route, act, name);
				const { status, text } = await ask(shared, shared.callers[name], route);
				expect(status, name).toBe(expected);
				expect(text, name).not.toContain('Noord');
				if (!BODIES[route]) continue;
				const invalid = await ask(shared, shared.callers[name], route, { json: INVALID });
				expect(invalid.status, `${name}, before what came in is looked at`).toBe(expected);
			}
		} finally {
			await release();
		}

		const isHarmless = route.startsWith('GET ') || (isOpen(act) && !JOINING.includes(act));
		for (const name of allowed) {
			const world = isHarmless ? shared : await worldOn(server);
			const { status } = await ask(world, world.callers[name], route);
			const outcomes = OUTCOMES[route];
			const outcome = typeof outcomes === 'object' ? outcomes[name] : outcomes;
			if (outcome) expect(status, name).toBe(outcome);
			else expect([401, 403, 404, 500], `${name} may, and got ${status}`).not.toContain(status);
		}
	});

	it('is refused without a change to what it is about', async () => {
		const before = await everythingOf(shared);
		for (const { route, act } of guards) {
			for (const name of names) {
				if (refusalOf(route, act, name) !== null) await ask(shared, shared.callers[name], route);
			}
		}
		expect(await everythingOf(shared)).toEqual(before);
	});

	it('has its exceptions among the routes that exist', () => {
		const routes = guards.map(({ route }) => route);
		for (const route of [...Object.keys(OUTCOMES), ...OF_WORKSHOP, ...Object.keys(FORMS)]) {
			expect(routes).toContain(route);
		}
		expect(routes).toEqual(expect.arrayContaining(Object.keys(BODIES)));
	});
});

const GUESSES = [uuid(), 'not-an-id', '1', "'%20or%201=1--", '%00'];
const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const operations = guards.filter(({ route }) => /\{(id|aid|pid|memberId)\}/.test(route));

describe('what has a guessed id', () => {
	it.each(operations)('is not found by $route, whoever asks', async ({ route }) => {
		const [method = '', pattern = ''] = route.split(' ');
		const path = pathIn(shared, pattern);
		for (const guess of GUESSES) {
			for (const id of path.match(ID) ?? []) {
				const json = BODIES[route]?.(shared);
				const { status } = await send(shared.callers.owner, method, path.replace(id, guess), {
					json
				});
				expect(status, guess).toBe(404);
			}
		}
	});
});

describe('what is of one team', () => {
	it('is not reached through another, even by somebody who is in both', async () => {
		const { owner } = shared.callers;
		const made = await owner.who.post<{ team: { id: string } }>('/api/teams', {
			name: 'Zuid',
			displayName: 'Anna'
		});
		for (const { route } of operations) {
			const [method = '', pattern = ''] = route.split(' ');
			if (!/\{(aid|memberId)\}/.test(pattern)) continue;
			const mixed = pathIn(shared, pattern).replace(shared.team, made.body.team.id);
			const { status } = await send(owner, method, mixed, { json: BODIES[route]?.(shared) });
			expect(status, route).toBe(404);
		}
	});
});

/**
 * Body that is invalid for every operation. A caller without access is refused for that reason,
 * before the body is validated.
 */
const INVALID = { position: 0, name: '', question: 5, displayName: '', expert: 'x', into: 5 };

interface Sent {
	json?: unknown;
	form?: Record<string, string>;
}

/** Requests a route with a valid body, or with the one given. */
function ask(world: World, caller: Caller, route: string, given?: Sent) {
	const [method = '', pattern = ''] = route.split(' ');
	const isForm = method === 'POST' && !pattern.startsWith('/api/');
	const valid = isForm ? { form: FORMS[route]?.(world) ?? {} } : { json: BODIES[route]?.(world) };
	const query = pattern === '/api/explanations' ? '?position=-47' : '';
	return send(caller, method, pathIn(world, pattern) + query, given ?? valid);
}

/** The status, and the body of a refusal; a stream that is let through never ends. */
function send(
	{ who, bearer }: Caller,
	method: string,
	path: string,
	{ json, form }: Sent
): Promise<{ status: number; text: string }> {
	const fields = form && new URLSearchParams({ sent: 'yes', ...form }).toString();
	const raw = fields ?? (json === undefined ? '' : JSON.stringify(json));
	const type = fields === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
	return new Promise((resolve, reject) => {
		const sent = request({ port: server.port, agent: false, method, path }, (response) => {
			const status = response.statusCode ?? 0;
			if (status < 400) {
				response.destroy();
				return resolve({ status, text: '' });
			}
			let text = '';
			response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
			response.on('end', () => resolve({ status, text }));
		});
		sent.setHeader('Origin', server.url);
		sent.setHeader('Accept', path.startsWith('/api') ? 'application/json' : 'text/html');
		if (who.cookie) sent.setHeader('Cookie', who.cookie);
		if (bearer) sent.setHeader('Authorization', `Bearer ${bearer}`);
		if (raw) sent.setHeader('Content-Type', type);
		sent.on('error', reject);
		sent.end(raw);
	});
}

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
