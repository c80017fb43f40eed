import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Client, withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import {
	type DocumentedResponse,
	type Schema,
	faults,
	responseOf
} from '../../testing/json-schema.ts';
import { QUESTIONS, type State, createWorkshop, openStream } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

const plain = { locale: 'nl', names: 'none', questions: QUESTIONS };

interface Made {
	workshop: Record<string, unknown>;
	code: string;
	hostToken?: string;
}

describe('making a workshop', () => {
	it('needs no account, and gives one code and one secret', async () => {
		const who = new Client(server);
		const made = await who.post<Made>('/api/workshops', { ...plain, title: ' Studiedag ' });
		expect(made.status).toBe(201);
		expect(who.cookie).not.toBe('');
		expect(made.body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
		expect(made.body.hostToken).toMatch(/^[\w-]{43}$/);
		expect(made.body.workshop).toMatchObject({
			code: made.body.code,
			title: 'Studiedag',
			locale: 'nl',
			names: 'none',
			groups: null,
			questions: QUESTIONS,
			endedAt: null
		});
		expect(made.headers.location).toBe(`/api/workshops/${made.body.code}`);
	});

	it('twice under one id makes one, and tells the secret once', async () => {
		const who = await withSession(server);
		const body = { ...plain, id: uuid() };
		const first = await who.post<Made>('/api/workshops', body);
		const second = await who.post<Made>('/api/workshops', body);
		expect([first.status, second.status]).toEqual([201, 200]);
		expect(second.body).toEqual({ workshop: first.body.workshop, code: first.body.code });
		const other = await who.post('/api/workshops', { ...body, title: 'x' });
		expect(other).toMatchObject({ status: 409, body: { type: '/problems/taken' } });
		const stranger = await withSession(server);
		expect((await stranger.post('/api/workshops', body)).status).toBe(409);
	});

	it.each([
		['no question', { questions: [] }, 'questions'],
		['an empty question', { questions: ['Wie?', ' '] }, 'questions.1'],
		['too many questions', { questions: Array(51).fill('Wie?') }, 'questions'],
		['too long a question', { questions: ['x'.repeat(501)] }, 'questions.0'],
		['a language that is not spoken here', { locale: 'fr' }, 'locale'],
		['another way of naming', { names: 'full' }, 'names'],
		['one group', { groups: ['Adviseurs'] }, 'groups'],
		['a group without a name', { groups: ['Adviseurs', ''] }, 'groups.1']
	])('with %s is rejected, and says where', async (_, change, path) => {
		const answer = await new Client(server).post('/api/workshops', { ...plain, ...change });
		expect(answer.status).toBe(422);
		expect(answer.body.errors?.map((one) => one.path)).toEqual([path]);
	});
});

describe('the code', () => {
	it('is read as people type it', async () => {
		const { code } = await createWorkshop(server);
		const typed = [
			code.toLowerCase(),
			`${code.slice(0, 3)}-${code.slice(3)}`,
			encodeURIComponent(` ${code.slice(0, 3)} ${code.slice(3).toLowerCase()} `),
			code.replaceAll('0', 'o').replaceAll('1', 'l')
		];
		for (const one of typed) {
			expect((await new Client(server).get(`/api/workshops/${one}`)).status, one).toBe(200);
		}
	});

	it.each(['ZZZZZZ', 'ABC', 'UUUUUU'])('that leads nowhere is not found: %s', async (code) => {
		const answer = await new Client(server).get(`/api/workshops/${code}`);
		expect(answer).toMatchObject({ status: 404, body: { type: '/problems/not-found' } });
	});

	it('shows anybody who has it the state, and nothing of the host', async () => {
		const { look, hostToken, id } = await createWorkshop(server, { title: 'Studiedag' });
		const state = await look();
		expect(state).toEqual({
			title: 'Studiedag',
			locale: 'nl',
			names: 'initials',
			groups: null,
			withIdea: false,
			twoRounds: false,
			pairsFirst: false,
			address: null,
			shareResults: true,
			asksWhy: false,
			reason: null,
			undoUntil: null,
			rehearsal: false,
			rounds: 0,
			revealedRounds: [],
			phase: 'lobby',
			question: null,
			round: null,
			seats: 0,
			joined: 0,
			seatsVersion: 0,
			placed: 0,
			undecided: 0,
			show: 'question',
			timer: null,
			counted: true,
			revision: expect.any(Number)
		});
		expect(JSON.stringify(state)).not.toContain(hostToken);
		expect(JSON.stringify(state)).not.toContain(id);
	});
});

describe('the host', () => {
	it('is the account that made it, or whoever holds the link', async () => {
		const workshop = await createWorkshop(server);
		expect((await workshop.control('open')).status).toBe(200);
		const elsewhere = await new Client(server).ask<State>('POST', `${workshop.path}/control`, {
			json: { action: 'lock' },
			headers: { authorization: `Bearer ${workshop.hostToken}` }
		});
		expect(elsewhere).toMatchObject({ status: 200, body: { phase: 'locked' } });
	});

	it('renews the link, and the old one stops working', async () => {
		const { host, path, hostToken, code } = await createWorkshop(server);
		const renewed = await host.post<{ hostToken: string }>(`${path}/host`);
		expect(renewed.status).toBe(200);
		const patchAsHost = (token: string) =>
			new Client(server).get(`${path}/seats`, { authorization: `Bearer ${token}` });
		expect((await patchAsHost(hostToken)).status).toBe(403);
		expect((await patchAsHost(renewed.body.hostToken)).status).toBe(200);
		const stranger = await withSession(server);
		expect((await stranger.post(`${path}/host`)).status).toBe(403);
		expect((await new Client(server).post(`/api/workshops/${code}/host`)).status).toBe(403);
	});

	it('renews the link with nothing but the link, as on the page', async () => {
		const { path, hostToken } = await createWorkshop(server);
		const renew = (token: string) =>
			new Client(server).ask<{ hostToken: string }>('POST', `${path}/host`, {
				headers: { authorization: `Bearer ${token}` }
			});
		const renewed = await renew(hostToken);
		expect(renewed.status).toBe(200);
		expect((await renew(hostToken)).status).toBe(403);
		expect((await renew(renewed.body.hostToken)).status).toBe(200);
	});

	it.each([
		['PATCH', '', { title: 'Gekaapt' }],
		['DELETE', '', undefined],
		['GET', '/seats', undefined],
		['DELETE', '/seats/x', undefined],
		['POST', '/control', { action: 'open' }],
		['POST', '/hand', { position: 5 }],
		['DELETE', '/hand', undefined],
		['GET', '/results.csv', undefined],
		['GET', '/results.json', undefined]
	])('alone may %s …%s, whatever else is sent', async (method, end, json) => {
		const workshop = await createWorkshop(server, {}, 1);
		const stranger = await withSession(server);
		const seat = { authorization: `Bearer ${workshop.seats[0]?.token}` };
		for (const question of [{ json }, { json, headers: seat }, { json: { position: 0 } }]) {
			const answer = await stranger.ask(method, workshop.path + end, question);
			expect(answer).toMatchObject({ status: 403, body: { type: '/problems/forbidden' } });
		}
		expect((await workshop.look()).phase).toBe('lobby');
	});

	it('deletes it with all that is in it', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		expect((await workshop.host.delete(workshop.path)).status).toBe(204);
		expect((await workshop.host.get(workshop.path)).status).toBe(404);
		expect((await workshop.seats[0]?.place(1, 5))?.status).toBe(404);
	});

	it('takes along what it hosts when the account goes', async () => {
		const workshop = await createWorkshop(server);
		const wall = await openStream(server, `${workshop.path}/events`);
		await wall.next(({ event }) => event === 'state');
		expect((await workshop.host.delete('/api/account')).status).toBe(204);
		expect((await new Client(server).get(workshop.path)).status).toBe(404);
		await wall.ended;
	});
});

