import { beforeAll, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { newToken } from '../../testing/tokens.ts';
import { type TestWorkshop, createWorkshop, openStream } from '../../testing/workshop.ts';

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
		expect(cookie).toMatch(/^kantlijn-workshops=s[0-9A-Z]{6}\.\w+\.[\w-]{43}~[\w-]{43};.*HttpOnly/);
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

	it('is taken out by the host, and what it has answered stays without its name', async () => {
		const workshop = await createWorkshop(server, { groups: null });
		for (const initials of ['EEN', 'TWEE', 'DRIE']) {
			workshop.seats.push(await workshop.join({ initials }));
		}
		const [one, two] = workshop.seats;
		if (!one || !two) throw new Error('nobody is in');
		await workshop.control('open');
		for (const seat of workshop.seats) await seat.place(1, 5);
		await workshop.control('reveal');
		await workshop.control('again');
		for (const seat of workshop.seats) await seat.place(2, -5);
		expect((await workshop.host.delete(`${workshop.path}/seats/${one.seat}`)).status).toBe(204);
		expect((await workshop.host.delete(`${workshop.path}/seats/${one.seat}`)).status).toBe(404);
		expect(await workshop.look()).toMatchObject({ placed: 3, seats: 2 });
		expect((await one.place(2, 7)).status).toBe(401);
		expect((await two.place(2, 7)).status).toBe(200);
		await workshop.control('reveal');
		const names = (await workshop.look()).dots?.dots.map((dot) => dot[3]);
		expect(names?.toSorted()).toEqual(['DRIE', 'TWEE', null]);
		const { body } = await workshop.host.get<{ questions: { rounds: { placed: number }[] }[] }>(
			`${workshop.path}/results.json`
		);
		expect(body.questions[0]?.rounds.map(({ placed }) => placed)).toEqual([3, 3]);
		for (const text of [body, await workshop.look()]) {
			expect(JSON.stringify(text)).not.toContain('EEN');
		}
	});

	it('that was taken out is not taken again with its token', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const [one] = workshop.seats;
		if (!one) throw new Error('nobody is in');
		await workshop.host.delete(`${workshop.path}/seats/${one.seat}`);
		const again = await new Client(server).post(`${workshop.path}/seats`, { token: one.token });
		expect(again.status).toBe(409);
		const cookie = { Cookie: `kantlijn-seat-${workshop.code}=${one.token}` };
		const byCookie = await new Client(server).ask('POST', `${workshop.path}/seats`, {
			json: {},
			headers: cookie
		});
		// The browser gets a new seat, as anybody with the code does. It does not get the removed seat
		// back.
		expect(byCookie.body).not.toMatchObject({ seat: one.seat });
		expect(byCookie.body).not.toMatchObject({ token: one.token });
		expect(await one.look()).not.toHaveProperty('seat');
	});
});

describe('taking a seat out of a round that is not revealed', () => {
	/**
	 * Reads all data of a workshop that the host and others can see. Of these, removing a seat may
	 * change only the counts.
	 */
	async function readAll({ host, path, look }: TestWorkshop) {
		const read = async (part: string) => (await host.get(path + part)).text;
		const { revision: _, ...state } = await look();
		const seats = (await host.get<{ seat: string }[]>(`${path}/seats`)).body.length;
		const results = [await read('/results.json'), await read('/results.csv')];
		return { state, results, seats };
	}

	it.each([
		['none', 'open'],
		['none', 'locked'],
		['initials', 'open']
	])('tells nothing of what it answered, or whether it did: names %s, %s', async (names, phase) => {
		const changes: unknown[] = [];
		for (const answer of [47, -3, null, undefined]) {
			const workshop = await createWorkshop(server, { names }, 6);
			const [gone, ...others] = workshop.seats;
			if (!gone) throw new Error('nobody is in');
			await workshop.control('open');
			for (const [n, seat] of others.entries()) await seat.place(1, n < 3 ? 5 : null);
			if (answer !== undefined) await gone.place(1, answer);
			if (phase === 'locked') await workshop.control('lock');
			const stream = await openStream(server, `${workshop.path}/events`);
			await stream.next(({ event }) => event === 'state');
			const before = await readAll(workshop);
			await workshop.host.delete(`${workshop.path}/seats/${gone.seat}`);
			const after = await readAll(workshop);
			const { placed, undecided } = before.state;
			const answers = { placed, undecided };
			const { seatsVersion } = after.state;
			expect(after.state).toEqual({
				...before.state,
				...answers,
				seats: 5,
				joined: 5,
				seatsVersion
			});
			expect(after.results).toEqual(before.results);
			const heard = await stream.next(({ data }) => data.seats === 5);
			expect(heard.data).toMatchObject(answers);
			stream.close();
			changes.push({
				seats: after.state.seats - before.state.seats,
				versions: seatsVersion - before.state.seatsVersion,
				listed: after.seats - before.seats
			});
			if (phase !== 'open') continue;
			// Enough others have answered to allow a reveal. It must therefore succeed whether or
			// not the removed seat had answered.
			expect((await workshop.control('reveal')).status).toBe(200);
		}
		for (const change of changes) expect(change).toEqual({ seats: -1, versions: 1, listed: -1 });
	});
});
