import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { coach, rowsOf, secure, signIn } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	type Team,
	good,
	join,
	put,
	reveal,
	see,
	share,
	teamOf
} from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const team = async ({ path }: { path: string }, { who }: Person) => good<Team>(await who.get(path));
const names = async (of: { path: string }, person: Person) =>
	(await team(of, person)).members.map(({ displayName }) => displayName);

describe('a new team', () => {
	it('needs no registration, and is its maker’s', async () => {
		const who = new Client(server);
		const answer = await who.post<{ team: Team; inviteToken: string }>('/api/teams', {
			name: '  Adviesgroep Noord ',
			displayName: 'Anna'
		});
		expect(answer).toMatchObject({
			status: 201,
			body: {
				inviteToken: expect.stringMatching(/^[\w-]{43}$/),
				team: {
					name: 'Adviesgroep Noord',
					members: [{ displayName: 'Anna', owner: true, you: true }]
				}
			}
		});
		expect(good<{ items: Team[] }>(await who.get('/api/teams')).items).toEqual([answer.body.team]);
	});

	it('sent again is the same one, without its secret; otherwise refused', async () => {
		const who = await withSession(server);
		const body = { id: uuid(), name: 'Noord', displayName: 'Anna' };
		const first = good<{ team: Team }>(await who.post('/api/teams', body));
		const again = await who.post('/api/teams', body);
		expect(again).toMatchObject({ status: 200, body: { team: first.team } });
		expect(again.text).not.toContain('inviteToken');
		expect((await who.post('/api/teams', { ...body, name: 'Zuid' })).status).toBe(409);
		const stranger = await withSession(server);
		expect((await stranger.post('/api/teams', body)).status).toBe(409);
	});

	it('has a name of 1 to 80 and one’s own of 1 to 40', async () => {
		const who = await withSession(server);
		const answer = await who.post('/api/teams', { name: ' ', displayName: 'x'.repeat(41) });
		expect(answer).toMatchObject({
			status: 422,
			body: { errors: [{ path: 'name' }, { path: 'displayName' }] }
		});
	});

	it('keeps its invitation only as a hash', async () => {
		const { inviteToken, id } = await teamOf(server, 'Anna');
		const [row] = await rowsOf(server, `select * from team where id = '${id}'`);
		expect(JSON.stringify(row)).not.toContain(inviteToken);
	});
});

describe('joining', () => {
	it('shows who is in first, and takes a name', async () => {
		const { inviteToken, ...of } = await teamOf(server, 'Anna', 'Bas');
		const who = new Client(server);
		const preview = await who.post('/api/teams/preview', { inviteToken });
		expect(preview.body).toEqual({
			name: 'Adviesgroep Noord',
			members: [{ displayName: 'Anna' }, { displayName: 'Bas' }],
			joined: null
		});
		expect(preview.headers['set-cookie']).toBeUndefined();
		const cas = await join(server, inviteToken, 'Cas', who);
		expect(await names(of, cas)).toEqual(['Anna', 'Bas', 'Cas']);
	});

	it('again from the same browser changes nothing', async () => {
		const { inviteToken, people, ...of } = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = people as [Person, Person];
		const again = await bas.who.post('/api/teams/join', { inviteToken, displayName: 'Basje' });
		expect(again.status).toBe(200);
		expect(await names(of, anna)).toEqual(['Anna', 'Bas']);
		const preview = await bas.who.post('/api/teams/preview', { inviteToken });
		expect(preview.body).toMatchObject({ joined: of.id });
	});

	it('several teams, each under its own name', async () => {
		const [north, south] = [await teamOf(server, 'Anna'), await teamOf(server, 'Bas')];
		const who = await withSession(server);
		await join(server, north.inviteToken, 'Cas', who);
		await join(server, south.inviteToken, 'C. de Wit', who);
		const { items } = good<{ items: Team[] }>(await who.get('/api/teams'));
		const own = items.map(({ members }) => members.find(({ you }) => you)?.displayName);
		expect(own).toEqual(['C. de Wit', 'Cas']);
		const { items: page, nextCursor } = good<{ items: Team[]; nextCursor: string }>(
			await who.get('/api/teams?limit=1')
		);
		const next = good<{ items: Team[]; nextCursor: null }>(
			await who.get(`/api/teams?limit=1&cursor=${nextCursor}`)
		);
		expect([...page, ...next.items]).toEqual(items);
		expect(next.nextCursor).toBeNull();
	});
});

