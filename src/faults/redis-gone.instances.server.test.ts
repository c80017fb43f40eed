/**
 * Tests two instances whose Redis is killed and restarted: events arrive late, but none is lost.
 * Messages from other programs on Redis do no harm.
 */
import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../testing/client.ts';
import { databaseIn } from '../testing/database.ts';
import { type Server, startServer } from '../testing/server.ts';
import { type EventStream, createWorkshop, openStream } from '../testing/workshop.ts';
import { CAN_START, ownRedis } from '../testing/own-services.ts';
import { patience } from '../testing/patience.ts';

/**
 * Milliseconds within which a change must arrive. This is longer than a poll of the database takes,
 * and shorter than the five seconds after which a stream reads the database in any case.
 */
const SOON_MS = patience(3_000);

const WHY_NOT = 'The test that kills Redis is skipped: its program is not installed.';
if (!CAN_START.redis) console.warn(WHY_NOT);

const ready = (servers: Server[], status: number) =>
	vi.waitFor(
		async () => {
			for (const server of servers) {
				expect((await new Client(server).get('/readyz')).status).toBe(status);
			}
		},
		{ timeout: patience(10_000) }
	);

/** Returns the milliseconds from a host's action until the stream receives the new phase. */
async function delayOf(
	stream: EventStream,
	phase: string,
	work: () => Promise<{ status: number }>
) {
	const began = performance.now();
	const next = stream.next(({ event, data }) => event === 'state' && data.phase === phase);
	expect((await work()).status).toBe(200);
	await next;
	return performance.now() - began;
}

describe.skipIf(!CAN_START.redis)('Redis that is killed', () => {
	it('leaves streams that ask the database, and is found again by itself', async () => {
		const redis = await ownRedis();
		onTestFinished(() => redis.stop());
		const database = await databaseIn('');
		const options = { database, env: { REDIS_URL: redis.url } };
		const servers = await Promise.all([startServer(options), startServer(options)]);
		onTestFinished(async () => void (await Promise.all(servers.map((one) => one.stop()))));
		await ready(servers, 200);
		const [here, there] = servers;
		const room = await createWorkshop(here, {}, 6);
		const stream = await openStream(there, `${room.path}/events`);
		onTestFinished(() => stream.close());
		await stream.next(({ event }) => event === 'state');
		expect(await delayOf(stream, 'open', () => room.control('open'))).toBeLessThan(SOON_MS);

		await redis.stop();
		await ready(servers, 503);
		const places = room.seats.map((phone, index) => phone.place(1, 2 * index + 1));
		expect((await Promise.all(places)).map(({ status }) => status)).toEqual(places.map(() => 200));
		await stream.next(({ data }) => data.placed === 6);
		expect(await delayOf(stream, 'locked', () => room.control('lock'))).toBeLessThan(SOON_MS);

		await redis.start();
		await ready(servers, 200);
		expect(await delayOf(stream, 'revealed', () => room.control('reveal'))).toBeLessThan(SOON_MS);
		for (const server of servers) expect(server.logs()).not.toMatch(/"fault"/);
	});
});

/** Messages that no instance sends. */
const STRANGE_MESSAGES = [
	...[
		'',
		'x',
		'null',
		'[]',
		'{}',
		'{"from":1}',
		'{"from":"x","changed":{}}',
		'\u0000',
		'[['.repeat(50_000)
	],
	...[
		['', ':', 'workshop:', 'nothing:1', '__proto__:x', 'constructor', 'toString:1', 'team:\u0000'],
		Array.from({ length: 50_000 }, (_, at) => `workshop:${at}`),
		['x'.repeat(1_000_000)]
	].map((names) => JSON.stringify({ from: 'x', changed: names, ended: names }))
];

describe.skipIf(!CAN_START.redis)('messages of other programs in Redis', () => {
	it('end no instance and no stream', async () => {
		const redis = await ownRedis();
		onTestFinished(() => redis.stop());
		const server = await startServer({ env: { REDIS_URL: redis.url }, engine: 'postgres' });
		onTestFinished(async () => void (await server.stop()));
		await ready([server], 200);
		const { pid } = server;
		const room = await createWorkshop(server, {}, 1);
		const stream = await openStream(server, `${room.path}/events`);
		onTestFinished(() => stream.close());
		await stream.next(({ event }) => event === 'state');
		const publisher = new Redis(redis.url);
		onTestFinished(() => publisher.disconnect());
		for (const message of STRANGE_MESSAGES) await publisher.publish('kantlijn', message);

		await delayOf(stream, 'open', () => room.control('open'));
		expect((await new Client(server).get('/readyz')).status).toBe(200);
		expect(server.pid).toBe(pid);
		const faults = server.logs().match(/"id":"\w+"(?=.*"msg":"fault")/g) ?? [];
		expect(faults.length).toBeGreaterThan(3);
		expect(faults.filter((id) => id !== '"id":"relay"')).toEqual([]);
	});
});
