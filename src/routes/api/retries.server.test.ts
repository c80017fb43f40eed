import { v1, v4, v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import type { TestResponse, Client } from '../../testing/client.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

type InFull = Assignment & { placements: Placement[] };

let server: Server;
let coach: Client;
beforeAll(async () => {
	server = await sharedServer();
	coach = await withSession(server);
});

/**
 * Kinds of resources that can be created, each with two different request bodies. `path` returns
 * the path to which the bodies are posted, after creating the resource that contains the new one,
 * if any.
 */
const KINDS: [kind: string, body: object, other: object, path: (who: Client) => Promise<string>][] =
	[
		[
			'an assignment',
			{ question: 'Wie trekt de kar?', client: 'Bakker', position: 5, note: 'Eerste gesprek' },
			{ question: 'Wie trekt de kar?', client: 'Bakker', position: 7, note: 'Eerste gesprek' },
			async () => '/api/assignments'
		],
		[
			'a placement',
			{ position: -47, note: 'Na het gesprek', clientTold: true },
			{ position: -47, note: 'Na het gesprek', clientTold: false },
			async (who) => {
				const { body } = await who.post<Assignment>('/api/assignments', { question: 'Waar?' });
				return `/api/assignments/${body.id}/placements`;
			}
		]
	];

const TAKEN = { status: 409, body: { type: '/problems/taken', status: 409 } };

describe.each(KINDS)('%s sent again', (_, body, other, pathFor) => {
	it('is answered with the same thing, and 200', async () => {
		const path = await pathFor(coach);
		const id = uuid();
		const first = await coach.post(path, { id, ...body });
		expect(first).toMatchObject({ status: 201, body: { id } });
		const again = await coach.post(path, { id, ...body });
		expect(again).toMatchObject({ status: 200, body: first.body });
	});

	it('with its fields in another order is still the same', async () => {
		const path = await pathFor(coach);
		const id = uuid();
		await coach.post(path, { id, ...body });
		const reversed = Object.fromEntries(Object.entries({ id, ...body }).reverse());
		expect((await coach.post(path, reversed)).status).toBe(200);
	});

	it('with another body is refused', async () => {
		const path = await pathFor(coach);
		const id = uuid();
		await coach.post(path, { id, ...body });
		expect(await coach.post(path, { id, ...other })).toMatchObject(TAKEN);
	});

	it('by somebody else is refused, and gives nothing away', async () => {
		const id = uuid();
		await coach.post(await pathFor(coach), { id, ...body });
		const stranger = await withSession(server);
		const answer = await stranger.post(await pathFor(stranger), { id, ...body });
		expect(answer).toMatchObject(TAKEN);
		expect(answer.text).not.toMatch(/kar|Bakker|gesprek|47/);
	});

	it('ten times at once is stored once', async () => {
		const path = await pathFor(coach);
		const id = uuid();
		const answers = await Promise.all(
			Array.from({ length: 10 }, () => coach.post(path, { id, ...body }))
		);
		const statuses = answers.map(({ status }) => status).sort();
		expect(statuses).toEqual([...Array(9).fill(200), 201]);
		expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
	});

	it('twice at once with two bodies stores one of them', async () => {
		const path = await pathFor(coach);
		const id = uuid();
		const answers = await Promise.all([body, other].map((one) => coach.post(path, { id, ...one })));
		expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
	});

	it.each([
		['version 4', v4()],
		['version 1', v1()],
		['none at all', '00000000-0000-0000-0000-000000000000'],
		['without hyphens', uuid().replaceAll('-', '')],
		['a word', 'x'],
		['empty', ''],
		['a number', 5]
	])('has an id of version 7: %s is refused', async (_, id) => {
		const answer = await coach.post(await pathFor(coach), { id, ...body });
		expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'id' }] } });
	});
});

describe('an assignment created again', () => {
	async function inFull(id: string): Promise<InFull> {
		return (await coach.get<InFull>(`/api/assignments/${id}`)).body;
	}

	it('comes as it is by now, also when it was edited and placed meanwhile', async () => {
		const body = { id: uuid(), question: 'Oud?', position: -3 };
		await coach.post('/api/assignments', body);
		await coach.patch(`/api/assignments/${body.id}`, { question: 'Nieuw?' });
		await coach.post(`/api/assignments/${body.id}/placements`, { position: 67 });
		const answer = await coach.post<Assignment>('/api/assignments', body);
		expect(answer).toMatchObject({ status: 200, body: { question: 'Nieuw?', position: 67 } });
		expect((await inFull(body.id)).placements).toHaveLength(2);
	});

	it('is in the list once', async () => {
		const who = await withSession(server);
		const body = { id: uuid(), question: 'Eén keer?' };
		await Promise.all([1, 2].map(() => who.post('/api/assignments', body)));
		const { body: list } = await who.get<{ items: Assignment[] }>('/api/assignments');
		expect(list.items.map(({ id }) => id)).toEqual([body.id]);
	});
});

describe('a placement made again', () => {
	async function assignment(): Promise<string> {
		return `${await KINDS[1]?.[3](coach)}`;
	}

	it('comes as it is by now, also when it was answered later', async () => {
		const path = await assignment();
		const body = { id: uuid(), position: 5, note: 'toen' };
		await coach.post(path, body);
		await coach.patch(`${path}/${body.id}`, { clientTold: true, note: 'nu' });
		const answer = await coach.post(path, body);
		expect(answer).toMatchObject({ status: 200, body: { clientTold: true, note: 'nu' } });
	});

	it('stands in its assignment once, and another one cannot have it', async () => {
		const path = await assignment();
		const body = { id: uuid(), position: 5 };
		await Promise.all([1, 2].map(() => coach.post(path, body)));
		expect(await coach.post(await assignment(), body)).toMatchObject(TAKEN);
		const { body: found } = await coach.get<InFull>(path.replace(/\/placements$/, ''));
		expect(found.placements.map(({ id }) => id)).toEqual([body.id]);
	});
});

describe('a change sent twice', () => {
	const twice = async (path: string, change: object) => {
		const answers: TestResponse<unknown>[] = [];
		for (let n = 0; n < 2; n += 1) answers.push(await coach.patch<unknown>(path, change));
		return answers;
	};

	it('to an assignment leaves it as the first did', async () => {
		const { body } = await coach.post<Assignment>('/api/assignments', { question: 'x' });
		const change = { question: 'y', client: 'z', benefits: ['tried-before'], archived: true };
		const [first, second] = await twice(`/api/assignments/${body.id}`, change);
		expect(first).toMatchObject({ status: 200, body: change });
		expect(second).toMatchObject({ status: 200, body: change });
	});

	it('to a placement leaves it as the first did', async () => {
		const path = await KINDS[1]?.[3](coach);
		const { body } = await coach.post<Placement>(`${path}`, { position: 5 });
		const [first, second] = await twice(`${path}/${body.id}`, { clientTold: false, note: 'n' });
		expect(first).toMatchObject({ status: 200, body: { clientTold: false, note: 'n' } });
		expect(second?.body).toEqual(first?.body);
	});
});
