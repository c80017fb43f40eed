import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { rowsOf } from '../../../testing/coach.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, bodyOf, join, teamOf } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

interface Return {
	team: { id: string; name: string };
	displayName: string;
	code: string;
	state: string;
}

interface Waiting {
	items: { id: string; displayName: string; code: string; you: boolean }[];
	nextCursor: null;
}

interface Invitation {
	inviteToken: string | null;
	endsAt: string | null;
	ended: boolean;
}

/** Creates a team of Anna, its owner, Bas and Cas; a phone asks to come back as Bas. */
async function asking() {
	const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
	const [anna, bas, cas] = team.people as [Person, Person, Person];
	const phone = new Client(server);
	const { inviteToken } = team;
	const ask = (displayName: string) =>
		phone.post<Return>('/api/teams/return', { inviteToken, displayName });
	const waiting = async ({ who }: Person) =>
		bodyOf<Waiting>(await who.get(`${team.path}/returns`)).items;
	return { team, anna, bas, cas, phone, ask, waiting };
}

describe('coming back over the HTTP interface', () => {
	it('asks once, shows both the same code, and opens the team once it is accepted', async () => {
		const { team, bas, phone, ask, waiting } = await asking();
		const asked = await ask(' bas');
		expect(asked).toMatchObject({
			status: 201,
			body: { team: { id: team.id }, displayName: 'Bas', state: 'waiting' }
		});
		expect(asked.headers.location).toBe(`${team.path}/return`);
		expect(await ask('Bas')).toMatchObject({ status: 200, body: asked.body });
		const [request] = await waiting(bas);
		expect(request).toMatchObject({ displayName: 'Bas', code: asked.body.code, you: true });
		expect((await phone.get(team.path)).status).toBe(404);

		const decide = () => bas.who.post(`${team.path}/returns/${request?.id}`, { accept: true });
		expect((await decide()).status).toBe(204);
		expect((await decide()).status).toBe(404);
		expect(bodyOf<Return>(await phone.get(`${team.path}/return`)).state).toBe('accepted');
		expect((await phone.get(team.path)).status).toBe(200);
		expect(await ask('Bas')).toMatchObject({ status: 200, body: { state: 'accepted' } });
	});

	it('is answered by the member and the owner alone, and a refusal is told', async () => {
		const { team, anna, cas, phone, ask, waiting } = await asking();
		await ask('Bas');
		expect(await waiting(cas)).toEqual([]);
		const [request] = await waiting(anna);
		expect(request?.you).toBe(false);
		const path = `${team.path}/returns/${request?.id}`;
		expect((await cas.who.post(path, { accept: true })).status).toBe(403);
		expect((await phone.post(path, { accept: true })).status).toBe(404);
		expect((await anna.who.post(path, {})).status).toBe(422);
		expect((await anna.who.post(path, { accept: false })).status).toBe(204);
		expect(bodyOf<Return>(await phone.get(`${team.path}/return`)).state).toBe('refused');
	});

	it('starts no account for a wrong invitation or a name that nobody has', async () => {
		const { team, ask, phone } = await asking();
		expect((await ask('Karin')).status).toBe(404);
		const body = { inviteToken: 'x'.repeat(43), displayName: 'Bas' };
		expect((await phone.post('/api/teams/return', body)).status).toBe(404);
		expect(phone.cookie).not.toContain('kantlijn-session');
		expect((await phone.get(`${team.path}/return`)).status).toBe(401);
	});
});

describe('the invitation over the HTTP interface', () => {
	it('is read again, ends after the days that are asked, and is replaced once it has ended', async () => {
		const { team, anna, bas } = await asking();
		const path = `${team.path}/invite`;
		const read = async () => bodyOf<Invitation>(await anna.who.get(path));
		expect(await read()).toEqual({ inviteToken: team.inviteToken, endsAt: null, ended: false });
		const set = (days: unknown) => anna.who.patch<Invitation>(path, { days });
		const { endsAt } = bodyOf(await set(30));
		expect(Date.parse(endsAt ?? '')).toBeGreaterThan(Date.now() + 29 * 86_400_000);
		expect(bodyOf(await set(null)).endsAt).toBeNull();
		for (const days of [0, 31, '30', undefined]) expect((await set(days)).status).toBe(422);
		for (const method of ['GET', 'PATCH']) {
			const json = method === 'PATCH' ? { json: { days: 7 } } : {};
			expect((await bas.who.ask(method, path, json)).status).toBe(403);
		}

		await set(7);
		const past = new Date(Date.now() - 1000).toISOString();
		await rowsOf(server, `update team set invite_ends_at = '${past}' where id = '${team.id}'`);
		expect((await read()).ended).toBe(true);
		const renewed = bodyOf(await set(7));
		expect(renewed.inviteToken).not.toBe(team.inviteToken);
		await join(server, renewed.inviteToken ?? '', 'Dirk');
	});
});
