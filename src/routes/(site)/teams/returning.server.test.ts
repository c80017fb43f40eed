import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../../testing/client.ts';
import { rowsOf, secure, signIn } from '../../../testing/coach.ts';
import {
	answerReturn,
	askToReturn,
	membersOf,
	membersPage,
	waitingRequest
} from '../../../testing/membership.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	join,
	oneWhoPlaced,
	put,
	readShared,
	reveal,
	share,
	teamOf
} from '../../../testing/team.ts';

const PASSWORD = 'zeven sloten tegelijk';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

/** Creates a team of Anna, its owner, and Bas, who has placed; a phone asks to come back as Bas. */
async function returning(name = 'Bas') {
	const { team, at, anna, bas } = await oneWhoPlaced(server);
	const asked = await askToReturn(server, { token: team.inviteToken, name });
	return { team, anna, bas, at, phone: { ...bas, who: asked.who }, ...asked };
}

describe('who opens the invitation in a new browser and fills in a name that exists', () => {
	it('is asked whether that is them, whatever the case and the spaces', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const sent = await new Client(server).submit('/teams/join?/join', {
			token: team.inviteToken,
			displayName: '  bAS '
		});
		expect(sent.status).toBe(409);
		expect(sent.text).toContain('In dit team zit al iemand die Bas heet.');
		expect(sent.text).toContain('Dat ben ik');
		expect(await membersOf((team.people[0] as Person).who, team)).toHaveLength(2);
	});

	it('waits, with a code that both screens show, and gets nothing meanwhile', async () => {
		const { team, bas, who, sent, page } = await returning(' bas');
		expect(sent.status).toBe(303);
		expect(page).toBe(`/teams/return/${team.id}`);
		const waiting = await who.get<string>(page);
		const [, code = 'none'] = /Je code is (\d{4})/.exec(waiting.text) ?? [];
		const { text } = await bas.who.get<string>(membersPage(team));
		expect(text).toContain(`Vergelijk de code: ${code}`);
		expect((await who.get(team.path)).status).toBe(404);
		expect((await who.get(`/teams/${team.id}`)).status).toBe(404);
	});

	it('cannot ask to be somebody who is not there, nor without the invitation', async () => {
		const { team } = await returning();
		for (const [token, name] of [
			[team.inviteToken, 'Karin'],
			['x'.repeat(43), 'Bas']
		] as const) {
			const { sent } = await askToReturn(server, { token, name });
			expect(sent.status).toBeGreaterThanOrEqual(400);
		}
	});
});

