import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../../../../e2e/client.ts';
import { REDIS_URL, databaseIn } from '../../../../e2e/database.ts';
import { type Proxy, proxyTo } from '../../../../e2e/proxy.ts';
import { type Server, startServer } from '../../../../e2e/server.ts';
import { type Event, type Watched, openRoom, watch } from '../../../../e2e/workshop.ts';

/** Far less than the five seconds after which what was missed is found anyway, in milliseconds. */
const AT_ONCE_MS = 3_000;

interface Pair {
	here: Server;
	there: Server;
	/** Between both and Redis. */
	line: Proxy;
}

async function pair({ redis = true } = {}): Promise<Pair> {
	const database = await databaseIn('');
	const line = await proxyTo(REDIS_URL);
	const env = redis ? { REDIS_URL: line.url } : undefined;
	const [here, there] = await Promise.all([
		startServer({ database, env }),
		startServer({ database, env })
	]);
	onTestFinished(async () => void (await Promise.all([here.stop(), there.stop()])));
	for (const server of [here, there]) await ready(server, 200);
	return { here, there, line };
}

const ready = (server: Server, status: number) =>
	vi.waitFor(async () => expect((await new Client(server).get('/readyz')).status).toBe(status), {
		timeout: 10_000
	});

const isPhase = (phase: string) => (event: Event) =>
	event.event === 'state' && event.data.phase === phase;

async function watching(server: Server, path: string): Promise<Watched> {
	const stream = await watch(server, `${path}/events`);
	onTestFinished(() => stream.close());
	await stream.next(isPhase('lobby'));
	return stream;
}

async function took(work: Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work;
	return performance.now() - began;
}

/** The states and counts of a stream, in the order in which they came. */
const path = ({ events }: Watched) =>
	events
		.filter(({ event }) => event !== 'ping')
		.map(({ id, event, data }) => ({ id, event, data }));

describe('a workshop whose streams are spread over two instances', () => {
	it('shows the same states in one order, whoever changes what where', async () => {
		const { here, there } = await pair();
		const room = await openRoom(here, {}, 4);
		const streams = [await watching(here, room.path), await watching(there, room.path)];

		const opened = await took(
			Promise.all([room.control('open'), streams[1]?.next(isPhase('open'))])
		);
		expect(opened).toBeLessThan(AT_ONCE_MS);
		for (const [index, phone] of room.seats.entries()) {
			const at = index % 2 === 0 ? here : there;
			const headers = { authorization: `Bearer ${phone.token}` };
			const json = { round: 1, position: 2 * index + 1 };
			const { status } = await new Client(at).ask('PUT', `${room.path}/placement`, {
				json,
				headers
			});
			expect(status).toBe(200);
		}
		for (const stream of streams) await stream.next(({ data }) => data.placed === 4);
		await room.control('reveal');
		const dots = await Promise.all(streams.map((one) => one.next(({ event }) => event === 'dots')));
		expect(dots[1]).toEqual(dots[0]);

		for (const stream of streams) {
			const ids = path(stream).map(({ id }) => id);
			expect(ids).toEqual([...ids].sort((a, b) => a - b));
		}
		const states = streams.map((one) => path(one).filter(({ event }) => event === 'state'));
		const shared = states[0]?.filter(({ id }) => states[1]?.some((one) => one.id === id));
		expect(shared?.length).toBeGreaterThan(1);
		for (const one of shared ?? []) expect(states[1]).toContainEqual(one);
	});

	it('ends the stream of a seat that is taken out at the other, and of a room that is gone', async () => {
		const { here, there } = await pair();
		const room = await openRoom(here, {}, 1);
		const [phone] = room.seats;
		const stream = await watch(there, `${room.path}/events?view=phone`, phone?.token);
		const wall = await watching(there, room.path);
		expect((await room.host.delete(`${room.path}/seats/${phone?.seat}`)).status).toBe(204);
		expect(await took(stream.ended)).toBeLessThan(AT_ONCE_MS);
		expect((await room.host.delete(room.path)).status).toBe(204);
		expect(await took(wall.ended)).toBeLessThan(AT_ONCE_MS);
	});
});

describe('without Redis', () => {
	it('what changes elsewhere is found in the database within a moment', async () => {
		const { here, there } = await pair({ redis: false });
		const room = await openRoom(here);
		const stream = await watching(there, room.path);
		const found = took(stream.next(isPhase('open')));
		expect((await room.control('open')).status).toBe(200);
		expect(await found).toBeLessThan(AT_ONCE_MS);
	});

	it('lost on the way nothing is lost but a moment, and it is found again by itself', async () => {
		const { here, there, line } = await pair();
		const room = await openRoom(here);
		const stream = await watching(there, room.path);
		await line.cut();
		await Promise.all([ready(here, 503), ready(there, 503)]);
		const found = took(stream.next(isPhase('open')));
		expect((await room.control('open')).status).toBe(200);
		expect(await found).toBeLessThan(AT_ONCE_MS);

		await line.mend();
		await Promise.all([ready(here, 200), ready(there, 200)]);
		const again = took(stream.next(isPhase('locked')));
		await room.control('lock');
		expect(await again).toBeLessThan(AT_ONCE_MS);
	});
});

describe('a rolling restart', () => {
	it('sends the streams away to come back a little apart, and loses no answer', async () => {
		const { here, there } = await pair();
		const room = await openRoom(there, {}, 2);
		await room.control('open');
		const streams = await Promise.all(
			Array.from({ length: 20 }, () => watch(here, `${room.path}/events`))
		);
		const began = performance.now();
		const stopping = here.stop();
		await Promise.all(streams.map(({ ended }) => ended));
		expect(await stopping).toBe(0);
		expect(performance.now() - began).toBeLessThan(10_000);
		const waits = streams.map((one) =>
			Number([...one.text().matchAll(/^retry: (\d+)$/gm)].at(-1)?.[1])
		);
		expect(new Set(waits).size).toBeGreaterThan(5);
		expect(Math.max(...waits)).toBeLessThanOrEqual(2_500);

		for (const phone of room.seats) expect((await phone.place(1, 5)).status).toBe(200);
		await here.restart();
		const back = await watch(here, `${room.path}/events`);
		onTestFinished(() => back.close());
		expect(await back.next(({ event }) => event === 'state')).toMatchObject({
			data: { phase: 'open', placed: 2 }
		});
	});
});
