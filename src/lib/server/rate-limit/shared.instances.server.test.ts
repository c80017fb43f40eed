import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { Redis } from 'ioredis';
import { expect, it, onTestFinished } from 'vitest';
import { Client } from '../../../testing/client.ts';
import { REDIS_URL, databaseIn } from '../../../testing/database.ts';
import { startServer } from '../../../testing/server.ts';
import { createWorkshop } from '../../../testing/workshop.ts';
import { WRONG_A_MINUTE } from './code-guesses.ts';

/**
 * Starts two instances on one database. Both take the address of a request from a proxy's header.
 */
async function pair(redis: string) {
	const database = await databaseIn('');
	const env = { REDIS_URL: redis, TRUST_PROXY: '1' };
	const servers = await Promise.all([
		startServer({ database, env }),
		startServer({ database, env })
	]);
	onTestFinished(async () => void (await Promise.all(servers.map((server) => server.stop()))));
	return servers;
}

/**
 * Returns a random IP address. Each test uses a new one, because the counters remain after a test.
 */
const address = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;

const look = async (server: { port: number }, code: string, from: string) => {
	const headers = { 'X-Forwarded-For': from };
	return (await new Client(server).get(`/api/workshops/${code}`, headers)).status;
};

async function guess(server: { port: number }, from: string, times: number) {
	for (let n = 0; n < times; n += 1) await look(server, `Z${String(n).padStart(5, '0')}`, from);
}

it('guesses at one instance count at the other, for this network alone', async () => {
	const [here, there] = await pair(REDIS_URL);
	if (!here || !there) throw new Error('There are not two servers.');
	const { code } = await createWorkshop(here);
	const from = address();
	const half = WRONG_A_MINUTE / 2;
	await guess(here, from, half);
	await guess(there, from, half);
	expect([await look(here, code, from), await look(there, code, from)]).toEqual([200, 200]);
	await guess(here, from, 1);
	expect([await look(here, code, from), await look(there, code, from)]).toEqual([429, 429]);
	expect(await look(there, code, address())).toBe(200);

	const redis = new Redis(REDIS_URL);
	const keys = await redis.keys('limit:*').finally(() => redis.disconnect());
	expect(keys.length).toBeGreaterThan(0);
	expect(keys.join(' ')).not.toContain(from);
	expect(keys.some((key) => /^limit:wrong-codes:[\w-]{43}$/.test(key))).toBe(true);
});

it('while Redis is away each instance counts for itself', async () => {
	const [here, there] = await pair('redis://127.0.0.1:1');
	if (!here || !there) throw new Error('There are not two servers.');
	const { code } = await createWorkshop(here);
	const from = address();
	await guess(here, from, WRONG_A_MINUTE + 1);
	expect([await look(here, code, from), await look(there, code, from)]).toEqual([429, 200]);
});

it('a Redis that accepts connections and closes them is away, not slow', async () => {
	const front = createServer((socket) => socket.destroy());
	await once(front.listen(0), 'listening');
	onTestFinished(() => void front.close());
	const [here] = await pair(`redis://127.0.0.1:${(front.address() as AddressInfo).port}`);
	if (!here) throw new Error('There is no server.');
	const { code } = await createWorkshop(here, {}, 1);
	expect(await look(here, code, address())).toBe(200);
});
