import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { seatCookie } from '../../testing/browser-cookies.ts';
import { Client, type Problem } from '../../testing/client.ts';
import { type Server, sharedServer } from '../../testing/server.ts';
import { bearer, newToken } from '../../testing/tokens.ts';
import { type State, createWorkshop } from '../../testing/workshop.ts';

let server: Server;
beforeAll(async () => {
	server = await sharedServer();
});

describe('an answer', () => {
	it('counts once for a seat, and may change until the round closes', async () => {
		const workshop = await createWorkshop(server, {}, 2);
		const [one, two] = workshop.seats;
		await workshop.control('open');
		expect((await one?.place(1, -47))?.body).toEqual({ round: 1, position: -47 });
		expect((await one?.place(1, 13))?.body).toEqual({ round: 1, position: 13 });
		expect((await two?.place(1, null))?.body).toEqual({ round: 1, undecided: true });
		expect(await workshop.look()).toMatchObject({ placed: 1, undecided: 1, seats: 2 });
		expect((await one?.look())?.own).toEqual({ round: 1, position: 13 });
		expect((await two?.look())?.own).toEqual({ round: 1, undecided: true });
		await two?.place(1, -1);
		expect(await workshop.look()).toMatchObject({ placed: 2, undecided: 0 });
		await workshop.control('reveal');
		expect((await workshop.look()).dots?.dots.map(([, position]) => position).sort()).toEqual([
			-1, 13
		]);
	});

	it('comes from a seat, by its cookie or its token, and from nobody else', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		const put = (headers: Record<string, string>, who = new Client(server)) =>
			who.ask('PUT', `${workshop.path}/placement`, { json: { round: 1, position: 5 }, headers });
		const { token } = workshop.seats[0] ?? { token: '' };
		const { code } = workshop;
		expect((await put({ Cookie: `kantlijn-seat-${code}=${token}` })).status).toBe(200);
		expect((await put({ Cookie: seatCookie(server, code, token) })).status).toBe(200);
		for (const headers of [{}, bearer(newToken()), bearer(workshop.hostToken)]) {
			expect((await put(headers)).body).toMatchObject({ status: 401, type: '/problems/no-seat' });
		}
		expect((await put({}, workshop.host)).status).toBe(401);
		// A host has no seat at first. With a seat, the host has one answer like any participant.
		expect(await workshop.look()).toMatchObject({ seats: 1, placed: 1 });
		const own = await workshop.host.post<{ token: string }>(`${workshop.path}/seats`, {});
		for (const position of [7, 9]) {
			const there = await workshop.host.ask('PUT', `${workshop.path}/placement`, {
				json: { round: 1, position },
				headers: bearer(own.body.token)
			});
			expect(there.status).toBe(200);
		}
		expect(await workshop.look()).toMatchObject({ seats: 2, placed: 2 });
		const elsewhere = await createWorkshop(server, {}, 1);
		expect((await put(bearer(elsewhere.seats[0]?.token ?? ''))).status).toBe(401);
	});

	it.each([
		['the middle', { round: 1, position: 0 }, '/problems/middle'],
		['an even number', { round: 1, position: 2 }, '/problems/invalid'],
		['a fraction', { round: 1, position: 1.5 }, '/problems/invalid'],
		['a text', { round: 1, position: '5' }, '/problems/invalid'],
		['too far', { round: 1, position: 101 }, '/problems/invalid'],
		['no round', { position: 5 }, '/problems/invalid'],
		['neither', { round: 1 }, '/problems/invalid'],
		['both', { round: 1, position: 5, undecided: true }, '/problems/invalid']
	])('of %s is rejected', async (_, json, type) => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		const answer = await new Client(server).ask<Problem>('PUT', `${workshop.path}/placement`, {
			json,
			headers: bearer(workshop.seats[0]?.token ?? '')
		});
		expect(answer).toMatchObject({ status: 422, body: { type } });
		expect((await workshop.look()).placed).toBe(0);
	});

	it('to a round that is not open is refused, with the phase', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const [one] = workshop.seats;
		const refused = async (round: number, phase: string) => {
			expect(await one?.place(round, 5)).toMatchObject({
				status: 409,
				body: { type: '/problems/round-closed', phase }
			});
		};
		await refused(1, 'lobby');
		await workshop.control('open');
		await refused(2, 'open');
		expect((await one?.place(1, 5))?.status).toBe(200);
		await workshop.control('lock');
		await refused(1, 'locked');
		await workshop.control('reveal');
		await refused(1, 'revealed');
		await workshop.control('again');
		await refused(1, 'open');
		await workshop.control('end');
		await refused(2, 'ended');
		await workshop.control('open');
		expect((await one?.place(2, 5))?.status).toBe(200);
	});
});

