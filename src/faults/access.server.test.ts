/**
 * Tests every route with every kind of caller. The policy and the caller's standings tell whether a
 * request must succeed; access-outcomes.ts lists the exceptions. Requests that must be refused are sent
 * while the database is blocked, so that they cannot write anything.
 */
import { request } from 'node:http';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Act, type Standing, ACTS, allows, needsAccount } from '../lib/domain/permissions.ts';
import { patience } from '../testing/patience.ts';
import { routeActs } from '../testing/route-acts.ts';
import { type OwnServer, startServer } from '../testing/server.ts';
import { type Name, OUTCOMES, UNHANDED, WITH_SESSION } from './access-outcomes.ts';
import { BODIES, FORMS } from './valid-requests.ts';
import { type Caller, type World, pathIn, worldOn } from './world.ts';

type Kind =
	| 'nothing'
	| 'assignment'
	| 'check-in'
	| 'client'
	| 'handed'
	| 'team'
	| 'client-request'
	| 'asked-client'
	| 'workshop';

/** Standings of each caller towards each kind of resource. A caller that is not listed has none. */
const STANDINGS: Record<Kind, Partial<Record<Name, readonly Standing[]>>> = {
	nothing: {},
	assignment: { owner: ['owner', 'helper'] },
	'check-in': { owner: ['helper'] },
	client: { client: ['client'] },
	handed: { handed: ['handed'] },
	team: {
		owner: ['member', 'owner'],
		member: ['member'],
		author: ['member', 'author', 'case-owner'],
		target: ['member', 'self']
	},
	'client-request': {
		owner: ['self'],
		member: ['self'],
		author: ['self', 'asker'],
		target: ['self']
	},
	'asked-client': { client: ['client'] },
	workshop: {
		seat: ['seat'],
		host: ['host', 'first-host'],
		coHost: ['host'],
		maker: ['host', 'owner', 'first-host']
	}
};

/** Routes about a workshop whose path does not contain the join code. */
const OF_WORKSHOP = ['POST /workshops?/copy', 'POST /workshops?/delete'];

function kindOf(route: string): Kind {
	if (/ \/handed/.test(route)) return 'handed';
	if (/\/client-requests\/[[{]request/.test(route)) return 'asked-client';
	if (/\/client-request|\/ask(\/|\?|$)|\?\/decline/.test(route)) return 'client-request';
	if (/\/teams\/[[{]id/.test(route)) return 'team';
	if (/[[{]cid/.test(route)) return 'check-in';
	if (/\/(client|look)\/[[{]client/.test(route)) return 'client';
	if (/\/assignments\/[[{]id/.test(route)) return 'assignment';
	return /[[{]code/.test(route) || OF_WORKSHOP.includes(route) ? 'workshop' : 'nothing';
}

/**
 * Acts that visitors may do but that change the visitor's standing. They are never tried on
 * `shared`, whose data must stay the same.
 */
const JOINING: readonly Act[] = ['team.join'];

/** Returns the status that the caller must get if it may not do `act`; `null` if it may. */
function refusalOf(route: string, act: Act, name: Name): number | null {
	const hasSession = WITH_SESSION.includes(name);
	const standings = STANDINGS[kindOf(route)][name];
	const all: Standing[] = hasSession ? ['visitor', 'account'] : ['visitor'];
	// A handed device may use no route of the HTTP interface, because its only page needs none.
	if (name === 'handed' && route.includes(' /api/')) return 401;
	if (allows(act, [...all, ...(standings ?? [])])) return null;
	// A handed device is redirected from every page to the cover, its only page.
	if (name === 'handed' && !route.includes(' /api/')) return 303;
	if (needsAccount(act) && !hasSession) return route.includes(' /api/') ? 401 : 404;
	const isHidden = [
		'team',
		'client-request',
		'asked-client',
		'assignment',
		'check-in',
		'client',
		'handed'
	].includes(kindOf(route));
	if (isHidden && !standings) return 404;
	return (ACTS[act] as readonly Standing[]).includes('seat') ? 401 : 403;
}

const { guards } = routeActs();
const isOpen = (act: Act) => allows(act, ['visitor']);
const names: readonly Name[] = [...UNHANDED, 'handed'];

let server: OwnServer;
/** Accounts, teams and workshops for all requests that change nothing. */
let shared: World;
/**
 * Accounts, teams and workshops for requests that may change something. They are replaced by new
 * ones when such a change might be the reason for a refusal.
 */
let changed: World;
beforeAll(async () => {
	server = await startServer({ env: { LOG_LEVEL: 'error' } });
	shared = await worldOn(server);
	changed = await worldOn(server);
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
			const outcomeIn = async (world: World) => {
				const { status } = await ask(world, world.callers[name], route);
				const outcomes = OUTCOMES[route];
				const outcome = typeof outcomes === 'object' ? outcomes[name] : outcomes;
				return {
					status,
					isAsExpected: outcome ? status === outcome : ![401, 403, 404, 500].includes(status)
				};
			};
			let found = await outcomeIn(isHarmless ? shared : changed);
			// An earlier request may have deleted the resource of this route, so a refused request
			// is repeated on new accounts, teams and workshops.
			if (!found.isAsExpected && !isHarmless) {
				changed = await worldOn(server);
				found = await outcomeIn(changed);
			}
			expect(found, `${name} may`).toMatchObject({ isAsExpected: true });
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
const operations = guards.filter(({ route }) =>
	/\{(id|aid|pid|memberId|cid|client|request)\}/.test(route)
);

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
 * Body that is invalid for every operation. The server must check access before it validates the
 * body, so a caller without access must get the same status as with a valid body.
 */
const INVALID = { position: 0, name: '', question: 5, displayName: '', expert: 'x', into: 5 };

interface Sent {
	json?: unknown;
	form?: Record<string, string>;
}

/** Sends a request to a route, with the body `given` or otherwise with a valid body. */
function ask(world: World, caller: Caller, route: string, given?: Sent) {
	const [method = '', pattern = ''] = route.split(' ');
	const isForm = method === 'POST' && !pattern.startsWith('/api/');
	const valid = isForm ? { form: FORMS[route]?.(world) ?? {} } : { json: BODIES[route]?.(world) };
	const query = pattern === '/api/explanations' ? '?position=-47' : '';
	return send(caller, method, pathIn(world, pattern) + query, given ?? valid);
}

/** Sends a request. Reads the body only of an error, because the body of a stream never ends. */
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

async function everythingOf({ owner, host, checkIn, assignment, team, shared, code }: World) {
	const paths = [
		`assignments/${assignment}`,
		`check-ins/${checkIn}`,
		`teams/${team}`,
		`teams/${team}/assignments/${shared}`
	];
	const bodies = await Promise.all(
		paths.map(async (path) => (await owner.get(`/api/${path}`)).body)
	);
	const { body } = await host.get<object>(`/api/workshops/${code}`);
	// `seats` and `revision` change when a browser merely connects, so they are not compared.
	return [...bodies, { ...body, seats: null, revision: null }];
}
