/**
 * Claim: sending a frame to all streams costs Kantlijn's server less processor time than bare
 * node:http, `ws` or socket.io, and an idle stream costs hardly more memory than with any of those
 * servers.
 *
 * Each run starts a new server, and new clients in a second process. It measures the server's
 * memory before the streams open and after a warm-up, and then publishes ten frames a second.
 * Processor time comes from /proc, so that other load on the machine does not count. The servers
 * take turns, with five runs each. Exits with 1 if a limit is missed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientCommand, Received, Kind } from './frames-clients.ts';
import { RUNS, bench, median, printTable, spread } from './figures.ts';
import type { Command } from './frames-publisher.ts';
import { processorOf } from './servers.ts';

const STREAMS = [1000, 5000];
const KINDS: readonly Kind[] = ['hub', 'bare', 'ws', 'socketio'];
const WARM_UP_MS = 1_500;
const SPEAK_MS = 5_000;
/** Milliseconds within which all frames must have arrived. */
const ARRIVE_MS = 10_000;
const LIMITS = { cheaper: 1.2, heavier: 1.2 };

interface Run {
	kind: Kind;
	streams: number;
	/** Processor milliseconds of the server for sending one frame to all streams. */
	cpu: number;
	/** Memory of the server per stream, in kB. */
	memory: number;
	frames: number;
	/** Processor time of the client process, as a share of one core. */
	clients: number;
}

const children = new Set<ChildProcess>();

function start(file: string, ...execArgv: string[]): ChildProcess {
	const child = fork(new URL(file, import.meta.url), { execArgv });
	children.add(child);
	child.on('exit', (code) => {
		children.delete(child);
		if (code) throw new Error(`${file} ended with ${code}`);
	});
	return child;
}

async function answerOf<T>(child: ChildProcess, ask?: ClientCommand | Command): Promise<T> {
	const answer = once(child, 'message');
	if (ask) child.send(ask);
	return (await answer)[0] as T;
}

/** Processor milliseconds that a child process has used so far. */
const cpuOf = ({ pid = 0 }: ChildProcess) => processorOf(pid);

async function run(kind: Kind, streams: number): Promise<Run> {
	const server = start(`frames-${kind}.ts`, '--expose-gc');
	const clients = start('frames-clients.ts');
	try {
		const port = await answerOf<number>(server);
		const empty = await answerOf<number>(server, 'memory');
		await answerOf(clients, { kind, port, count: streams });
		await publish(server, clients, WARM_UP_MS);
		const full = await answerOf<number>(server, 'memory');
		const began = performance.now();
		const [cpu, { cpu: lean }] = [cpuOf(server), await answerOf<Received>(clients, 'received')];
		const frames = await publish(server, clients, SPEAK_MS);
		const received = await answerOf<Received>(clients, 'received');
		return {
			kind,
			streams,
			cpu: (cpuOf(server) - cpu) / frames,
			memory: (full - empty) / streams / 1000,
			frames,
			clients: (received.cpu - lean) / (performance.now() - began)
		};
	} finally {
		for (const child of [server, clients]) child.kill('SIGKILL');
	}
}

/**
 * Publishes frames for the given time, and waits until every client has received all of them.
 * @returns the number of frames published
 * @throws Error when frames are still missing after ten seconds
 */
async function publish(server: ChildProcess, clients: ChildProcess, milliseconds: number) {
	const before = await answerOf<Received>(clients, 'received');
	await answerOf(server, 'start');
	await wait(milliseconds);
	const published = await answerOf<number>(server, 'stop');
	const deadline = performance.now() + ARRIVE_MS;
	for (;;) {
		const { least, most } = await answerOf<Received>(clients, 'received');
		// Up to two frames fewer than published are accepted, because the hub may send two changes
		// as one frame.
		const [fewest, all] = [least - before.least, most - before.most];
		if (fewest === all && all >= published - 2 && all <= published) return all;
		if (performance.now() > deadline) throw new Error(`${fewest}–${all} of ${published} arrived.`);
		await wait(20);
	}
}

const of = (runs: readonly Run[], kind: Kind, streams: number, what: 'cpu' | 'memory') =>
	runs.filter((run) => run.kind === kind && run.streams === streams).map((run) => run[what]);

/** Prints the table and returns whether all limits are kept. */
function judged(runs: readonly Run[]): boolean {
	const rows = [[`median (min–max) of ${RUNS}`, ...KINDS, 'limit']];
	let good = true;
	for (const streams of STREAMS) {
		for (const [what, title] of [
			['cpu', `a frame to ${streams}, processor ms`],
			['memory', `a stream of ${streams}, kB`]
		] as const) {
			const cells = KINDS.map((kind) => spread(of(runs, kind, streams, what)));
			const middle = (kind: Kind) => median(of(runs, kind, streams, what));
			const ratio = middle('bare') / middle('hub');
			const held =
				what === 'cpu'
					? ratio >= LIMITS.cheaper && KINDS.every((kind) => middle('hub') <= middle(kind))
					: 1 / ratio <= LIMITS.heavier;
			good &&= held;
			const shown =
				what === 'cpu'
					? `${ratio.toFixed(2)} ≥ ${LIMITS.cheaper}`
					: `${(1 / ratio).toFixed(2)} ≤ ${LIMITS.heavier}`;
			rows.push([title, ...cells, `${shown}: ${held ? 'held' : 'MISSED'}`]);
		}
	}
	printTable(rows);
	const busiest = Math.max(...runs.map(({ clients }) => clients));
	console.log(`The clients took at most ${(100 * busiest).toFixed(0)} % of a core.`);
	return good;
}

process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});
await bench('frames', async () => {
	const samples: Run[] = [];
	for (const streams of STREAMS) {
		for (let turn = 0; turn < RUNS; turn++) {
			for (const kind of KINDS) samples.push(await run(kind, streams));
		}
	}
	return { samples, held: judged(samples) };
});