describe('answers of one seat', () => {
	it('are limited, whatever tokens are sent beside its own', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		await workshop.control('open');
		const cookie = `kantlijn-seat-${workshop.code}=${workshop.seats[0]?.token}`;
		const answer = (headers: Record<string, string> = {}) =>
			new Client(server).ask('PUT', `${workshop.path}/placement`, {
				json: { round: 1, position: 5 },
				headers: { cookie, ...headers }
			});
		const statuses = new Map<number, number>();
		for (let sent = 0; sent < 310; sent += 10) {
			const tokens = Array.from({ length: 10 }, () => bearer(newToken()));
			for (const { status } of await Promise.all(tokens.map((headers) => answer(headers)))) {
				statuses.set(status, (statuses.get(status) ?? 0) + 1);
			}
		}
		expect([...statuses]).toEqual([
			[200, 300],
			[429, 10]
		]);
		expect((await answer()).status).toBe(429);
	});
});

describe('two rounds of one question', () => {
	it('join each dot’s two places, and count who changed sides', async () => {
		const workshop = await createWorkshop(server, { names: 'none' }, 5);
		const places = (round: number, ...positions: (number | null)[]) =>
			Promise.all(workshop.seats.map((seat, n) => seat.place(round, positions[n] ?? null)));
		await workshop.control('open');
		await places(1, -47, -47, 3, 99, null);
		const first = (await workshop.control('reveal')) && (await workshop.look()).dots;
		await workshop.control('again');
		await places(2, -47, 5, -3, 97, 1);
		await workshop.control('reveal');
		const second = (await workshop.look()).dots;
		const moves = second?.dots.map(([, now, before]) => `${before} to ${now}`);
		expect(moves?.sort()).toEqual(['-47 to -47', '-47 to 5', '3 to -3', '99 to 97', 'null to 1']);
		expect(second).toMatchObject({
			round: 2,
			expert: { count: 2, median: -3 },
			facilitator: { count: 3, median: 5 },
			undecided: 0,
			switched: 2
		});
		const before = new Map(first?.dots.map(([dot, position]) => [dot, position]));
		for (const [dot, , was] of second?.dots ?? []) expect(before.get(dot) ?? null).toBe(was);
		const phone = await workshop.look('?view=phone');
		expect(phone.dots).toBeUndefined();
		expect(phone.spread).toMatchObject({ round: 2, spread: [0, 1, 1, 2, 0, 1], switched: 2 });
	});

	it('and another question draw other numbers for the same people', async () => {
		const workshop = await createWorkshop(server, {}, 3);
		const numbers: unknown[] = [];
		for (const round of [1, 2]) {
			await workshop.control('forward');
			for (const seat of workshop.seats) await seat.place(round, 5);
			await workshop.control('forward');
			numbers.push(...((await workshop.look()).dots?.dots.map(([dot]) => dot) ?? []));
		}
		expect(new Set(numbers).size).toBe(6);
	});
});