describe('an owner', () => {
	it('hands the team over, and is a member then', async () => {
		const { path, people } = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = people as [Person, Person];
		const { members } = good<Team>(await anna.who.patch(path, { owner: bas.id }));
		expect(members.map(({ owner }) => owner)).toEqual([false, true]);
		expect((await anna.who.patch(path, { name: 'Zuid' })).status).toBe(403);
		expect((await bas.who.patch(path, { name: 'Zuid' })).status).toBe(200);
		expect(await bas.who.patch(path, { owner: uuid() })).toMatchObject({
			status: 422,
			body: { errors: [{ path: 'owner' }] }
		});
	});

	it('who leaves is followed by the longest member, and the last one out deletes the team', async () => {
		const { path, id, people } = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = people as [Person, Person, Person];
		await anna.who.delete(`${path}/members/${anna.id}`);
		expect((await team({ path }, cas)).members).toMatchObject([
			{ displayName: 'Bas', owner: true },
			{ displayName: 'Cas', owner: false }
		]);
		await bas.who.delete('/api/account');
		expect((await team({ path }, cas)).members).toMatchObject([{ owner: true, you: true }]);
		await cas.who.delete(`${path}/members/${cas.id}`);
		expect(await rowsOf(server, `select id from team where id = '${id}'`)).toEqual([]);
		expect(await rowsOf(server, `select id from team_member where team_id = '${id}'`)).toEqual([]);
	});
});

describe('what a member placed who is gone', () => {
	it.each([
		[
			'was removed',
			(at: string, { id }: Person, anna: Person) => anna.who.delete(`${at}/members/${id}`)
		],
		['left', (at: string, { id, who }: Person) => who.delete(`${at}/members/${id}`)],
		['deleted the account', (_: string, { who }: Person) => who.delete('/api/account')]
	])('stays without the name where they %s', async (_, go) => {
		const of = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, bas, cas] = of.people as [Person, Person, Person];
		const at = await share(of, anna);
		await put(at, anna, { position: -47 });
		await put(at, cas, { position: 61 });
		expect((await go(of.path, cas, anna)).status).toBe(204);
		expect(await names(of, bas)).toEqual(['Anna', 'Bas']);
		await put(at, bas, { position: 3 });
		const { positions, comparison } = await reveal(at, bas);
		expect(positions).toContainEqual(expect.objectContaining({ memberId: cas.id, position: 61 }));
		expect(comparison?.facilitator.count).toBe(2);
		const [row] = await rowsOf(server, `select * from team_member where id = '${cas.id}'`);
		expect(row).toMatchObject({ account_id: null, display_name: null });
	});

	it('is not theirs any more when they join again', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const at = await share(of, anna);
		await put(at, bas, { position: 61 });
		await anna.who.delete(`${of.path}/members/${bas.id}`);
		const again = await join(server, of.inviteToken, 'Bas', bas.who);
		expect(again.id).not.toBe(bas.id);
		expect(await see(at, again)).toMatchObject({ own: null, placed: [bas.id] });
	});
});

describe('a shared assignment', () => {
	it('can be one of one’s own: only question and code name go along', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const own = good<{ id: string }>(
			await anna.who.post('/api/assignments', {
				question: 'Waarom lukt het niet?',
				client: 'Molen',
				position: -47,
				note: 'Alleen van mij',
				benefits: ['tried-before']
			})
		);
		const shared = await anna.who.post<Shared>(`${of.path}/assignments`, { from: own.id });
		expect(shared).toMatchObject({
			status: 201,
			body: { question: 'Waarom lukt het niet?', client: 'Molen', own: null, placed: [] }
		});
		const at = `${of.path}/assignments/${shared.body.id}`;
		for (const { who } of [anna, bas]) {
			expect((await who.get(at)).text).not.toMatch(/Alleen van mij|-47|tried-before/);
		}
		// It is a copy: what happens to one's own stays with oneself.
		await anna.who.patch(`/api/assignments/${own.id}`, { question: 'Anders?' });
		expect((await see(at, bas)).question).toBe('Waarom lukt het niet?');
		const stolen = await bas.who.post(`${of.path}/assignments`, { from: own.id });
		expect(stolen.status).toBe(404);
		expect((await bas.who.post(`${of.path}/assignments`, {})).status).toBe(422);
	});

	it('sent again is the same one; with another body, or by another, it is refused', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const body = { id: uuid(), question: 'Waar?', client: 'N.' };
		const first = await anna.who.post(`${of.path}/assignments`, body);
		expect(first.status).toBe(201);
		const again = await anna.who.post(`${of.path}/assignments`, body);
		expect(again).toMatchObject({ status: 200, body: first.body });
		for (const [who, json] of [
			[anna.who, { ...body, client: null }],
			[bas.who, body]
		] as const) {
			expect((await who.post(`${of.path}/assignments`, json)).status).toBe(409);
		}
		const other = await teamOf(server, 'Anna');
		const there = await other.people[0]?.who.post(`${other.path}/assignments`, body);
		expect(there?.status).toBe(409);
	});

	it('is put away and taken back by who added it', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [, bas] = of.people as [Person, Person];
		const at = await share(of, bas);
		const listed = async (status: string) =>
			good<{ items: unknown[] }>(await bas.who.get(`${of.path}/assignments?status=${status}`)).items
				.length;
		await bas.who.patch(at, { archived: true });
		expect([await listed('active'), await listed('archived')]).toEqual([0, 1]);
		await bas.who.patch(at, { archived: false });
		expect([await listed('active'), await listed('archived')]).toEqual([1, 0]);
	});
});

