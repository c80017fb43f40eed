/**
 * Who may what in a team, written out: for every route of the interface, what each kind of person
 * is answered. A route without a row fails.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '$lib/server/http/contract';
import { Client, withSession } from '../../../testing/client.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, good, join, put, reveal, share, teamOf } from '../../../testing/team.ts';
import { pagesBuilt } from '../../../faults/roles.ts';

let server: Server;
/** For what changes nothing in it. */
let shared: Situation;
beforeAll(async () => {
	server = await sharedServer();
	shared = await situation();
});

/** Everybody who could ask, around one shared assignment that the author added. */
async function situation() {
	const team = await teamOf(server, 'Olga', 'Anna', 'Mira', 'Tom', 'Rob', 'Dora');
	const [owner, author, member, target, removed, deleted] = team.people as [
		Person,
		Person,
		Person,
		Person,
		Person,
		Person
	];
	const at = await share(team, author);
	for (const person of [owner, author, removed, deleted]) await put(at, person, { position: -47 });
	await owner.who.delete(`${team.path}/members/${removed.id}`);
	await deleted.who.delete('/api/account');
	const asks = {
		nobody: new Client(server),
		outsider: await withSession(server),
		removed: removed.who,
		deleted: deleted.who,
		member: member.who,
		author: author.who,
		owner: owner.who
	};
	return { team, at, target, people: { owner, author, member }, asks };
}

type Situation = Awaited<ReturnType<typeof situation>>;
type Who = keyof Situation['asks'];

const WHO: Who[] = ['nobody', 'outsider', 'removed', 'deleted', 'member', 'author', 'owner'];

interface Row {
	/** In the order of {@link WHO}. */
	statuses: [number, number, number, number, number, number, number];
	path: (in_: Situation) => string;
	body?: (in_: Situation) => object;
	first?: (in_: Situation) => Promise<unknown>;
	/** It goes on and on: of what is let in only the head is asked for. */
	stream?: true;
	/** It changes nothing in the situation, though it is no GET. */
	harmless?: true;
}

const T = '/api/teams/{id}';
const A = `${T}/assignments/{aid}`;
const token = ({ team }: Situation) => ({ inviteToken: team.inviteToken });
const team = (in_: Situation) => in_.team.path;
const target = (in_: Situation) => `${in_.team.path}/members/${in_.target.id}`;
const at = (in_: Situation) => in_.at;
const once = (in_: Situation) => reveal(in_.at, in_.people.owner);

/** Nobody without a session gets in; whoever is not in the team, or no longer, finds nothing. */
const MEMBERS = (ok: number): Row['statuses'] => [401, 404, 404, 401, ok, ok, ok];
const AUTHORS = (ok: number): Row['statuses'] => [401, 404, 404, 401, 403, ok, ok];
const OWNER = (ok: number): Row['statuses'] => [401, 404, 404, 401, 403, 403, ok];

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
		body: (in_) => ({ ...token(in_), displayName: 'Nieuw' })
	},
	[`GET ${T}`]: { statuses: MEMBERS(200), path: team },
	[`PATCH ${T}`]: { statuses: OWNER(200), path: team, body: () => ({ name: 'Zuid' }) },
	[`DELETE ${T}`]: { statuses: OWNER(204), path: team },
	[`GET ${T}/events`]: {
		statuses: MEMBERS(200),
		path: (in_) => `${team(in_)}/events`,
		stream: true
	},
	[`POST ${T}/invite`]: { statuses: OWNER(200), path: (in_) => `${team(in_)}/invite` },
	[`PATCH ${T}/members/{memberId}`]: {
		statuses: [401, 404, 404, 401, 403, 403, 403],
		path: target,
		body: () => ({ displayName: 'Anders' })
	},
	[`DELETE ${T}/members/{memberId}`]: { statuses: OWNER(204), path: target },
	[`POST ${T}/members/{memberId}/merge`]: {
		statuses: OWNER(200),
		path: (in_) => `${target(in_)}/merge`,
		body: ({ people }) => ({ into: people.member.id })
	},
	[`GET ${T}/assignments`]: { statuses: MEMBERS(200), path: (in_) => `${team(in_)}/assignments` },
	[`POST ${T}/assignments`]: {
		statuses: MEMBERS(201),
		path: (in_) => `${team(in_)}/assignments`,
		body: () => ({ question: 'Wie gaat erover?' })
	},
	[`GET ${A}`]: { statuses: MEMBERS(200), path: at },
	[`PATCH ${A}`]: { statuses: AUTHORS(200), path: at, body: () => ({ question: 'Anders?' }) },
	[`DELETE ${A}`]: { statuses: AUTHORS(204), path: at },
	[`PUT ${A}/placement`]: {
		statuses: MEMBERS(200),
		path: (in_) => `${at(in_)}/placement`,
		body: () => ({ position: 3 })
	},
	[`POST ${A}/reveal`]: { statuses: MEMBERS(200), path: (in_) => `${at(in_)}/reveal` },
	[`POST ${A}/rounds`]: {
		statuses: MEMBERS(201),
		path: (in_) => `${at(in_)}/rounds`,
		first: once
	},
	[`PUT ${A}/roles`]: {
		statuses: MEMBERS(200),
		path: (in_) => `${at(in_)}/roles`,
		body: ({ people }) => ({ expert: [people.owner.id], facilitator: [people.author.id] })
	},
	[`GET ${A}/results.csv`]: { statuses: MEMBERS(200), path: (in_) => `${at(in_)}/results.csv` }
};

const routes = Object.entries(contract)
	.filter(([path]) => path.startsWith('/api/teams'))
	.flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));

/** A body that would be refused: nobody who may not is told so. */
const WRONG = { position: 0, name: '', question: 5, displayName: '', expert: 'x', into: 5 };

