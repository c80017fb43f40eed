import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { newToken } from '../../testing/tokens.ts';
import { createWorkshop } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('a seat', () => {
	it('needs no account and makes none', async () => {
		const { path } = await createWorkshop(server);
		const who = new Client(server);
		const taken = await who.post<{ seat: string; token: string }>(`${path}/seats`, {});
		expect(taken.status).toBe(201);
		expect(taken.body).toEqual({ seat: expect.any(String), token: expect.any(String) });
		expect(taken.body.token).toMatch(/^[\w-]{43}$/);
		expect(who.cookie).toBe('');
		const cookie = taken.headers['set-cookie']?.join('\n');
		expect(cookie).toMatch(/^kantlijn-seat-[0-9A-Z]{6}=[\w-]{43};.*HttpOnly/);
		expect(cookie).toMatch(/SameSite=Lax/);
		expect(cookie).not.toMatch(/Secure/);
	});

	it('taken twice with one token is one, and with other words it is taken', async () => {
		const { path, host } = await createWorkshop(server);
		const token = newToken();
		const join = (body: object) => new Client(server).post(`${path}/seats`, { token, ...body });
		const first = await join({ initials: 'AB' });
		const second = await join({ initials: 'AB' });
		expect([first.status, second.status]).toEqual([201, 200]);
		expect(second.body).toEqual(first.body);
		expect((await join({ initials: 'CD' })).status).toBe(409);
		expect((await host.get<unknown[]>(`${path}/seats`)).body).toHaveLength(1);
	});

	it('is one for one person, also with two tabs', async () => {
		const { path, host, code } = await createWorkshop(server);
		const who = new Client(server);
		const first = await who.post<{ token: string }>(`${path}/seats`, {});
		const headers = { Cookie: `kantlijn-seat-${code}=${first.body.token}` };
		const second = await who.ask('POST', `${path}/seats`, { json: {}, headers });
		expect(second).toMatchObject({ status: 200, body: first.body });
		expect((await host.get<unknown[]>(`${path}/seats`)).body).toHaveLength(1);
	});

	it('keeps only what the host asked for', async () => {
		const anonymous = await createWorkshop(server, { names: 'none' });
		await anonymous.join({ initials: 'AB', group: 1 });
		const listed = await anonymous.host.get(`${anonymous.path}/seats`);
		expect(listed.body).toEqual([
			{ seat: expect.any(String), initials: null, group: null, present: true }
		]);
		const named = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
		await named.join({ initials: ' AB ', group: 1 });
		expect((await named.host.get(`${named.path}/seats`)).body).toEqual([
			{ seat: expect.any(String), initials: 'AB', group: 1, present: true }
		]);
	});

	it.each([
		['a short token', { token: 'abc' }, 'token'],
		['long initials', { initials: 'ABCDE' }, 'initials'],
		['a third group', { group: 2 }, 'group'],
		['no group where there are two', {}, 'group']
	])('with %s is rejected', async (_, body, path) => {
		const workshop = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
		const answer = await new Client(server).post(`${workshop.path}/seats`, body);
		expect(answer.status).toBe(422);
		expect(answer.body.errors?.map((one) => one.path)).toEqual([path]);
	});

	it('is taken out by the host, and what the room has seen of it stays', async () => {
		const workshop = await createWorkshop(server, {}, 3);
		const [one, two] = workshop.seats;
		if (!one || !two) throw new Error('nobody is in');
		await workshop.control('open');
		for (const seat of workshop.seats) await seat.place(1, 5);
		await workshop.control('reveal');
		await workshop.control('again');
		for (const seat of workshop.seats) await seat.place(2, -5);
		expect((await workshop.host.delete(`${workshop.path}/seats/${one.seat}`)).status).toBe(204);
		expect((await workshop.host.delete(`${workshop.path}/seats/${one.seat}`)).status).toBe(404);
		expect(await workshop.look()).toMatchObject({ placed: 2, seats: 2 });
		expect((await one.place(2, 7)).status).toBe(401);
		expect((await two.place(2, 7)).status).toBe(200);
		await workshop.control('reveal');
		expect((await workshop.look()).dots?.dots).toHaveLength(2);
		const { body } = await workshop.host.get<{ questions: { rounds: { placed: number }[] }[] }>(
			`${workshop.path}/results.json`
		);
		expect(body.questions[0]?.rounds.map(({ placed }) => placed)).toEqual([3, 2]);
	});
});