describe('the same person joined twice', () => {
	/** Cas on a laptop and on a phone, each placed in one round revealed and one hidden. */
	async function twice() {
		const of = await teamOf(server, 'Anna', 'Bas', 'Cas', 'Cas (telefoon)');
		const [anna, bas, cas, phone] = of.people as [Person, Person, Person, Person];
		const open = await share(of, anna, 'Open?');
		await put(open, anna, { position: -47 });
		await put(open, phone, { position: 61 });
		await reveal(open, anna);
		const hidden = await share(of, phone, 'Verborgen?');
		await put(hidden, phone, { position: 9 });
		return { of, anna, bas, cas, phone, open, hidden };
	}

	it('is made one by the owner: what was revealed counts as theirs, what is hidden is not told', async () => {
		const { of, anna, cas, phone, open, hidden } = await twice();
		const merged = await anna.who.post<Team>(`${of.path}/members/${phone.id}/merge`, {
			into: cas.id
		});
		expect(merged.body.members.map(({ displayName }) => displayName)).toEqual([
			'Anna',
			'Bas',
			'Cas'
		]);
		expect((await see(open, cas)).own?.position).toBe(61);
		expect((await see(open, anna)).positions?.map(({ memberId }) => memberId)).toEqual([
			anna.id,
			cas.id
		]);
		const late = await cas.who.ask('PUT', `${open}/placement`, { json: { position: 5 } });
		expect(late.status).toBe(409);
		expect(await see(hidden, cas)).toMatchObject({ own: null, placed: [], addedBy: cas.id });
		expect((await phone.who.get(of.path)).status).toBe(404);
	});

	it('by signing in on the phone is made one by itself, and nothing hidden is lost', async () => {
		const { of, cas, phone, open, hidden } = await twice();
		await secure(cas.who, 'cas@example.nl', PASSWORD);
		await signIn(phone.who, 'cas@example.nl', PASSWORD, { work: 'bring' });
		expect(await names(of, phone)).toEqual(['Anna', 'Bas', 'Cas']);
		for (const person of [cas, phone]) {
			expect((await see(open, person)).own?.position).toBe(61);
			expect((await see(hidden, person)).own?.position).toBe(9);
		}
	});

	it('who placed twice in a round counts once, as who they are now', async () => {
		const { of, anna, cas, phone, open } = await twice();
		await put(open, cas, { position: 5 });
		await anna.who.post(`${of.path}/members/${phone.id}/merge`, { into: cas.id });
		const { comparison, own } = await see(open, cas);
		expect(own).toMatchObject({ position: 5, late: true });
		expect(comparison?.facilitator).toEqual({ count: 1, median: 5 });
	});

	it('is not made one by the owner with themself gone, nor with who is not there', async () => {
		const { of, anna, cas } = await twice();
		const merge = (away: string, into: string) =>
			anna.who.post(`${of.path}/members/${away}/merge`, { into });
		expect((await merge(anna.id, cas.id)).status).toBe(422);
		expect((await merge(cas.id, cas.id)).status).toBe(422);
		expect((await merge(cas.id, uuid())).status).toBe(422);
	});
});

describe('an account that is in a team', () => {
	it('takes along where it is in and what it placed there, and nobody else’s', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const at = await share(of, anna, 'Fusie?');
		await put(at, anna, { position: -47, note: 'Van mij' });
		await put(at, bas, { position: 61, note: 'Van Bas' });
		const file = await anna.who.get<{ teams: object[] }>('/api/account/export');
		expect(file.body.teams).toMatchObject([
			{
				name: 'Adviesgroep Noord',
				displayName: 'Anna',
				placements: [{ question: 'Fusie?', round: 1, position: -47, note: 'Van mij' }]
			}
		]);
		expect(file.text).not.toMatch(/Bas|\b61\b/);
		const back = await anna.who.post('/api/account/import', file.body);
		expect(back).toMatchObject({ status: 200, body: { added: 0 } });
	});

	it('is not empty, and its page says so', async () => {
		const { people } = await teamOf(server, 'Anna');
		const { text } = (await people[0]?.who.get<string>('/account/delete')) ?? {};
		expect(text).toContain('een plek in 1 team');
		expect(text).toContain('Je gaat ook uit je teams.');
		const visitor = await coach(server, 0);
		expect((await visitor.get<string>('/account/delete')).text).not.toContain('uit je teams');
	});
});