describe('a request to come back', () => {
	it('confirmed in the member’s own browser opens the same membership in both', async () => {
		const { team, anna, bas, at, phone, page } = await returning();
		expect((await answerReturn(bas.who, team, 'letIn')).text).toContain(
			'Bas kan nu ook in de andere browser meedoen.'
		);
		expect((await phone.who.get(page)).headers.location).toBe(`/teams/${team.id}`);
		expect((await readShared(at, phone)).own?.position).toBe(61);
		await put(at, phone, { position: 5 });
		expect((await readShared(at, bas)).own?.position).toBe(5);
		await put(at, anna, { position: -47 });
		expect((await reveal(at, phone)).positions).toHaveLength(2);
		for (const who of [anna, bas, phone]) expect(await membersOf(who.who, team)).toHaveLength(2);
		const mine = (await membersOf(phone.who, team)).find(({ you }) => you);
		expect(mine?.id).toBe(bas.id);
	});

	it('opens nothing of the member’s own work', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [, bas] = team.people as [Person, Person];
		const made = await bas.who.post<{ id: string }>('/api/assignments', { question: 'Van Bas?' });
		const { who } = await askToReturn(server, { token: team.inviteToken, name: 'Bas' });
		await answerReturn(bas.who, team, 'letIn');
		expect((await who.get(`/api/assignments/${made.body.id}`)).status).toBe(404);
		expect((await who.get<{ items: unknown[] }>('/api/assignments')).body.items).toEqual([]);
		expect((await who.get<{ items: { id: string }[] }>('/api/teams')).body.items).toMatchObject([
			{ id: team.id }
		]);
	});

	it('confirmed by the owner alone shows nothing hidden that was chosen elsewhere', async () => {
		const { team, anna, bas, at, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		expect(await readShared(at, phone)).toMatchObject({ own: null, placed: [bas.id] });
		const file = await phone.who.get<string>('/api/account/export');
		expect(file.text).toContain('Adviesgroep Noord');
		const page = await phone.who.get<string>(at.replace('/api', ''));
		for (const { text } of [file, page]) expect(text).not.toContain('Geheim van Bas');
		expect((await phone.who.post(`${at}/copy`)).status).toBe(409);
		await put(at, phone, { position: 5 });
		expect((await readShared(at, phone)).own?.position).toBe(5);
		expect(await readShared(at, bas)).toMatchObject({ own: null, placed: [bas.id] });
		await put(at, anna, { position: -47 });
		const { positions } = await reveal(at, anna);
		expect(positions).toHaveLength(2);
		expect(positions).toContainEqual(expect.objectContaining({ memberId: bas.id, position: 5 }));
		for (const one of [bas, phone]) expect((await readShared(at, one)).own?.position).toBe(5);
	});

	it('is not answered by other members, nor by the browser that asks', async () => {
		const team = await teamOf(server, 'Anna', 'Bas', 'Cas');
		const [anna, , cas] = team.people as [Person, Person, Person];
		const { who } = await askToReturn(server, { token: team.inviteToken, name: 'Bas' });
		expect(await waitingRequest(cas.who, team)).toBeNull();
		const request = (await waitingRequest(anna.who, team)) ?? '';
		const tried = (one: Client) => one.submit(`${membersPage(team)}?/letIn`, { request });
		expect((await tried(cas.who)).status).toBe(403);
		expect((await tried(who)).status).toBe(404);
		expect((await who.get(team.path)).status).toBe(404);
	});

	it('confirmed by the owner gives no power to let in a third browser', async () => {
		const { team, anna, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		await askToReturn(server, { token: team.inviteToken, name: 'Bas' });
		expect(await waitingRequest(phone.who, team)).toBeNull();
	});

	it('that is refused says so, and can be made again', async () => {
		const { team, bas, phone, page } = await returning();
		await answerReturn(bas.who, team, 'refuse');
		expect((await phone.who.get<string>(page)).text).toContain('Je verzoek is geweigerd.');
		expect(await waitingRequest(bas.who, team)).toBeNull();
		await askToReturn(server, { token: team.inviteToken, name: 'Bas' }, phone.who);
		expect(await waitingRequest(bas.who, team)).not.toBeNull();
	});

	it('lapses after a day', async () => {
		const { team, bas, page, phone } = await returning();
		const request = await waitingRequest(bas.who, team);
		const past = new Date(Date.now() - 1000).toISOString();
		await rowsOf(server, `update team_return set expires_at = '${past}' where id = '${request}'`);
		expect(await waitingRequest(bas.who, team)).toBeNull();
		const late = await bas.who.submit(`${membersPage(team)}?/letIn`, { request: request ?? '' });
		expect(late.status).toBe(404);
		expect((await phone.who.get(page)).status).toBe(404);
	});

	it('shows nobody else whether there is such a request or team', async () => {
		const { page } = await returning();
		const nowhere = '/teams/return/01931f0e-7c00-7000-8000-00000000aa02';
		const stranger = await withSession(server);
		const [real, none] = [await stranger.get<string>(page), await stranger.get<string>(nowhere)];
		expect([real.status, none.status]).toEqual([404, 404]);
		expect(real.text).toContain('Open een uitnodigingslink');
		expect(real.text).not.toContain('Adviesgroep');
	});
});

describe('a member with two browsers', () => {
	it('is out in both when the owner removes them, and reads so', async () => {
		const { team, anna, bas, phone } = await returning();
		await answerReturn(bas.who, team, 'letIn');
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		for (const { who } of [bas, phone]) {
			const { status, text } = await who.get<string>(`/teams/${team.id}`);
			expect(status).toBe(404);
			expect(text).toContain('Je zit niet meer in dit team');
		}
	});

	it('leaves in both at once', async () => {
		const { team, bas, phone } = await returning();
		await answerReturn(bas.who, team, 'letIn');
		expect((await phone.who.delete(`${team.path}/members/${bas.id}`)).status).toBe(204);
		expect((await bas.who.get(team.path)).status).toBe(404);
	});

	it('goes on in the other when the account of one is deleted', async () => {
		const { team, at, anna, bas, phone } = await returning();
		await answerReturn(bas.who, team, 'letIn');
		await bas.who.delete('/api/account');
		expect((await membersOf(phone.who, team)).map(({ id }) => id)).toEqual([anna.id, bas.id]);
		expect((await readShared(at, phone)).own?.position).toBe(61);
		await phone.who.delete('/api/account');
		expect((await membersOf(anna.who, team)).map(({ id }) => id)).toEqual([anna.id]);
	});

	it('ends with the account when only the owner had confirmed the other browser', async () => {
		const { team, anna, bas, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		await bas.who.delete('/api/account');
		expect((await phone.who.get(team.path)).status).toBe(404);
		expect((await membersOf(anna.who, team)).map(({ id }) => id)).toEqual([anna.id]);
	});

	it('is one member still after the new browser signed in to the member’s own account', async () => {
		const { team, at, anna, bas, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		const address = `bas-${team.id}@example.nl`;
		await secure(bas.who, address, PASSWORD);
		await signIn(phone.who, address, PASSWORD, { work: 'bring' });
		expect((await readShared(at, phone)).own?.position).toBe(61);
		expect((await membersOf(phone.who, team)).map(({ id }) => id)).toEqual([anna.id, bas.id]);
	});

	it('gives up the access of the new browser’s account when that becomes another member', async () => {
		const { team, anna, bas, at, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		const cas = await join(server, team.inviteToken, 'Cas');
		const address = `cas-${team.id}@example.nl`;
		await secure(cas.who, address, PASSWORD);
		await signIn(phone.who, address, PASSWORD, { work: 'bring' });
		const members = await membersOf(phone.who, team);
		expect(members.find(({ you }) => you)?.id).toBe(cas.id);
		expect((await readShared(at, bas)).own?.position).toBe(61);
	});

	it('counts as having answered in both, also in what waits for them', async () => {
		const { team, anna, bas, at, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		const groups = async (who: Client) => {
			const { text } = await who.get<string>(`/teams/${team.id}`);
			return Array.from(text.matchAll(/<h2[^>]*>(.*?)<\/h2>/gs), ([, heading]) => heading).join();
		};
		const waits = async (who: Client) => (await groups(who)).includes('Wacht op jou');
		for (const { who } of [bas, phone]) expect(await waits(who)).toBe(false);
		await put(at, phone, { position: 5 });
		for (const { who } of [bas, phone]) expect(await waits(who)).toBe(false);
		expect(await waits(anna.who)).toBe(true);
		await put(at, anna, { position: -47 });
		expect(await groups(bas.who)).toContain('Klaar om te onthullen');
	});

	it('keeps a team of one when the first account is deleted', async () => {
		const team = await teamOf(server, 'Anna');
		const [anna] = team.people as [Person];
		const at = await share(team, anna);
		const { who } = await askToReturn(server, { token: team.inviteToken, name: 'Anna' });
		await answerReturn(anna.who, team, 'letIn');
		await anna.who.delete('/api/account');
		expect(await readShared(at, { ...anna, who })).toMatchObject({ addedBy: anna.id });
	});
});

describe('who was in a team', () => {
	it('reads that it was deleted, unlike a stranger', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		await anna.who.delete(team.path);
		const read = async (who: Client) => (await who.get<string>(`/teams/${team.id}`)).text;
		expect(await read(bas.who)).toContain('Dit team is verwijderd');
		expect(await read(await withSession(server))).not.toContain('Dit team is verwijderd');
	});

	it('is kept for that as a hash alone', async () => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		const [row] = await rowsOf(server, `select account_id from team_member where id = '${bas.id}'`);
		await anna.who.delete(`${team.path}/members/${bas.id}`);
		const kept = JSON.stringify(await rowsOf(server, 'select * from team_farewell'));
		expect(kept).toContain('removed');
		expect(kept).not.toContain(team.id);
		expect(kept).not.toContain(String(row?.account_id));
	});
});

describe('a browser that only the owner confirmed', () => {
	it('gives itself up when it leaves or removes its member, and never the member', async () => {
		const { team, anna, bas, phone } = await returning();
		await answerReturn(anna.who, team, 'letIn');
		const path = `${team.path}/members/${bas.id}`;
		expect((await phone.who.patch(path, { displayName: 'X' })).status).toBe(403);
		expect((await phone.who.delete(path)).status).toBe(204);
		expect((await phone.who.get(team.path)).status).toBe(404);
		expect(await membersOf(bas.who, team)).toHaveLength(2);
	});

	it('no longer waits once the invitation is renewed', async () => {
		const { team, anna } = await returning();
		await anna.who.post(`${team.path}/invite`);
		const { text } = await anna.who.get(membersPage(team));
		expect(text).not.toContain('Vergelijk de code');
	});
});