describe('the deck', () => {
	interface Deck {
		title: string | null;
		questions: string[];
	}

	it('is rewritten by place, and a question with answers keeps its text', async () => {
		const workshop = await createWorkshop(server, { questions: ['A?', 'B?', 'C?'] }, 1);
		await workshop.control('open');
		expect((await workshop.seats[0]?.place(1, 5))?.status).toBe(200);
		const questions = ['Anders?', 'Ook anders?', 'C?', 'D?'];
		const { body } = await workshop.host.patch<Deck>(workshop.path, { title: 'Nieuw', questions });
		expect(body).toMatchObject({
			title: 'Nieuw',
			questions: ['A?', 'Ook anders?', 'C?', 'D?']
		});
		expect((await workshop.look()).question).toEqual({ index: 1, total: 4, text: 'A?' });
	});

	it('loses what was left out, but not what was open already', async () => {
		const workshop = await createWorkshop(server, { questions: ['A?', 'B?', 'C?'] });
		await workshop.control('goto', { question: 2 });
		const { body } = await workshop.host.patch<Deck>(workshop.path, { questions: ['Eerst?'] });
		expect(body.questions).toEqual(['Eerst?', 'B?']);
		expect((await workshop.look()).question).toEqual({ index: 2, total: 2, text: 'B?' });
	});

	it('of no question at all is refused', async () => {
		const { host, path } = await createWorkshop(server);
		expect((await host.patch(path, { questions: [] })).status).toBe(422);
		expect((await host.patch<Deck>(path, {})).body.questions).toEqual(QUESTIONS);
	});
});

