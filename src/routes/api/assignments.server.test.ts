import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment, Placement } from '$lib/domain/assignment';
import { Client, sessionCookie, withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

type InFull = Assignment & { placements: Placement[]; explanation: object | null };

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const EMOJI = '\u{1F3D4}'; // One character of two UTF-16 units.

let server: Server;
let coach: Client;
beforeAll(async () => {
	server = await sharedServer();
	coach = await withSession(server);
});

async function created(
	body: object = { question: 'Hoe verdelen we het werk?' }
): Promise<Assignment> {
	const answer = await coach.post<Assignment>('/api/assignments', body);
	expect(answer.status, answer.text).toBe(201);
	return answer.body;
}

const read = async (id: string) => (await coach.get<InFull>(`/api/assignments/${id}`)).body;

describe('a new assignment', () => {
	it('needs nothing but a question', async () => {
		const answer = await coach.post('/api/assignments', { question: 'Wie beslist?' });
		expect(answer.status).toBe(201);
		expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
		expect(answer.body).toEqual({
			id: expect.stringMatching(UUID_V7),
			clientSaid: null,
			question: 'Wie beslist?',
			client: null,
			benefits: [],
			position: null,
			side: null,
			strength: null,
			archived: false,
			createdAt: expect.stringMatching(TIME),
			updatedAt: expect.stringMatching(TIME)
		});
	});

	it('can be placed at once, with a note and what is borrowed', async () => {
		const { id } = await created({
			question: 'Welk pakket past bij ons?',
			client: 'Gemeente Aa',
			position: -47,
			note: 'Zij vroegen om advies.',
			benefits: ['draft-halfway']
		});
		expect(await read(id)).toMatchObject({
			client: 'Gemeente Aa',
			benefits: ['draft-halfway'],
			position: -47,
			side: 'expert',
			strength: 'clear',
			placements: [{ position: -47, note: 'Zij vroegen om advies.', roleSwitch: false }],
			explanation: { position: -47, side: 'expert', strength: 'clear' }
		});
	});

	it('takes null for everything that may be left out', async () => {
		const body = { question: 'En nu?', client: null, position: null, note: null, benefits: null };
		expect(await created(body)).toMatchObject({ client: null, position: null, benefits: [] });
	});

	it('keeps texts without the spaces around them and in one form of letters', async () => {
		const body = { question: '  Een cafe\u0301?\n', client: '\tCliënt\u00a0', position: 1 };
		const { id } = await created({ ...body, note: ' e\u0308n ' });
		expect(await read(id)).toMatchObject({
			question: 'Een café?',
			client: 'Cliënt',
			placements: [{ note: 'ën' }]
		});
	});

	it('has a note only with a position', async () => {
		const { status, body } = await coach.post('/api/assignments', { question: 'x', note: 'y' });
		expect(status).toBe(422);
		expect(body.errors).toEqual([{ path: 'note', message: expect.any(String) }]);
	});
});

describe('how long a text may be', () => {
	const fields = [
		['question', 500],
		['client', 120],
		['note', 2000]
	] as const;

	describe.each(fields)('%s, at most %d UTF-16 units', (field, max) => {
		const send = (text: string) =>
			coach.post('/api/assignments', { question: 'x', position: 1, [field]: text });

		it.each([
			['just fits', 'x'.repeat(max)],
			['fits without the spaces around it', `  ${'x'.repeat(max)}  `],
			['fits when every emoji counts for two', EMOJI.repeat(max / 2)],
			['fits once its accents are part of the letters', 'e\u0301'.repeat(max)]
		])('%s', async (_, text) => {
			expect((await send(text)).status).toBe(201);
		});

		it.each([
			['one letter too many', 'x'.repeat(max + 1)],
			['one emoji too many', EMOJI.repeat(max / 2 + 1)]
		])('%s is refused, and says where', async (_, text) => {
			const { status, body } = await send(text);
			expect(status).toBe(422);
			expect(body.errors?.map(({ path }) => path)).toEqual([field]);
		});
	});
});

describe('what is no assignment', () => {
	it.each([
		['no question', {}, 'question'],
		['an empty question', { question: '' }, 'question'],
		['a question of spaces', { question: ' \n ' }, 'question'],
		['a question that is null', { question: null }, 'question'],
		['a question that is a number', { question: 5 }, 'question'],
		['a client that is a list', { question: 'x', client: ['y'] }, 'client'],
		['borrowing as one text', { question: 'x', benefits: 'draft-halfway' }, 'benefits'],
		['borrowing what does not exist', { question: 'x', benefits: ['nope'] }, 'benefits.0']
	])('%s is refused', async (_, body, path) => {
		const answer = await coach.post('/api/assignments', body);
		expect(answer.status).toBe(422);
		expect(answer.body.errors?.map((error) => error.path)).toEqual([path]);
	});
});

describe('a change', () => {
	it('changes what it names and leaves the rest', async () => {
		const before = await created({ question: 'Oud?', client: 'Bakker', position: 35 });
		const answer = await coach.patch<Assignment>(`/api/assignments/${before.id}`, {
			question: ' Nieuw? '
		});
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			...before,
			question: 'Nieuw?',
			updatedAt: expect.stringMatching(TIME)
		});
		expect(answer.body.updatedAt > before.updatedAt).toBe(true);
		expect(await read(before.id)).toMatchObject(answer.body);
	});

	it.each([
		['client', 'Bakker', null],
		['benefits', ['draft-halfway'], []]
	])('clears %s with null', async (field, before, after) => {
		const { id } = await created({ question: 'x', [field]: before });
		const answer = await coach.patch(`/api/assignments/${id}`, { [field]: null });
		expect(answer).toMatchObject({ status: 200, body: { [field]: after } });
	});

	it('of nothing is fine too', async () => {
		const { id, question } = await created();
		const answer = await coach.patch(`/api/assignments/${id}`, {});
		expect(answer).toMatchObject({ status: 200, body: { question } });
	});

	it('puts an assignment away and takes it out again', async () => {
		const { id } = await created();
		for (const archived of [true, false]) {
			const answer = await coach.patch(`/api/assignments/${id}`, { archived });
			expect(answer).toMatchObject({ status: 200, body: { archived } });
			expect(await read(id)).toMatchObject({ archived });
		}
	});

	it.each([
		['an empty question', { question: ' ' }, 'question'],
		['no question at all', { question: null }, 'question'],
		['a client of 121 units', { client: 'x'.repeat(121) }, 'client'],
		['"archived" as a text', { archived: 'yes' }, 'archived'],
		['an unknown thing to borrow', { benefits: ['draft-halfway', 'nope'] }, 'benefits.1']
	])('to %s is refused and changes nothing', async (_, change, path) => {
		const before = await created();
		const answer = await coach.patch(`/api/assignments/${before.id}`, change);
		expect(answer.status).toBe(422);
		expect(answer.body.errors?.map((error) => error.path)).toEqual([path]);
		expect(await read(before.id)).toMatchObject(before);
	});
});

