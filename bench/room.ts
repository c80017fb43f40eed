/**
 * Claim: in a workshop of 1,000 phones, the delay until a placement reaches the last phone is at
 * most 1.25 times the sum of two times: the delay of a bare server, and the time between two sends
 * of the hub. Unlike the bare server, Kantlijn has the placement on disk before any phone receives
 * it.
 *
 * Each run starts a new server, and simulates its phones in this process. All phones join within
 * eight seconds. Then twenty phones a second place, for eight seconds. At the next question all
 * phones place within eight seconds, and the host reveals that round. Exits with 1 if the limit is
 * missed.
 */
import { TICK_MS } from '../src/lib/server/live/channel.ts';
import { seatCookie } from '../src/testing/browser-cookies.ts';
import { startServer } from '../src/testing/server.ts';
import { createWorkshop } from '../src/testing/workshop.ts';
import { RUNS, bench, judge, printTable, quantile, spread } from './figures.ts';
import { type Placed, Phones, type Room } from './room-phones.ts';
import { memoryOf, processorOf, startBare } from './servers.ts';

const PHONES = Number(process.env.BENCH_PHONES ?? 1000);
const JOIN_MS = 8_000;
const A_SECOND = 20;
const PLACE_MS = 8_000;
/** Number of placements at the start that do not count in the results. */
const WARM_UP = 2 * A_SECOND;
const GATHER_MS = 8_000;
const LIMIT = 1.25;

interface Run {
	joined: number[];
	few: Placed;
	/**
	 * The round in which all phones place; absent for the baseline, which is too slow for such a
	 * round.
	 */
	gathered?: { all: Placed; revealed: number };
	/** Processor time of the server while twenty phones a second place, as a share of one core. */
	processor: number;
	/** Memory of the server before the phones join, in MB. */
	before: number;
	/** Memory of the server at the end, in MB. */
	after: number;
}

interface Host {
	/** Opens the next question, and resolves with the number of its round. */
	next(): Promise<number>;
	/** Reveals the open round. */
	reveal?: () => Promise<unknown>;
}

async function run(pid: number, room: Room, { next, reveal }: Host): Promise<Run> {
	const before = memoryOf(pid);
	const phones = new Phones(room);
	const joined = await phones.join(PHONES, JOIN_MS);
	const first = await next();
	const [began, busy] = [performance.now(), processorOf(pid)];
	const few = await phones.place(first, (A_SECOND * PLACE_MS) / 1000, PLACE_MS, WARM_UP);
	const processor = (processorOf(pid) - busy) / (performance.now() - began);
	const gathered = reveal && {
		all: await phones.place(await next(), PHONES, GATHER_MS),
		revealed: await phones.timeToState(reveal)
	};
	const after = memoryOf(pid);
	phones.leave();
	return { joined, few, ...(gathered && { gathered }), processor, before, after };
}

async function ours(): Promise<Run> {
	const server = await startServer({ env: { HOST: '127.0.0.1' } });
	const { code, path, control } = await createWorkshop(server, { names: 'none' });
	const cookieOf = (token: string) => seatCookie(server, code, token);
	const next = async () => (await control('next')).body.round ?? 0;
	const reveal = () => control('reveal');
	const done = await run(server.pid, { port: server.port, path, cookieOf }, { next, reveal });
	await server.stop();
	return done;
}

async function bare(): Promise<Run> {
	const server = await startBare('room-bare.ts');
	let round = 0;
	const next = async () => ++round;
	const room = { port: server.port, path: '', cookieOf: (token: string) => `bench-seat=${token}` };
	const done = await run(server.pid, room, { next });
	await server.stop();
	return done;
}

const FIGURES: [title: string, of: (run: Run) => number][] = [
	['join until the state is there, p50, ms', ({ joined }) => quantile(joined, 0.5)],
	['the same, p99', ({ joined }) => quantile(joined, 0.99)],
	['20 a second: placed until answered, p50, ms', ({ few }) => quantile(few.answered, 0.5)],
	['the same, p99', ({ few }) => quantile(few.answered, 0.99)],
	['until a phone has heard, p50, ms', ({ few }) => quantile(few.each, 0.5)],
	['until the last phone has heard, p50, ms', ({ few }) => quantile(few.last, 0.5)],
	['the same, p99', ({ few }) => quantile(few.last, 0.99)],
	['processor, % of a core', ({ processor }) => 100 * processor],
	['memory in the end, MB', ({ after }) => after],
	['of which for the room', ({ after, before }) => after - before]
];

type Gathered = NonNullable<Run['gathered']>;
const GATHERED: [title: string, of: (gathered: Gathered) => number][] = [
	['all in 8 s: placed until answered, p99, ms', ({ all }) => quantile(all.answered, 0.99)],
	['until the last phone has heard, p99, ms', ({ all }) => quantile(all.last, 0.99)],
	['until the last phone has heard, at most, ms', ({ all }) => Math.max(...all.last)],
	['revealed: until the last phone shows it, ms', ({ revealed }) => revealed]
];

const times = ({ answered, last }: Placed) => ({ answered, last });
const essence = ({ few, gathered, ...rest }: Run) => ({
	...rest,
	few: times(few),
	...(gathered && { all: times(gathered.all), revealed: gathered.revealed })
});

await bench('room', async () => {
	const runs: Record<'ours' | 'bare', Run[]> = { ours: [], bare: [] };
	for (let turn = 0; turn < RUNS; turn++) {
		runs.ours.push(await ours());
		runs.bare.push(await bare());
	}
	const gathered = runs.ours.flatMap((run) => run.gathered ?? []);
	printTable([
		[`${PHONES} phones, median (min–max) of ${RUNS}`, 'Kantlijn', 'node:http, nothing stored'],
		...FIGURES.map(([title, of]) => [title, spread(runs.ours.map(of)), spread(runs.bare.map(of))]),
		...GATHERED.map(([title, of]) => [title, spread(gathered.map(of)), '—'])
	]);
	const p99 = ({ few }: Run) => quantile(few.last, 0.99);
	const held = judge(`the tick and node:http's p99`, [
		{
			title: 'placement to the last phone, p99, ms',
			ours: runs.ours.map(p99),
			baseline: runs.bare.map((run) => TICK_MS + p99(run)),
			limit: { atMost: LIMIT }
		}
	]);
	const samples = { ours: runs.ours.map(essence), bare: runs.bare.map(essence) };
	return { samples, held };
});
