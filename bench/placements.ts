/**
 * The claim: a seat's placement, on disk when it is answered, costs little more than what SvelteKit
 * takes for a route that checks the same body with zod and stores nothing.
 *
 * A hundred phones of a room at a time, each placing again as soon as it was answered, against the
 * built server; the same requests to bench/bare-kit. In turn, after a round that is thrown away.
 */
import { startServer } from '../src/testing/server.ts';
import { type Phone, type Room, openRoom } from '../src/testing/workshop.ts';
import { Line, ask, requestOf } from './asking.ts';
import { RUNS, bench, judge } from './figures.ts';
import { processorOf, startBareKit } from './servers.ts';

/** So many that no seat comes near what one may do in a minute. */
const SEATS = 2_000;
const AT_ONCE = 100;
const RUN_MS = 3_000;
const LIMIT = { atLeast: 0.7 };

const server = await startServer({ env: { HOST: '127.0.0.1' } });
const bare = await startBareKit();

/** @returns bytes of a placement of one seat after another, each at another place than before */
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

async function taken(room: Room): Promise<Phone[]> {
	const seats: Phone[] = [];
	while (seats.length < SEATS) {
		seats.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => room.join()))));
	}
	return seats;
}

async function run(of: { port: number; pid: number }, next: () => Buffer) {
	const lines = Array.from({ length: AT_ONCE }, () => new Line(of.port));
	const before = processorOf(of.pid);
	const { rate, times } = await ask(lines, RUN_MS, next);
	for (const line of lines) line.close();
	return { rate, times, processor: (1000 * (processorOf(of.pid) - before)) / times.length };
}

await bench('placements', async () => {
	const room = await openRoom(server, { names: 'none' });
	const seats = await taken(room);
	await room.control('next');
	const cookies = seats.map(({ token }) => `kantlijn-seat-${room.code}=${token}`);
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
	if (placed !== SEATS) throw new Error(`${placed} of ${SEATS} are there.`);
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
