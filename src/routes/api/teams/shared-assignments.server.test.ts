import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Server, sharedServer } from '../../../testing/server.ts';
import {
	type Person,
	type Shared,
	bodyOf,
	readShared,
	share,
	teamOf
} from '../../../testing/team.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('a shared assignment', () => {
	it('can be one of one’s own: only question and code name go along', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const own = bodyOf<{ id: string }>(
			await anna.who.post('/api/assignments', {
				question: 'Waarom lukt het niet?',
				client: 'Molen',
				position: -47,
				note: 'Alleen van mij',
				benefits: ['tried-before']
			})
		);
		const shared = await anna.who.post<Shared>(`${of.path}/assignments`, { from: own.id });
		expect(shared).toMatchObject({
			status: 201,
			body: { question: 'Waarom lukt het niet?', client: 'Molen', own: null, placed: [] }
		});
		const at = `${of.path}/assignments/${shared.body.id}`;
		for (const { who } of [anna, bas]) {
			expect((await who.get(at)).text).not.toMatch(/Alleen van mij|-47\b|tried-before/);
		}
		// The shared assignment is a copy, so later edits of the original must not change it.
		await anna.who.patch(`/api/assignments/${own.id}`, { question: 'Anders?' });
		expect((await readShared(at, bas)).question).toBe('Waarom lukt het niet?');
		const stolen = await bas.who.post(`${of.path}/assignments`, { from: own.id });
		expect(stolen.status).toBe(404);
		expect((await bas.who.post(`${of.path}/assignments`, {})).status).toBe(422);
	});

	it('sent again is the same one; with another body, or by another, it is refused', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = of.people as [Person, Person];
		const body = { id: uuid(), question: 'Waar?', client: 'N.' };
		const first = await anna.who.post(`${of.path}/assignments`, body);
		expect(first.status).toBe(201);
		const again = await anna.who.post(`${of.path}/assignments`, body);
		expect(again).toMatchObject({ status: 200, body: first.body });
		for (const [who, json] of [
			[anna.who, { ...body, client: null }],
			[bas.who, body]
		] as const) {
			expect((await who.post(`${of.path}/assignments`, json)).status).toBe(409);
		}
		const other = await teamOf(server, 'Anna');
		const there = await other.people[0]?.who.post(`${other.path}/assignments`, body);
		expect(there?.status).toBe(409);
	});

	it('is put away and taken back by who added it', async () => {
		const of = await teamOf(server, 'Anna', 'Bas');
		const [, bas] = of.people as [Person, Person];
		const at = await share(of, bas);
		const listed = async (status: string) =>
			bodyOf<{ items: unknown[] }>(await bas.who.get(`${of.path}/assignments?status=${status}`))
				.items.length;
		await bas.who.patch(at, { archived: true });
		expect([await listed('active'), await listed('archived')]).toEqual([0, 1]);
		await bas.who.patch(at, { archived: false });
		expect([await listed('active'), await listed('archived')]).toEqual([1, 0]);
	});
});
