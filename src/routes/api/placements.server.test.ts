import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import type { Client } from '../../testing/client.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

type InFull = Assignment & {
	placements: Placement[];
	explanation: { say: string; benefits: { id: string; clause: string }[] } | null;
};

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

let server: Server;
let coach: Client;
beforeAll(async () => {
	server = await sharedServer();
	coach = await withSession(server);
});

/** Creates an assignment without a placement and returns its path. */
async function createUnplaced(): Promise<string> {
	const { body } = await coach.post<Assignment>('/api/assignments', { question: 'Waar sta ik?' });
	return `/api/assignments/${body.id}`;
}

async function place(path: string, body: object): Promise<Placement> {
	const answer = await coach.post<Placement>(`${path}/placements`, body);
	expect(answer.status, answer.text).toBe(201);
	return answer.body;
}

const read = async (path: string) => (await coach.get<InFull>(path)).body;

describe('placing oneself', () => {
	it('is answered with the whole placement', async () => {
		const path = await createUnplaced();
		const placement = await place(path, { position: -47, note: ' Zij willen advies. ' });
		expect(placement).toEqual({
			id: expect.any(String),
			position: -47,
			side: 'expert',
			strength: 'clear',
			note: 'Zij willen advies.',
			roleSwitch: false,
			clientTold: null,
			placedAt: expect.stringMatching(TIME)
		});
		expect((await read(path)).placements).toEqual([placement]);
	});

	it.each([
		[1, 'slight'],
		[33, 'slight'],
		[35, 'clear'],
		[65, 'clear'],
		[67, 'strong'],
		[99, 'strong']
	])('%d from the ridge is %s on either side', async (distance, strength) => {
		const path = await createUnplaced();
		const sides = [
			[-distance, 'expert'],
			[distance, 'facilitator']
		] as const;
		for (const [position, side] of sides) {
			expect(await place(path, { position })).toMatchObject({ position, side, strength });
			expect(await read(path)).toMatchObject({ position, side, strength });
		}
	});

	it('keeps every placement, oldest first, and sees each switch of role', async () => {
		const path = await createUnplaced();
		const positions = [-47, -1, 1, 99, 3, -99];
		for (const position of positions) await place(path, { position });
		const { placements, position } = await read(path);
		expect(placements.map((one) => one.position)).toEqual(positions);
		expect(placements.map((one) => one.roleSwitch)).toEqual([
			false,
			false,
			true,
			false,
			false,
			true
		]);
		expect(position).toBe(-99);
	});

	it('is explained from then on, in the language asked for', async () => {
		const path = await createUnplaced();
		expect(await read(path)).toMatchObject({ position: null, explanation: null, placements: [] });
		await place(path, { position: 67 });
		for (const language of ['nl', 'en']) {
			const { body } = await coach.get<InFull>(path, { 'Accept-Language': language });
			const query = `position=67&locale=${language}`;
			const { body: explained } = await coach.get(`/api/explanations?${query}`);
			expect(body.explanation).toEqual(explained);
		}
	});

	it('says what was chosen to borrow', async () => {
		const path = await createUnplaced();
		await place(path, { position: -47 });
		await coach.patch(path, { benefits: ['draft-halfway'] });
		const { explanation } = await read(path);
		const borrowed = explanation?.benefits.find(({ id }) => id === 'draft-halfway');
		expect(explanation?.say).toContain(borrowed?.clause);
	});
});

const ILLEGAL: [json: string, type: string][] = [
	['0', 'middle'],
	['-0', 'middle'],
	['0.0', 'middle'],
	['2', 'invalid'],
	['-98', 'invalid'],
	['1.5', 'invalid'],
	['0.1', 'invalid'],
	['100', 'invalid'],
	['101', 'invalid'],
	['-101', 'invalid'],
	['9007199254740993', 'invalid'],
	['1e400', 'invalid'],
	['"5"', 'invalid'],
	['"0"', 'invalid'],
	['""', 'invalid'],
	['true', 'invalid'],
	['false', 'invalid'],
	['[]', 'invalid'],
	['[5]', 'invalid'],
	['{}', 'invalid']
];

describe('what is no position', () => {
	async function refused(path: string, raw: string, type: string) {
		const headers = { 'Content-Type': 'application/json' };
		const { status, body } = await coach.ask('POST', path, { raw, headers });
		expect(status).toBe(422);
		expect(body.type).toMatch(new RegExp(`/${type}$`));
		expect(body.errors).toEqual([{ path: 'position', message: expect.any(String) }]);
	}

	it.each([...ILLEGAL, ['null', 'invalid']])('%s cannot be placed on', async (json, type) => {
		const path = await createUnplaced();
		await refused(`${path}/placements`, `{"position":${json}}`, type ?? '');
		expect((await read(path)).placements).toEqual([]);
	});

	it.each(ILLEGAL)('%s cannot begin an assignment', async (json, type) => {
		await refused('/api/assignments', `{"question":"x","position":${json}}`, type);
	});

	it('nothing at all cannot be placed on either', async () => {
		await refused(`${await createUnplaced()}/placements`, '{}', 'invalid');
	});
});

describe('whether the client was told', () => {
	it.each([true, false, null])('can be said at once: %s', async (clientTold) => {
		const path = await createUnplaced();
		expect(await place(path, { position: 3, clientTold })).toMatchObject({ clientTold });
	});

	it('can be answered later, changed and left open again', async () => {
		const path = await createUnplaced();
		const before = await place(path, { position: 3, note: 'blijft' });
		for (const clientTold of [true, false, null]) {
			const answer = await coach.patch(`${path}/placements/${before.id}`, { clientTold });
			expect(answer).toMatchObject({ status: 200, body: { ...before, clientTold } });
			expect((await read(path)).placements).toEqual([{ ...before, clientTold }]);
		}
	});

	it('leaves the note alone, which can be changed and cleared too', async () => {
		const path = await createUnplaced();
		const before = await place(path, { position: 3, clientTold: true });
		for (const note of ['later', null]) {
			const answer = await coach.patch(`${path}/placements/${before.id}`, { note });
			expect(answer).toMatchObject({ status: 200, body: { ...before, note } });
		}
	});

	it.each([
		[{ clientTold: 'yes' }, 'clientTold'],
		[{ clientTold: 1 }, 'clientTold'],
		[{ note: 'x'.repeat(2001) }, 'note'],
		[{ note: 5 }, 'note']
	])('is yes, no or open, and the note a text: %j is refused', async (change, field) => {
		const path = await createUnplaced();
		const { id } = await place(path, { position: 3 });
		for (const answer of [
			await coach.patch(`${path}/placements/${id}`, change),
			await coach.post(`${path}/placements`, { position: 5, ...change })
		]) {
			expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: field }] } });
		}
		expect((await read(path)).placements).toHaveLength(1);
	});
});
