import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '$lib/domain/assignment';
import type { Client } from '../../testing/client.ts';
import { withSession } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';

interface List {
	items: Assignment[];
	nextCursor: string | null;
}

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

async function made(who: Client, question: string, position?: number): Promise<string> {
	const answer = await who.post<Assignment>('/api/assignments', { question, position });
	expect(answer.status, answer.text).toBe(201);
	return answer.body.id;
}

async function list(who: Client, query = ''): Promise<List> {
	const answer = await who.get<List>(`/api/assignments${query}`);
	expect(answer.status, answer.text).toBe(200);
	return answer.body;
}

const questions = ({ items }: List) => items.map(({ question }) => question);

describe('my assignments', () => {
	it('are none at first', async () => {
		expect(await list(await withSession(server))).toEqual({ items: [], nextCursor: null });
	});

	it('stand with the newest placement first, and unplaced ones by when they were made', async () => {
		const coach = await withSession(server);
		const first = await made(coach, 'first', -5);
		await made(coach, 'second');
		const third = await made(coach, 'third', 7);
		await made(coach, 'fourth');
		expect(questions(await list(coach))).toEqual(['fourth', 'third', 'second', 'first']);

		await coach.post(`/api/assignments/${first}/placements`, { position: 9 });
		expect(questions(await list(coach))).toEqual(['first', 'fourth', 'third', 'second']);

		await coach.patch(`/api/assignments/${third}`, { question: 'third, reworded' });
		expect(questions(await list(coach))[2]).toBe('third, reworded');
	});

	it('move back when the placement that moved them is taken back', async () => {
		const coach = await withSession(server);
		const first = await made(coach, 'first');
		await made(coach, 'second');
		const path = `/api/assignments/${first}/placements`;
		const { body } = await coach.post<{ id: string }>(path, { position: 9 });
		expect(questions(await list(coach))).toEqual(['first', 'second']);
		await coach.delete(`${path}/${body.id}`);
		expect(questions(await list(coach))).toEqual(['second', 'first']);
	});

	it('are shown as they are one by one', async () => {
		const coach = await withSession(server);
		const id = await made(coach, 'the same?', 67);
		const { placements, explanation, ...one } = (
			await coach.get<Assignment & { placements: unknown; explanation: unknown }>(
				`/api/assignments/${id}`
			)
		).body;
		expect([placements, explanation]).not.toContain(undefined);
		expect((await list(coach)).items).toEqual([one]);
	});

	it('come by status: the active ones unless asked for the archived ones', async () => {
		const coach = await withSession(server);
		await made(coach, 'active');
		const away = await made(coach, 'away');
		await coach.patch(`/api/assignments/${away}`, { archived: true });
		expect(questions(await list(coach))).toEqual(['active']);
		expect(questions(await list(coach, '?status=active'))).toEqual(['active']);
		expect(questions(await list(coach, '?status=archived'))).toEqual(['away']);
		const other = await coach.get('/api/assignments?status=deleted');
		expect(other).toMatchObject({ status: 422, body: { errors: [{ path: 'status' }] } });
	});

	it('are nobody else’s', async () => {
		const [coach, other] = [await withSession(server), await withSession(server)];
		await made(coach, 'mine');
		await made(other, 'theirs');
		expect(questions(await list(coach))).toEqual(['mine']);
	});
});

describe('page by page', () => {
	const COUNT = 55;
	let coach: Client;
	let all: string[];
	beforeAll(async () => {
		coach = await withSession(server);
		// The assignments are created concurrently, so that many have the same `createdAt` and the
		// cursor must order them by another value.
		const numbers = Array.from({ length: COUNT }, (_, index) => index);
		await Promise.all(numbers.map((n) => made(coach, `number ${n}`, n % 2 ? n : undefined)));
		all = (await list(coach, '?limit=200')).items.map(({ id }) => id);
	});

	it('a page holds fifty unless asked otherwise', async () => {
		const { items, nextCursor } = await list(coach);
		expect(items.map(({ id }) => id)).toEqual(all.slice(0, 50));
		expect(nextCursor).toEqual(expect.any(String));
	});

	it.each([1, 7, 11, 54, 55, 56, 200])('%d at a time, each comes exactly once', async (limit) => {
		const seen: string[] = [];
		let cursor: string | null = null;
		let pages = 0;
		do {
			const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
			const page = await list(coach, `?limit=${limit}${from}`);
			seen.push(...page.items.map(({ id }) => id));
			cursor = page.nextCursor;
			pages += 1;
		} while (cursor !== null && pages <= COUNT);
		expect(seen).toEqual(all);
		expect(new Set(seen).size).toBe(COUNT);
		expect(pages).toBe(Math.ceil(COUNT / limit));
	});

	it.each(['0', '201', '-1', '1.5', 'abc', '', '1e1', 'NaN', '999999999999'])(
		'a limit of "%s" is refused',
		async (limit) => {
			const answer = await coach.get(`/api/assignments?limit=${limit}`);
			expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'limit' }] } });
		}
	);

	it.each([
		['one letter', 'x'],
		['the words of a stranger', Buffer.from('hello world').toString('base64url')],
		['half of it', Buffer.from('2026-01-01T00:00:00.000Z').toString('base64url')],
		['zero bytes', '%00'],
		['something endless', 'x'.repeat(300)]
	])('a cursor that we did not make, %s, is refused', async (_, cursor) => {
		const answer = await coach.get(`/api/assignments?cursor=${cursor}`);
		expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'cursor' }] } });
	});
});
