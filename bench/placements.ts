/**
 * Claim: a placement by a seat costs little more than a SvelteKit route that validates the same
 * body with zod and stores nothing, although the placement is on disk when the server acknowledges
 * it.
 *
 * A hundred connections send placements without pause, to the built server and to bench/bare-kit in
 * turns, after one run for warming up.
 */
import { seatCookie } from '../src/testing/browser-cookies.ts';
import { startServer } from '../src/testing/server.ts';
import { type Phone, type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';
import { Connection, ask, requestOf } from './http-client.ts';
import { RUNS, bench, judge } from './figures.ts';
import { processorOf, startBareKit } from './servers.ts';

/** Number of seats, so large that every seat stays below the rate limit per seat. */
const SEATS = 2_000;
const AT_ONCE = 100;
const RUN_MS = 3_000;
const LIMIT = { atLeast: 0.7 };

const server = await startServer({ env: { HOST: '127.0.0.1' } });
const bare = await startBareKit();

/**
 * Returns a function that makes the next request. The seats place in turn, each at a new position.
 */
function placements(path: string, cookies: readonly string[]): () => Buffer {
	let number = 0;
	const bodies = Array.from({ length: 100 }, (_, at) => ({ round: 1, position: 2 * at - 99 }));
	const requests = cookies.map((cookie) =>
		bodies.map((json) => requestOf('PUT', path, { json, headers: { cookie } }))
	);
	return () => {
		const at = number++;
		return requests[at % SEATS]?.[Math.floor(at / SEATS) % bodies.length] as Buffer;
	};
}

async function takeSeats(room: TestWorkshop): Promise<Phone[]> {
	const seats: Phone[] = [];
	while (seats.length < SEATS) {
		seats.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => room.join()))));
	}
	return seats;
}

async function run(of: { port: number; pid: number }, next: () => Buffer) {
	const connections = Array.from({ length: AT_ONCE }, () => new Connection(of.port));
	const before = processorOf(of.pid);
	const { rate, times } = await ask(connections, RUN_MS, next);
	for (const connection of connections) connection.close();
	return { rate, times, processor: (1000 * (processorOf(of.pid) - before)) / times.length };
}

await bench('placements', async () => {
	const room = await createWorkshop(server, { names: 'none' });
	const seats = await takeSeats(room);
	await room.control('next');
	const cookies = seats.map(({ token }) => seatCookie(server, room.code, token));
	const next = {
		ours: placements(`${room.path}/placement`, cookies),
		bare: placements('/placement', cookies)
	};
	const samples = [];
	for (let turn = 0; turn <= RUNS; turn++) {
		const both = { ours: await run(server, next.ours), bare: await run(bare, next.bare) };
		if (turn > 0) samples.push(both);
	}
	const { placed } = await room.look();
	if (placed !== SEATS) throw new Error(`${placed} of ${SEATS} placements are stored.`);
	const held = judge('SvelteKit, zod, stores nothing', [
		{
			title: 'placements a second',
			ours: samples.map(({ ours }) => ours.rate),
			baseline: samples.map(({ bare }) => bare.rate),
			limit: LIMIT
		},
		{
			title: 'processor, µs each',
			ours: samples.map(({ ours }) => ours.processor),
			baseline: samples.map(({ bare }) => bare.processor)
		}
	]);
	return { samples, held };
});
await server.stop();
await bare.stop();
