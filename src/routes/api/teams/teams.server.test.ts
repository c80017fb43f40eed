import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { accountWithAssignments, rowsOf } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { memberNames } from '../../../testing/team-scenes.ts';
import { type Person, type Team, bodyOf, join, put, share, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

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
		expect(bodyOf<{ items: Team[] }>(await who.get('/api/teams')).items).toEqual([
			answer.body.team
		]);
	});

	it('sent again is the same one, without its secret; otherwise refused', async () => {
		const who = await withSession(server);
		const body = { id: uuid(), name: 'Noord', displayName: 'Anna' };
		const first = bodyOf<{ team: Team }>(await who.post('/api/teams', body));
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
		expect(await memberNames(of, cas)).toEqual(['Anna', 'Bas', 'Cas']);
	});

	it('again from the same browser changes nothing', async () => {
		const { inviteToken, people, ...of } = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = people as [Person, Person];
		const again = await bas.who.post('/api/teams/join', { inviteToken, displayName: 'Basje' });
		expect(again.status).toBe(200);
		expect(await memberNames(of, anna)).toEqual(['Anna', 'Bas']);
		const preview = await bas.who.post('/api/teams/preview', { inviteToken });
		expect(preview.body).toMatchObject({ joined: of.id });
	});

	it('several teams, each under its own name', async () => {
		const [north, south] = [await teamOf(server, 'Anna'), await teamOf(server, 'Bas')];
		const who = await withSession(server);
		await join(server, north.inviteToken, 'Cas', who);
		await join(server, south.inviteToken, 'C. de Wit', who);
		const { items } = bodyOf<{ items: Team[] }>(await who.get('/api/teams'));
		const own = items.map(({ members }) => members.find(({ you }) => you)?.displayName);
		expect(own).toEqual(['C. de Wit', 'Cas']);
		const { items: page, nextCursor } = bodyOf<{ items: Team[]; nextCursor: string }>(
			await who.get('/api/teams?limit=1')
		);
		const next = bodyOf<{ items: Team[]; nextCursor: null }>(
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
		const { members } = bodyOf<Team>(await anna.who.patch(path, { owner: bas.id }));
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
		expect(bodyOf<Team>(await cas.who.get(path)).members).toMatchObject([
			{ displayName: 'Bas', owner: true },
			{ displayName: 'Cas', owner: false }
		]);
		await bas.who.delete('/api/account');
		expect(bodyOf<Team>(await cas.who.get(path)).members).toMatchObject([
			{ owner: true, you: true }
		]);
		await cas.who.delete(`${path}/members/${cas.id}`);
		expect(await rowsOf(server, `select id from team where id = '${id}'`)).toEqual([]);
		expect(await rowsOf(server, `select id from team_member where team_id = '${id}'`)).toEqual([]);
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
		expect(text).toContain('Je gaat ook uit je teams, behalve');
		const visitor = await accountWithAssignments(server, 0);
		expect((await visitor.get<string>('/account/delete')).text).not.toContain('uit je teams');
	});
});
