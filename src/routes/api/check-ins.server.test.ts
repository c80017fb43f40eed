import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	ASKED,
	ClientBrowser,
	ask,
	askAndAnswer,
	lookTogether
} from '../../testing/check-in-people.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function assignmentOf() {
	const helper = await withSession(server);
	const { body } = await helper.post<{ id: string }>('/api/assignments', {
		question: 'Wie kiest?'
	});
	return { helper, path: `/api/assignments/${body.id}/check-ins` };
}

describe('a helper', () => {
	it('asks clients, each with a link of their own', async () => {
		const { checkIn, links, assignment } = await ask(server, {
			contact: 'anna@example.nl',
			clients: [{ label: 'opdrachtgever' }, { label: 'teamlid', guess: -3 }]
		});
		expect(checkIn).toMatchObject({
			...{ assignment, kind: 'expectation', helperName: 'Anna', contact: 'anna@example.nl' },
			...{ position: 47, undecided: false, open: true, frozen: false },
			clients: [
				{ label: 'opdrachtgever', guess: null, state: 'waiting', key: null, looking: null },
				{ label: 'teamlid', guess: -3, state: 'waiting', key: null, looking: null }
			]
		});
		const days = (Date.parse(checkIn.expiresAt) - Date.parse(checkIn.createdAt)) / 86_400_000;
		expect(days).toBe(30);
		expect(links.map(({ client }) => client)).toEqual(checkIn.clients.map(({ id }) => id));
		expect(new Set(links.map(({ token }) => token)).size).toBe(2);
		for (const { token } of links) expect(token).toMatch(/^[\w-]{43}$/);
	});

	it('who asks the same again gets the same', async () => {
		const { helper, path } = await assignmentOf();
		const body = { ...ASKED, id: uuid(), clients: [{ id: uuid(), label: 'Jan' }] };
		const [first, again] = [await helper.post(path, body), await helper.post(path, body)];
		expect([first.status, again.status]).toEqual([201, 200]);
		expect(again.body).toEqual(first.body);
		expect((await helper.post(path, { ...body, question: 'Anders?' })).status).toBe(409);
	});

	it('gets the same when the form was stored and its response lost, and the browser sends it again', async () => {
		const { helper, path } = await assignmentOf();
		const common = { id: uuid(), kind: 'expectation', helperName: 'Anna', locale: 'nl' };
		const form = await helper.submit(
			path.replace('/api', '').replace('check-ins', 'look-together'),
			{
				...{ ...common, question: ' Wie kiest?\r\nEn wanneer? ', contact: '', address: 'u' },
				...{ days: '30', place: '47', 'label-0': ' Jan ', 'guess-0': '' }
			}
		);
		expect(form.status).toBe(303);
		const again = await helper.post(path, {
			...{ ...common, question: 'Wie kiest?\nEn wanneer?', contact: null, address: 'u', days: 30 },
			...{ clients: [{ label: 'Jan', guess: null }], position: 47 }
		});
		expect(again.status, again.text).toBe(200);
	});

	it('cannot use the id of somebody else, for a check-in or for a client', async () => {
		const { helper, path } = await assignmentOf();
		const { checkIn } = await ask(server);
		const [taken] = checkIn.clients;
		for (const body of [{ id: checkIn.id }, { clients: [{ id: taken?.id, label: 'Jan' }] }]) {
			const { status, text } = await helper.post(path, { ...ASKED, ...body });
			expect(status, text).toBe(409);
		}
	});

	it('asks once at a time in an assignment', async () => {
		const { helper, path, jan, turnKey, assignment } = await askAndAnswer(server, { position: 5 });
		const again = () => helper.post(`/api/assignments/${assignment}/check-ins`, ASKED);
		const { status, body } = await again();
		expect([status, body.type]).toEqual([409, '/problems/check-in/open']);
		await lookTogether({ turnKey }, jan);
		expect((await again()).status).toBe(201);
		const list = await helper.get<{ items: { id: string }[] }>(
			`/api/assignments/${assignment}/check-ins`
		);
		expect(list.body.items).toHaveLength(2);
		expect(`/api/check-ins/${list.body.items[1]?.id}`).toBe(path);
	});

	it('reads the check-ins of an assignment page by page, the newest first', async () => {
		const { helper, path } = await assignmentOf();
		const ids: string[] = [];
		for (let nth = 0; nth < 3; nth++) {
			const { body } = await helper.post<{ checkIn: { id: string } }>(path, ASKED);
			ids.unshift(body.checkIn.id);
			await server.database.rows(
				`update check_in set expires_at = created_at where id = '${body.checkIn.id}'`
			);
		}
		type Page = { items: { id: string }[]; nextCursor: string | null };
		const { body: first } = await helper.get<Page>(`${path}?limit=2`);
		const { body: rest } = await helper.get<Page>(`${path}?limit=2&cursor=${first.nextCursor}`);
		expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
		expect(rest.nextCursor).toBeNull();
		expect((await helper.get(`${path}?cursor=nonsense`)).status).toBe(422);
	});

	it.each([
		[{ position: 0 }, '/problems/middle'],
		[{ position: 2 }, '/problems/invalid'],
		[{ undecided: true }, '/problems/invalid'],
		[{ position: undefined }, '/problems/invalid'],
		[{ clients: [] }, '/problems/invalid'],
		[{ clients: Array.from({ length: 7 }, () => ({ label: 'Jan' })) }, '/problems/invalid'],
		[{ clients: [{ label: 'x'.repeat(41) }] }, '/problems/invalid'],
		[{ clients: [{ label: 'Jan', guess: 0 }] }, '/problems/middle'],
		[
			{ clients: [1, 2].map(() => ({ id: '01a3f000-0000-7000-8000-000000000001', label: 'Jan' })) },
			'/problems/invalid'
		],
		[{ days: 8 }, '/problems/invalid'],
		[{ kind: 'other' }, '/problems/invalid'],
		[{ helperName: ' ' }, '/problems/invalid']
	])('is told what is wrong with %j', async (given, type) => {
		const { helper, path } = await assignmentOf();
		const { status, body } = await helper.post(path, { ...ASKED, ...given });
		expect([status, body.type]).toEqual([422, type]);
	});

	it('may be undecided, and changes the own place and guesses until a client is revealed', async () => {
		const { helper, path, checkIn, jan, turnKey } = await askAndAnswer(
			server,
			{ position: -5 },
			{ position: undefined, undecided: true }
		);
		expect(checkIn).toMatchObject({ position: null, undecided: true });
		const [client] = checkIn.clients;
		const guess = { clients: [{ id: client?.id, guess: 11 }] };
		const { body } = await helper.patch(path, { position: 3, ...guess });
		expect(body).toMatchObject({ position: 3, clients: [{ guess: 11 }] });
		expect((await helper.patch(path, { undecided: true })).body).toMatchObject({ position: null });
		expect((await helper.patch(path, { position: 3, undecided: true })).status).toBe(422);
		expect((await helper.patch(path, { clients: [{ id: uuid(), guess: 1 }] })).status).toBe(404);

		await lookTogether({ turnKey }, jan);
		for (const change of [{ position: 5 }, guess]) {
			const { status, body } = await helper.patch(path, change);
			expect([status, body.type]).toEqual([409, '/problems/check-in/already-revealed']);
		}
	});

	it('sees a link again as it is, and only their own', async () => {
		const { helper, path, links, token } = await ask(server);
		const link = `${path}/clients/${links[0]?.client}/link`;
		expect((await helper.get<{ token: string }>(link)).body).toEqual({ token });
		const other = await ask(server);
		expect((await other.helper.get(link)).status).toBe(404);
		expect((await helper.get(`${path}/clients/${other.links[0]?.client}/link`)).status).toBe(404);
	});

	it('deletes a check-in, of which nothing is left to the client', async () => {
		const { helper, path, token, jan } = await askAndAnswer(server, { position: 5 });
		expect((await helper.delete(path)).status).toBe(204);
		expect((await helper.get(path)).status).toBe(404);
		expect((await jan.look()).status).toBe(404);
		expect((await jan.preview(token)).status).toBe(404);
		expect((await new ClientBrowser(server).answer(token, { position: 5 })).status).toBe(404);
	});

	it('deletes a check-in that was revealed, and an assignment with it', async () => {
		const revealed = await askAndAnswer(server, { position: 5 });
		await lookTogether(revealed, revealed.jan);
		expect((await revealed.helper.delete(revealed.path)).status).toBe(204);
		const other = await askAndAnswer(server, { undecided: true });
		await lookTogether(other, other.jan);
		expect((await other.helper.delete(`/api/assignments/${other.assignment}`)).status).toBe(204);
		expect((await other.jan.look()).status).toBe(404);
	});
});
