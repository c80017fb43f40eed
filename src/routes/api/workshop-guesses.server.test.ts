import { beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../testing/client.ts';
import { type OwnServer, startServer } from '../../testing/server.ts';
import { createWorkshop } from '../../testing/workshop.ts';

let server: OwnServer;
beforeEach(async () => {
	server = await startServer({ env: { TRUST_PROXY: '1' } });
	return async () => void (await server.stop());
});

/**
 * Returns a function that sends GET requests. Their `X-Forwarded-For` header states this network
 * address, as if a proxy had set it.
 */
function clientAt(address: string) {
	const headers = { 'X-Forwarded-For': address };
	return (path: string, more = {}) => new Client(server).get(path, { ...headers, ...more });
}

async function guess(from: ReturnType<typeof clientAt>, times: number) {
	const statuses = new Set<number>();
	for (let n = 0; n < times; n += 1) {
		const code = `ZZZ${String(n).padStart(3, '0')}`;
		statuses.add((await from(`/api/workshops/${code}`)).status);
	}
	return [...statuses];
}

describe('guessing at codes', () => {
	it('is slowed past sixty wrong ones a minute, right or wrong, at that address alone', async () => {
		const workshop = await createWorkshop(server);
		const guesser = clientAt('10.0.0.1');
		expect(await guess(guesser, 60)).toEqual([404]);
		expect((await guesser(workshop.path)).status).toBe(200);
		expect(await guess(guesser, 1)).toEqual([429]);
		const right = await guesser(workshop.path);
		expect(right).toMatchObject({ status: 429, body: { type: '/problems/too-many' } });
		// `Retry-After` must be the same for an existing code and a wrong one, however long ago the
		// block began.
		const wrong = await guesser('/api/workshops/ZZZZZY');
		expect(right.headers['retry-after']).toBe('60');
		expect(wrong.headers['retry-after']).toBe('60');
		for (const end of ['/events', '/results.json', '/seats']) {
			expect((await guesser(workshop.path + end)).status, end).toBe(429);
		}
		expect((await guesser('/api/workshops/ZZZZZZ')).status).toBe(429);
		expect((await clientAt('10.0.0.2')(workshop.path)).status).toBe(200);
	});

	it('shuts nobody out of the room that sits behind the same address', async () => {
		const [workshop, other] = [await createWorkshop(server, {}, 1), await createWorkshop(server)];
		const here = clientAt('10.0.0.1');
		const seat = { authorization: `Bearer ${workshop.seats[0]?.token}` };
		await guess(here, 61);
		expect((await here(workshop.path)).status).toBe(429);
		expect((await here(workshop.path, seat)).status).toBe(200);
		// The code now works without a token too: the last request, with the token of a seat, has
		// proved that the code is known at this address.
		expect((await here(workshop.path)).status).toBe(200);
		expect((await here(other.path)).status).toBe(429);
	});

	it('does not shut out a host who has no seat there', async () => {
		const workshop = await createWorkshop(server);
		const here = clientAt('10.0.0.1');
		await guess(here, 61);
		const host = { authorization: `Bearer ${workshop.hostToken}` };
		expect((await here(`${workshop.path}/seats`, host)).status).toBe(200);
		expect((await here(`${workshop.path}/seats`)).status).toBe(429);
	});

	it('right codes never count', async () => {
		const workshop = await createWorkshop(server);
		const here = clientAt('10.0.0.1');
		for (let n = 0; n < 80; n += 1) expect((await here(workshop.path)).status).toBe(200);
	});
});

describe('a room behind one address', () => {
	it('takes two hundred seats and answers in one go', async () => {
		const workshop = await createWorkshop(server, {}, 200);
		await workshop.control('open');
		const answers = await Promise.all(workshop.seats.map((seat) => seat.place(1, 5)));
		expect(answers.every(({ status }) => status === 200)).toBe(true);
		expect(await workshop.look()).toMatchObject({ seats: 200, placed: 200 });
	});

	it('slows one seat that answers without end, and only that one', async () => {
		const workshop = await createWorkshop(server, {}, 2);
		const [one, two] = workshop.seats;
		await workshop.control('open');
		const statuses = [];
		for (let n = 0; n < 310; n += 10) {
			const some = Array.from({ length: 10 }, () => one?.place(1, 5));
			statuses.push(...(await Promise.all(some)).map((answer) => answer?.status));
		}
		expect(statuses.slice(0, 300).every((status) => status === 200)).toBe(true);
		expect(statuses.slice(300).every((status) => status === 429)).toBe(true);
		expect((await two?.place(1, 5))?.status).toBe(200);
	});
});
