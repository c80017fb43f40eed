/**
 * Tests requests that arrive twice: double clicks without JavaScript, retries, and ids that another
 * account already uses.
 */
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, withSession } from '../testing/client.ts';
import { type Server, sharedServer } from '../testing/server.ts';

let server: Server;
let one: Client;
let other: Client;
beforeAll(async () => {
	server = await sharedServer();
	one = await withSession(server);
	other = await withSession(server);
});

const AT_ONCE = 20;

const listed = async (who: Client) =>
	(await who.get<{ items: { id: string; question: string }[] }>('/api/assignments?limit=200')).body
		.items;

async function assignment(who: Client): Promise<string> {
	const { body } = await who.post<{ id: string }>('/api/assignments', { question: 'Waar?' });
	return body.id;
}

const placed = async (who: Client, id: string) =>
	(await who.get<{ placements: { id: string }[] }>(`/api/assignments/${id}`)).body.placements;

const times = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: AT_ONCE }, work));

describe('a form sent twice at once, as a double click without scripts does', () => {
	const hidden = (page: string) => /name="id" value="([^"]+)"/.exec(page)?.[1] ?? '';

	it('makes one assignment', async () => {
		const { text } = await one.get<string>('/assignments/new', { Accept: 'text/html' });
		const id = hidden(text);
		const sent = await times(() =>
			one.submit('/assignments/new', { id, question: 'Dubbel geklikt?', client: '' })
		);
		for (const { status, headers } of sent) {
			expect(status).toBe(303);
			expect(headers.location).toBe(`/assignments/${id}`);
		}
		expect((await listed(one)).filter(({ question }) => question === 'Dubbel geklikt?')).toEqual([
			expect.objectContaining({ id })
		]);
	});

	it('keeps one placement', async () => {
		const id = await assignment(one);
		const { text } = await one.get<string>(`/assignments/${id}`, { Accept: 'text/html' });
		const form = { id: hidden(text), position: '-47', note: 'Zo.' };
		const sent = await times(() => one.submit(`/assignments/${id}?/place`, form));
		expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
		expect(await placed(one, id)).toHaveLength(1);
	});
});

describe('the same sent again and again at once', () => {
	it('is stored once, and everybody hears the same', async () => {
		const id = await assignment(one);
		const body = { id: uuid(), position: 31, note: 'Nog eens.' };
		const answers = await times(() => one.post(`/api/assignments/${id}/placements`, body));
		const statuses = answers.map(({ status }) => status).sort();
		expect(statuses).toEqual([...Array(AT_ONCE - 1).fill(200), 201]);
		expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
		expect(await placed(one, id)).toHaveLength(1);
	});
});

describe('the same id from two accounts at once', () => {
	it.each([
		['the same question', { question: 'Van wie is dit?' }, { question: 'Van wie is dit?' }],
		['two questions', { question: 'Van de een?' }, { question: 'Van de ander?' }]
	])('belongs to one of them, and the other hears 409: %s', async (_, mine, theirs) => {
		for (let round = 0; round < 10; round++) {
			const id = uuid();
			const answers = await Promise.all([
				one.post('/api/assignments', { id, ...mine }),
				other.post('/api/assignments', { id, ...theirs })
			]);
			expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
			const [first] = answers;
			const [winner, loser] = first.status === 201 ? [one, other] : [other, one];
			const conflict = answers.find(({ status }) => status === 409);
			expect(conflict?.text).not.toContain(first.status === 201 ? mine.question : theirs.question);
			expect((await winner.get(`/api/assignments/${id}`)).status).toBe(200);
			expect((await loser.get(`/api/assignments/${id}`)).status).toBe(404);
		}
	});

	it('holds for placements as well', async () => {
		const [mine, theirs] = [await assignment(one), await assignment(other)];
		for (let round = 0; round < 10; round++) {
			const body = { id: uuid(), position: -5 };
			const answers = await Promise.all([
				one.post(`/api/assignments/${mine}/placements`, body),
				other.post(`/api/assignments/${theirs}/placements`, body)
			]);
			expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
		}
		expect((await placed(one, mine)).length + (await placed(other, theirs)).length).toBe(10);
	});
});