describe('by hand, in a room without network', () => {
	it('a dot sent again after its answer was lost stands once, and its id stands for nothing else', async () => {
		const workshop = await createWorkshop(server, { names: 'none' });
		await workshop.control('open');
		const put = (json: object) =>
			workshop.host.post<{ hand: number }>(`${workshop.path}/hand`, json);
		const dot = { id: uuid(), position: -31 };
		expect(await put(dot)).toMatchObject({ status: 201, body: { hand: 1 } });
		expect(await put(dot)).toMatchObject({ status: 200, body: { hand: 1 } });
		expect((await put({ ...dot, position: 31 })).status).toBe(409);
		const other = await createWorkshop(server, { names: 'none' });
		await other.control('open');
		expect((await other.host.post(`${other.path}/hand`, dot)).status).toBe(409);
		expect(await put({ id: uuid(), position: -31 })).toMatchObject({ body: { hand: 2 } });
	});

	it('the host puts dots down that are revealed and exported like any other', async () => {
		const workshop = await createWorkshop(server, { names: 'none' });
		const put = (json: object) => workshop.host.post(`${workshop.path}/hand`, json);
		expect((await put({ position: 5 })).status).toBe(409);
		await workshop.control('open');
		for (const position of [5, -5, 47, 99, 1]) {
			const { status, text } = await put({ position });
			expect(status).toBe(201);
			expect(text).not.toContain('position');
		}
		expect((await workshop.host.delete<{ hand: number }>(`${workshop.path}/hand`)).body.hand).toBe(
			4
		);
		expect(await workshop.look()).toMatchObject({ placed: 4, seats: 4 });
		await workshop.control('reveal');
		const state = await workshop.look();
		expect(
			state.dots?.dots.map(([, position]) => position as number).sort((a, b) => a - b)
		).toEqual([-5, 5, 47, 99]);
		expect((await workshop.host.delete(`${workshop.path}/hand`)).status).toBe(409);
	});

	it('a dot with initials is the same person’s in the next round', async () => {
		const workshop = await createWorkshop(server);
		await workshop.control('open');
		await workshop.host.post(`${workshop.path}/hand`, { position: 5, initials: 'AB' });
		await workshop.host.post(`${workshop.path}/hand`, { position: 7, initials: 'AB' });
		await workshop.control('reveal');
		await workshop.control('again');
		await workshop.host.post(`${workshop.path}/hand`, { position: -3, initials: 'AB' });
		await workshop.control('reveal');
		expect((await workshop.look()).dots?.dots).toEqual([[expect.any(Number), -3, 7, 'AB']]);
	});
});

describe('everybody at once', () => {
	it('an answer in the instant of the reveal is before it or after it, for everybody', async () => {
		const workshop = await createWorkshop(server, {}, 12);
		for (let round = 1; round <= 5; round += 1) {
			await workshop.control(round === 1 ? 'open' : 'again');
			const half = workshop.seats.length / 2;
			const [answers, reveals] = await Promise.all([
				Promise.all(
					workshop.seats.map(async (seat, n) => {
						if (n >= half) await new Promise((resolve) => setImmediate(resolve));
						return seat.place(round, n % 2 ? 5 : -5);
					})
				),
				Promise.all([workshop.control('reveal'), workshop.control('reveal')])
			]);
			expect(reveals.map(({ status }) => status).sort()).toEqual([200, 409]);
			const counted = answers.filter(({ status }) => status === 200).length;
			expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
			const state = await workshop.look();
			expect(state).toMatchObject({ phase: 'revealed', placed: counted });
			expect(state.dots?.dots).toHaveLength(counted);
		}
	});

	it('two hosts’ keys come to one order, in which none is done twice', async () => {
		const workshop = await createWorkshop(server, {}, 1);
		const asLink = (action: string) =>
			new Client(server).ask<State>('POST', `${workshop.path}/control`, {
				json: { action },
				headers: bearer(workshop.hostToken)
			});
		await workshop.control('open');
		const all = await Promise.all(
			Array.from({ length: 10 }, () => [workshop.control('again'), asLink('lock')]).flat()
		);
		const done = all.filter(({ status }) => status === 200).length;
		expect(done).toBeGreaterThan(0);
		const revisions = all.filter(({ status }) => status === 200).map(({ body }) => body.revision);
		expect(Math.max(...revisions)).toBe((await workshop.look()).revision);
		const { round } = await workshop.look();
		expect(round).toBeLessThanOrEqual(11);
	});
});
