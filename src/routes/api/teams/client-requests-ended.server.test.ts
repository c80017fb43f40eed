/** Tests what is left of a request to a client once it, a check-in, an account or the team is gone. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import {
	RequestBrowser,
	ask,
	assignmentsOf,
	checkInOf,
	clientIn,
	dividedTeam,
	join,
	requestIn,
	withdraw
} from '../../../testing/client-requests.ts';
import { listen } from '../../../testing/event-listener.ts';
import { type Server, sharedServer } from '../../../testing/server.ts';
import { type Person, type Shared } from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('what is withdrawn or deleted', () => {
	it.each(['check-in', 'assignment'])(
		'changes on open pages when the member deletes the %s with which they joined',
		async (kind) => {
			const scene = await dividedTeam(server);
			const { at, team, anna, mo } = scene;
			await ask(scene);
			const { id } = await join(at, anna);
			const query = `?assignment=${at.split('/').at(-1)}`;
			const stream = await listen(server, mo.who, `${team.path}/events${query}`);
			onTestFinished(stream.close);
			type Seen = Shared & { clientRequest: { joined: string[] } };
			const joined = async (members: string[]) =>
				stream.hear<Seen>(
					'state',
					({ clientRequest }) => `${clientRequest.joined}` === `${members}`
				);
			await joined([anna.id]);
			const [own] = await assignmentsOf(anna);
			const path = kind === 'check-in' ? `check-ins/${id}` : `assignments/${own?.id}`;
			expect((await anna.who.delete(`/api/${path}`)).status).toBe(204);
			await joined([]);
		}
	);

	it('takes what the client has not answered along, and leaves the rest', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo } = scene;
		const token = await ask(scene);
		const [ofAnna, ofMo] = [await join(at, anna), await join(at, mo)];
		const client = new RequestBrowser(server, token);
		await client.answer(clientIn(ofAnna), { position: -9 });
		await withdraw(at, mo);
		expect((await checkInOf(anna, ofAnna.id)).status).toBe(200);
		expect((await checkInOf(mo, ofMo.id)).status).toBe(404);
		const { status } = await client.browser.get(`/api/client/${clientIn(ofAnna)}`);
		expect(status).toBe(200);
		// The own assignment stays with its owner, and the client can be asked again.
		expect(await assignmentsOf(mo)).toHaveLength(1);
		await ask(scene);
		expect((await join(at, mo)).clients[0]?.state).toBe('waiting');
	});

	it('goes with the team, but for the members’ own check-ins', async () => {
		const scene = await dividedTeam(server);
		const { at, team, olga, anna } = scene;
		const token = await ask(scene);
		const { id } = await join(at, anna);
		expect((await olga.who.delete(team.path)).status).toBe(204);
		expect((await new RequestBrowser(server, token).preview()).status).toBe(404);
		expect((await checkInOf(anna, id)).status).toBe(200);
	});

	it('goes with a member’s account', async () => {
		const scene = await dividedTeam(server);
		const { at, anna, mo } = scene;
		const token = await ask(scene);
		await join(at, anna);
		await anna.who.delete('/api/account');
		expect(await requestIn(at, mo)).toMatchObject({ joined: [], waiting: [mo.id] });
		expect((await new RequestBrowser(server, token).preview()).body.questions).toEqual([]);
	});
});

describe('the file of an account', () => {
	it('has the requests that the account made, and nobody else’s', async () => {
		const scene = await dividedTeam(server);
		const token = await ask(scene, { label: 'Wethouder' });
		await join(scene.at, scene.anna);
		const fileOf = ({ who }: Person) =>
			who.get<{ teams: { clientRequests: object[] }[] }>('/api/account/export');
		const [mine, annas] = [await fileOf(scene.mo), await fileOf(scene.anna)];
		expect(mine.body.teams[0]?.clientRequests).toEqual([
			{
				...{ question: 'Moeten wij de fusie doorzetten?', label: 'Wethouder' },
				...{ address: 'u', locale: 'nl' },
				...{ createdAt: expect.any(String), expiresAt: expect.any(String) }
			}
		]);
		expect(annas.body.teams[0]?.clientRequests).toEqual([]);
		for (const { text } of [mine, annas]) expect(text).not.toContain(token);
	});
});
