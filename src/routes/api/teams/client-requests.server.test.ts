import { beforeAll, describe, expect, it } from 'vitest';
import {
	REQUESTED,
	RequestBrowser,
	ask,
	assignmentsOf,
	checkInOf,
	dividedTeam,
	join,
	requestIn,
	withdraw
} from '../../../testing/client-requests.ts';
import { ASKED } from '../../../testing/check-in-people.ts';
import { type Problem, withSession } from '../../../testing/client.ts';
import { answerReturn, askToReturn } from '../../../testing/membership.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, bodyOf, put, reveal, share, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const link = (at: string, { who }: Person) =>
	who.get<{ token: string } & Problem>(`${at}/client-request/link`);

describe('asking a client about the divided roles', () => {
	it('needs a reveal and divided roles, and present members', async () => {
		const team = await teamOf(server, 'Olga', 'Anna');
		const [olga, anna] = team.people as [Person, Person];
		const at = await share(team, olga);
		const json = { ...REQUESTED, members: [anna.id] };
		const first = { status: 409, body: { type: '/problems/client-request/roles-first' } };
		expect(await olga.who.post(`${at}/client-request`, json)).toMatchObject(first);
		const roles = { expert: [anna.id], facilitator: [olga.id] };
		await olga.who.ask('PUT', `${at}/roles`, { json: roles });
		expect(await olga.who.post(`${at}/client-request`, json)).toMatchObject(first);
		for (const one of [olga, anna]) await put(at, one, { position: 5 });
		await reveal(at, olga);
		for (const members of [['nobody'], []]) {
			expect(await olga.who.post(`${at}/client-request`, { ...json, members })).toMatchObject({
				status: 422
			});
		}
		expect((await olga.who.post(`${at}/client-request`, json)).status).toBe(201);
	});

	it('makes one request, however often it is sent, and one at a time', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo } = scene;
		const id = '01990000-0000-7000-8000-0000000000a1'.replace('0000a1', mo.id.slice(-6));
		const json = { ...REQUESTED, id, members: [anna.id] };
		const made = await mo.who.post<{ token: string }>(`${at}/client-request`, json);
		const again = await mo.who.post<{ token: string }>(`${at}/client-request`, json);
		expect([made.status, again.status]).toEqual([201, 200]);
		expect(again.body.token).toBe(made.body.token);
		expect(
			await mo.who.post(`${at}/client-request`, { ...json, label: 'iemand anders' })
		).toMatchObject({ status: 409, body: { type: '/problems/taken' } });
		expect(
			await anna.who.post(`${at}/client-request`, { ...REQUESTED, members: [anna.id] })
		).toMatchObject({ status: 409, body: { type: '/problems/client-request/open' } });
		// A request made again under the id of a withdrawn one has another link.
		await withdraw(at, mo);
		const anew = await mo.who.post<{ token: string }>(`${at}/client-request`, json);
		expect(anew.status).toBe(201);
		expect(anew.body.token).not.toBe(made.body.token);
	});

	it('stores nothing with a member before that member joins', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo, olga } = scene;
		await ask(scene);
		expect(await assignmentsOf(anna)).toEqual([]);
		expect(await requestIn(at, anna)).toMatchObject({
			askedBy: mo.id,
			label: 'opdrachtgever',
			joined: [],
			waiting: [anna.id, mo.id],
			own: 'asked'
		});
		expect((await requestIn(at, olga))?.own).toBeNull();
		const checkIn = await join(at, anna);
		const [own] = await assignmentsOf(anna);
		expect(checkIn).toMatchObject({
			assignment: own?.id,
			kind: 'expectation',
			question: 'Moeten wij de fusie doorzetten?',
			helperName: 'Anna',
			position: 47,
			clients: [{ label: 'opdrachtgever', state: 'waiting', guess: null }]
		});
		expect(await assignmentsOf(mo)).toEqual([]);
		expect(await requestIn(at, mo)).toMatchObject({ joined: [anna.id], waiting: [mo.id] });
	});

	it('goes with an own assignment that is there, unless somebody looks together on it already', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo } = scene;
		await ask(scene);
		const { assignment } = bodyOf<{ assignment: string }>(await anna.who.post(`${at}/copy`));
		const own = await anna.who.post<{ checkIn: { id: string } }>(
			`/api/assignments/${assignment}/check-ins`,
			ASKED
		);
		const path = `${at}/client-request/join`;
		const json = { helperName: 'Anna', undecided: true };
		expect(await anna.who.post(path, json)).toMatchObject({
			status: 409,
			body: { type: '/problems/check-in/open' }
		});
		await anna.who.delete(`/api/check-ins/${own.body.checkIn.id}`);
		expect((await join(at, anna, { undecided: true })).assignment).toBe(assignment);
		// The middle is refused, and nobody joins twice.
		expect(await mo.who.post(path, { helperName: 'Mo', position: 0 })).toMatchObject({
			status: 422,
			body: { type: '/problems/middle' }
		});
		expect((await anna.who.post(path, json)).status).toBe(409);
	});

	it('joins once, however often it is sent', async () => {
		const scene = await dividedTeam(server);
		const { at, anna } = scene;
		await ask(scene);
		const id = `01990000-0000-7000-8000-${anna.id.slice(-12)}`;
		const json = { id, helperName: 'Anna', position: 5 };
		const path = `${at}/client-request/join`;
		expect((await anna.who.post(path, json)).status).toBe(201);
		expect((await anna.who.post(path, json)).status).toBe(200);
		expect((await anna.who.post(path, { ...json, position: 7 })).status).toBe(409);
		expect(await assignmentsOf(anna)).toHaveLength(1);
	});

	it('lets a member decline, of which nobody else reads, and join after all', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo, olga } = scene;
		await ask(scene);
		expect((await anna.who.post(`${at}/client-request/decline`)).status).toBe(200);
		expect((await requestIn(at, anna))?.own).toBe('declined');
		for (const other of [mo, olga]) {
			const seen = await requestIn(at, other);
			expect(JSON.stringify(seen)).not.toContain(anna.id);
			expect(JSON.stringify(seen)).not.toContain('declined');
		}
		expect(await olga.who.post(`${at}/client-request/decline`)).toMatchObject({ status: 404 });
		await join(at, anna);
		expect((await requestIn(at, olga))?.joined).toEqual([anna.id]);
		expect((await anna.who.post(`${at}/client-request/decline`)).status).toBe(409);
	});

	it('is no longer joined once the member has deleted the check-in', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo } = scene;
		await ask(scene);
		const { id } = await join(at, anna);
		await anna.who.delete(`/api/check-ins/${id}`);
		expect(await requestIn(at, mo)).toMatchObject({ joined: [], waiting: [mo.id] });
		expect((await requestIn(at, anna))?.own).toBe('declined');
	});

	it('waits for a member on the team’s page until that member replies', async () => {
		const scene = await dividedTeam(server);
		const { at, team, anna } = scene;
		const page = async () => (await anna.who.get<string>(`/teams/${team.id}`)).text;
		const waiting = async () =>
			bodyOf<{ items: { id: string }[] }>(
				await anna.who.get(`${team.path}/assignments?state=waiting`)
			).items;
		expect(await waiting()).toEqual([]);
		await ask(scene);
		expect(await waiting()).toHaveLength(1);
		expect(await page()).toContain(`${at.replace('/api', '')}/ask/join`);
		await anna.who.post(`${at}/client-request/decline`);
		expect(await waiting()).toEqual([]);
		expect(await page()).not.toContain('/ask/join');
	});
});