it('every route about teams has its row', () => {
	expect(Object.keys(ROWS).sort()).toEqual(routes.sort());
});

describe.each(Object.entries(ROWS))('%s', (route, row) => {
	const declared = route.split(' ')[0] ?? '';

	it.each(WHO.map((who, index) => ({ who, status: row.statuses[index] ?? 0 })))(
		'$who is answered $status',
		async ({ who, status }) => {
			const changes = status < 400 && declared !== 'GET' && !row.harmless;
			const in_ = changes ? await situation() : shared;
			if (changes) await row.first?.(in_);
			const json = row.body?.(in_);
			const method = row.stream && status < 400 ? 'HEAD' : declared;
			// In a browser of its own, so that a session begun here is in nobody's way.
			const client = new Client(server);
			client.cookie = in_.asks[who].cookie;
			const answer = await client.ask(method, row.path(in_), { json });
			expect(answer.status, answer.text).toBe(status);
			if (status >= 400) {
				expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
				expect(answer.text).not.toContain('Noord');
			}
			if (status >= 400 && json) {
				const wrong = await client.ask(method, row.path(in_), { json: WRONG });
				expect(wrong.status, 'before what came in is looked at').toBe(status);
			}
		}
	);
});

/** A page of a team does not exist for who is not in it; what one may not do is no page either. */
const PAGE = {
	members: [404, 404, 404, 404, 200, 200, 200],
	authors: [404, 404, 404, 404, 403, 200, 200],
	owner: [404, 404, 404, 404, 403, 403, 200],
	/** No roles are settled: it leads back to the assignment. */
	card: [404, 404, 404, 404, 303, 303, 303]
} as const satisfies Record<string, Row['statuses']>;

const PAGES: Record<string, Row['statuses']> = {
	'': PAGE.members,
	'/members': PAGE.members,
	'/new': PAGE.members,
	'/leave': PAGE.members,
	'/delete': PAGE.owner,
	'/assignments/[aid=id]': PAGE.members,
	'/assignments/[aid=id]/edit': PAGE.authors,
	'/assignments/[aid=id]/roles': PAGE.members,
	'/assignments/[aid=id]/card': PAGE.card
};

describe('every page of a team', () => {
	it('has its row', () => {
		const built = pagesBuilt('src/routes/(site)/teams/[id=id]').filter((one) => /^GET/.test(one));
		const rows = Object.keys(PAGES).map((path) => `GET ${path || '/'}`);
		expect(rows.sort()).toEqual(built.sort());
	});

	it.each(Object.entries(PAGES))('%s is there for who may see it only', async (path, statuses) => {
		const assignment = shared.at.split('/').at(-1) ?? '';
		const address = `/teams/${shared.team.id}${path.replace('[aid=id]', assignment)}`;
		const told: number[] = [];
		for (const who of WHO) {
			const { status, text } = await shared.asks[who].get<string>(address, { Accept: 'text/html' });
			told.push(status);
			if (status >= 400) expect(text).not.toContain('Noord');
		}
		expect(told).toEqual(statuses);
	});
});

const GUESSES = [uuid(), 'not-an-id', '1', "'%20or%201=1--", '%00'];
const WITH_IDS = Object.entries(ROWS).filter(([route]) => route.includes('{id}'));

describe.each(GUESSES)('what has the guessed id %s', (guess) => {
	it.each(WITH_IDS)('is not found by %s, whoever asks', async (route, row) => {
		const path = row.path(shared);
		const json = row.body?.(shared);
		for (const id of path.match(/[0-9a-f-]{36}/g) ?? []) {
			const guessed = path.replace(id, guess);
			const answer = await shared.asks.owner.ask(route.split(' ')[0] ?? '', guessed, { json });
			expect(answer.status).toBe(404);
		}
	});
});

describe('what is of one team', () => {
	it('is not reached through another, even by somebody who is in both', async () => {
		const one = await situation();
		const { who } = one.people.owner;
		const made = good<{ team: { id: string } }>(
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

describe('oneself', () => {
	it('one may rename and take out, whoever one is', async () => {
		const { team, people } = await situation();
		for (const { who, id } of [people.member, people.author, people.owner]) {
			const own = `${team.path}/members/${id}`;
			expect((await who.patch(own, { displayName: 'Anders' })).status).toBe(200);
			expect((await who.delete(own)).status).toBe(204);
			expect((await who.get(team.path)).status).toBe(404);
		}
	});
});

describe('an invitation', () => {
	it('that was renewed lets nobody in and tells nobody anything', async () => {
		const { team, asks } = await situation();
		const { inviteToken } = good<{ inviteToken: string }>(
			await asks.owner.post(`${team.path}/invite`)
		);
		const old = { inviteToken: team.inviteToken, displayName: 'Laat' };
		for (const who of [asks.nobody, asks.outsider, asks.removed, asks.owner]) {
			expect((await who.post('/api/teams/preview', old)).status).toBe(404);
			const answer = await who.post('/api/teams/join', old);
			expect(answer.status).toBe(404);
			expect(answer.headers['set-cookie']).toBeUndefined();
		}
		expect((await join(server, inviteToken, 'Op tijd')).id).toMatch(/-/);
	});

	it.each([['x'], [''], ['A'.repeat(43)]])('made up as %j opens nothing', async (inviteToken) => {
		const { status } = await new Client(server).post('/api/teams/preview', { inviteToken });
		expect(status).toBe(404);
	});

	it('of a deleted team is worth nothing', async () => {
		const { team, asks } = await situation();
		await asks.owner.delete(team.path);
		expect((await asks.outsider.post('/api/teams/preview', { ...team })).status).toBe(404);
	});
});