describe('deleting', () => {
	it('is at once and for good', async () => {
		const { id } = await created({ question: 'Weg ermee?', position: 3 });
		const answer = await coach.delete(`/api/assignments/${id}`);
		expect(answer).toMatchObject({ status: 204, text: '' });
		expect((await coach.get(`/api/assignments/${id}`)).status).toBe(404);
		expect((await coach.delete(`/api/assignments/${id}`)).status).toBe(404);
		expect((await coach.get('/api/assignments?limit=200')).text).not.toContain(id);
	});
});

describe('somebody who was never here', () => {
	it('gets an account and a session with the first assignment', async () => {
		const newcomer = new Client(server);
		const answer = await newcomer.post<Assignment>('/api/assignments', { question: 'Hoi?' });
		expect(answer.status).toBe(201);
		const attributes = (sessionCookie(answer.headers) ?? '').split('; ').slice(1);
		expect(attributes).toEqual(
			expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax', `Max-Age=${400 * 86_400}`])
		);
		expect(attributes).not.toContain('Secure');
		const list = await newcomer.get<{ items: Assignment[] }>('/api/assignments');
		expect(list.body.items).toEqual([answer.body]);
	});

	it('gets none for what is refused', async () => {
		const answer = await new Client(server).post('/api/assignments', { question: '' });
		expect(answer.status).toBe(422);
		expect(answer.headers['set-cookie']).toBeUndefined();
	});

	it('gets none by only looking', async () => {
		const answer = await new Client(server).get('/api/assignments');
		expect(answer.status).toBe(401);
		expect(answer.headers['set-cookie']).toBeUndefined();
	});
});
