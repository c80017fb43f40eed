/** Two instances of the built server on one PostgreSQL database. */
import { expect, onTestFinished, vi } from 'vitest';
import { Client } from './client.ts';
import { REDIS_URL, databaseIn } from './database.ts';
import { type OwnServer, startServer } from './server.ts';

export interface Pair {
	here: OwnServer;
	there: OwnServer;
}

/** Starts two instances, which stop when the test ends. */
export async function pair({ redis = true } = {}): Promise<Pair> {
	const database = await databaseIn('');
	const env = redis ? { REDIS_URL } : undefined;
	const [here, there] = await Promise.all([
		startServer({ database, env }),
		startServer({ database, env })
	]);
	onTestFinished(async () => void (await Promise.all([here.stop(), there.stop()])));
	for (const server of [here, there]) await ready(server, 200);
	return { here, there };
}

/** Waits until an instance answers with this status that it is ready. */
export const ready = (server: OwnServer, status: number) =>
	vi.waitFor(async () => expect((await new Client(server).get('/readyz')).status).toBe(status), {
		timeout: 10_000
	});