describe('what the document says of workshops', () => {
	interface Document {
		paths: Record<string, Record<string, { responses: Record<string, DocumentedResponse> }>>;
		components: { schemas: Record<string, Schema>; responses: Record<string, DocumentedResponse> };
	}

	it('is what is answered, in every phase', async () => {
		const { body: document } = await new Client(server).get<Document>('/api/openapi.json');
		const workshop = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
		const phone = await workshop.join({ group: 1, initials: 'AB' });
		const seat = { authorization: `Bearer ${phone.token}` };
		const one = '/api/workshops/{code}';
		const calls: [method: string, end: string, json?: object, headers?: Record<string, string>][] =
			[
				['GET', ''],
				['POST', '/seats', { group: 0 }],
				['GET', '/seats'],
				['POST', '/control', { action: 'open' }],
				['PUT', '/placement', { round: 1, position: 5 }, seat],
				['PUT', '/placement', { round: 1, undecided: true }, seat],
				['GET', '?view=phone', undefined, seat],
				['POST', '/hand', { position: -5, group: 1 }],
				['POST', '/hand', { undecided: true, group: 0 }],
				['DELETE', '/hand'],
				['GET', '/results.json'],
				['GET', '/results.csv'],
				['POST', '/control', { action: 'hide' }],
				['POST', '/control', { action: 'reveal' }],
				['GET', ''],
				['GET', '?view=phone', undefined, seat],
				['GET', '/results.json'],
				['POST', '/control', { action: 'timer', seconds: 5 }],
				['PATCH', '', { title: 'x', questions: ['A?', 'B?'] }],
				['POST', '/host'],
				['DELETE', '']
			];
		for (const [method, end, json, headers = {}] of calls) {
			const [path = ''] = `${one}${end}`.split('?');
			const answer = await workshop.host.ask<unknown>(method, workshop.path + end, {
				json,
				headers
			});
			const { responses } = document.paths[path]?.[method.toLowerCase()] ?? { responses: {} };
			const response = responseOf(responses[answer.status] ?? responses.default, document);
			const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
			const title = `${method} ${end}: ${answer.status}`;
			if (answer.text === '') expect(response?.content, title).toBeUndefined();
			else {
				const schema = response?.content?.[type]?.schema;
				expect(schema, title).toBeDefined();
				if (schema) expect(faults(schema, answer.body, document), title).toEqual([]);
			}
		}
	});
});