describe('the link', () => {
	it('is read, renewed and withdrawn by who asked, and by nobody else', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, olga, mo } = scene;
		const token = await ask(scene);
		expect((await link(at, mo)).body.token).toBe(token);
		const outsider = await withSession(server);
		for (const [who, status] of [
			[anna.who, 403],
			[olga.who, 403],
			[outsider, 404]
		] as const) {
			expect((await who.get(`${at}/client-request/link`)).status).toBe(status);
			expect((await who.post(`${at}/client-request/link`)).status).toBe(status);
			expect((await who.delete(`${at}/client-request`)).status).toBe(status);
		}
		for (const path of ['', '/join', '/decline']) {
			const json = { ...REQUESTED, members: [anna.id], helperName: 'X', position: 5 };
			expect((await outsider.post(`${at}/client-request${path}`, json)).status).toBe(404);
		}
		expect(JSON.stringify(bodyOf(await anna.who.get(at)))).not.toContain(token);
		expect((await withdraw(at, mo)).status).toBe(204);
		expect(await requestIn(at, anna)).toBeNull();
		expect((await new RequestBrowser(server, token).preview()).status).toBe(404);
	});

	it('goes to the owner when who asked leaves, and the unused one stops working', async () => {
		const scene = await dividedTeam(server);
		const { at, team, olga, mo, anna } = scene;
		const token = await ask(scene);
		await join(at, mo);
		await mo.who.delete(`${team.path}/members/${mo.id}`);
		expect(await requestIn(at, olga)).toMatchObject({
			askedBy: olga.id,
			joined: [],
			waiting: [anna.id]
		});
		const renewed = (await link(at, olga)).body.token;
		expect(renewed).not.toBe(token);
		expect((await new RequestBrowser(server, token).preview()).status).toBe(403);
		// Nobody asks the client about a former member.
		const { body } = await new RequestBrowser(server, renewed).preview();
		expect(body).toMatchObject({ askedBy: 'Olga', questions: [] });
	});

	it('goes on when the memberships of one person are merged', async () => {
		const scene = await dividedTeam(server);
		const { at, team, olga, mo, anna } = scene;
		const token = await ask(scene);
		const { id } = await join(at, anna);
		await olga.who.post(`${team.path}/members/${anna.id}/merge`, { into: mo.id });
		expect(await requestIn(at, mo)).toMatchObject({ askedBy: mo.id, joined: [mo.id], waiting: [] });
		const { body } = await new RequestBrowser(server, token).preview();
		expect(body.questions).toMatchObject([{ helperName: 'Anna' }]);
		expect((await checkInOf(anna, id)).status).toBe(200);
	});
});

describe('a browser of which only the owner said that it is a member’s', () => {
	it('neither replies for that member nor sees the link', async () => {
		const scene = await dividedTeam(server);
		const { at, team, olga, mo } = scene;
		await ask(scene);
		const { who } = await askToReturn(server, { token: team.inviteToken, name: 'Mo' });
		await answerReturn(olga.who, team, 'letIn');
		const other: Person = { ...mo, who };
		expect((await requestIn(at, other))?.own).toBeNull();
		const json = { ...REQUESTED, members: [mo.id], helperName: 'Mo', position: 5 };
		for (const path of ['', '/join', '/decline', '/link']) {
			expect((await who.post(`${at}/client-request${path}`, json)).status, path).toBe(403);
		}
		expect((await who.get(`${at}/client-request/link`)).status).toBe(403);
	});
});
