/** Redis between two instances is killed and restarted: events arrive late, and none is lost. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../testing/client.ts';
import { databaseIn } from '../testing/database.ts';
import { type Server, startServer } from '../testing/server.ts';
import { type EventStream, createWorkshop, openStream } from '../testing/workshop.ts';
import { CAN_START, ownRedis } from '../testing/own-services.ts';
import { patience } from '../testing/patience.ts';

/**
 * Longer than a poll of the database takes, and shorter than the five seconds after which a stream
 * reads the database regardless.
 */
const SOON_MS = 3_000;

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

/** Milliseconds from a host's action until the stream receives the new phase. */
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
