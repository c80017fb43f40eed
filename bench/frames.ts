/**
 * The claim: a frame costs the server less to send than with bare node:http, `ws` or socket.io, and
 * a stream that waits for one hardly more memory.
 *
 * Each run has a fresh server and fresh clients in a second process. It weighs the server before and
 * after the streams have opened, lets it speak for a moment that is thrown away, and then ten times
 * a second; its processor time comes from /proc, since the machine has other things to do. In turn,
 * five times each. Ends with 1 when a limit is missed.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ask, Heard, Kind } from './frames-clients.ts';
import { RUNS, bench, median, printTable, spread } from './figures.ts';
import type { Order } from './frames-tell.ts';
import { processorOf } from './servers.ts';

const STREAMS = [1000, 5000];
const KINDS: readonly Kind[] = ['hub', 'bare', 'ws', 'socketio'];
const WARM_UP_MS = 1_500;
const SPEAK_MS = 5_000;
/** Within which all that was said has to arrive. */
const ARRIVE_MS = 10_000;
const LIMITS = { cheaper: 1.2, heavier: 1.2 };

interface Run {
	kind: Kind;
	streams: number;
	/** Of the server, for one frame to all streams, in milliseconds. */
	cpu: number;
	/** A stream, in kB. */
	memory: number;
	frames: number;
	/** Share of one core that the clients took. */
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

async function answerOf<T>(child: ChildProcess, ask?: Ask | Order): Promise<T> {
	const answer = once(child, 'message');
	if (ask) child.send(ask);
	return (await answer)[0] as T;
}

/** Of the process so far, in milliseconds. */
const cpuOf = ({ pid = 0 }: ChildProcess) => processorOf(pid);

async function run(kind: Kind, streams: number): Promise<Run> {
	const server = start(`frames-${kind}.ts`, '--expose-gc');
	const clients = start('frames-clients.ts');
	try {
		const port = await answerOf<number>(server);
		const empty = await answerOf<number>(server, 'weigh');
		await answerOf(clients, { kind, port, count: streams });
		await speak(server, clients, WARM_UP_MS);
		const full = await answerOf<number>(server, 'weigh');
		const began = performance.now();
		const [cpu, { cpu: lean }] = [cpuOf(server), await answerOf<Heard>(clients, 'heard')];
		const frames = await speak(server, clients, SPEAK_MS);
		const heard = await answerOf<Heard>(clients, 'heard');
		return {
			kind,
			streams,
			cpu: (cpuOf(server) - cpu) / frames,
			memory: (full - empty) / streams / 1000,
			frames,
			clients: (heard.cpu - lean) / (performance.now() - began)
		};
	} finally {
		for (const child of [server, clients]) child.kill('SIGKILL');
	}
}

/** @returns how many frames were said, all of which have arrived everywhere */
async function speak(server: ChildProcess, clients: ChildProcess, milliseconds: number) {
	const before = await answerOf<Heard>(clients, 'heard');
	await answerOf(server, 'speak');
	await wait(milliseconds);
	const said = await answerOf<number>(server, 'hush');
	const deadline = performance.now() + ARRIVE_MS;
	for (;;) {
		const { least, most } = await answerOf<Heard>(clients, 'heard');
		// The hub may put two that were said within one of its ticks into one frame.
		const [fewest, all] = [least - before.least, most - before.most];
		if (fewest === all && all >= said - 2 && all <= said) return all;
		if (performance.now() > deadline) throw new Error(`${fewest}–${all} of ${said} arrived.`);
		await wait(20);
	}
}

const of = (runs: readonly Run[], kind: Kind, streams: number, what: 'cpu' | 'memory') =>
	runs.filter((run) => run.kind === kind && run.streams === streams).map((run) => run[what]);

/** Prints the table; whether every limit holds. */
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
			const said =
				what === 'cpu'
					? `${ratio.toFixed(2)} ≥ ${LIMITS.cheaper}`
					: `${(1 / ratio).toFixed(2)} ≤ ${LIMITS.heavier}`;
			rows.push([title, ...cells, `${said}: ${held ? 'held' : 'MISSED'}`]);
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
