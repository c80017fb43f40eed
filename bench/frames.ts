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
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Ask, Heard, Kind } from './frames-clients.ts';
import type { Order } from './frames-tell.ts';

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const STREAMS = [1000, 5000];
const KINDS: readonly Kind[] = ['hub', 'bare', 'ws', 'socketio'];
const WARM_UP_MS = 1_500;
const SPEAK_MS = 5_000;
/** Within which all that was said has to arrive. */
const ARRIVE_MS = 10_000;
const LIMITS = { cheaper: 1.2, heavier: 1.2 };
/** The whole of it, in milliseconds. */
const AT_MOST_MS = 590_000;
/** The clock in which the kernel counts processor time: 100 a second wherever Linux runs. */
const TICK_MS = 10;
const RESULTS = new URL('results/frames.json', import.meta.url);

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

/** Of the process so far, in the kernel and out of it, in milliseconds. */
function cpuOf({ pid }: ChildProcess): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}

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

function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const of = (runs: readonly Run[], kind: Kind, streams: number, what: 'cpu' | 'memory') =>
	runs.filter((run) => run.kind === kind && run.streams === streams).map((run) => run[what]);

/** Prints the table; whether every limit holds. */
function judged(runs: readonly Run[]): boolean {
	const row = (...cells: string[]) =>
		console.log(`| ${cells.map((cell, at) => cell.padEnd(at ? 20 : 34)).join(' | ')} |`);
	row(`median (min–max) of ${RUNS}`, ...KINDS, 'limit');
	row('---', ...KINDS.map(() => '---'), '---');
	let good = true;
	for (const streams of STREAMS) {
		for (const [what, title] of [
			['cpu', `a frame to ${streams}, processor ms`],
			['memory', `a stream of ${streams}, kB`]
		] as const) {
			const cells = KINDS.map((kind) => {
				const values = of(runs, kind, streams, what);
				const ends = [Math.min(...values), Math.max(...values)].map((one) => one.toFixed(2));
				return `${median(values).toFixed(2)} (${ends.join('–')})`;
			});
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
			row(title, ...cells, `${said}: ${held ? 'held' : 'MISSED'}`);
		}
	}
	const busiest = Math.max(...runs.map(({ clients }) => clients));
	console.log(`The clients took at most ${(100 * busiest).toFixed(0)} % of a core.`);
	return good;
}

async function measure(): Promise<boolean> {
	const machine = {
		cores: availableParallelism(),
		processor: cpus()[0]?.model,
		memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
		node: process.version,
		load: loadavg()[0]?.toFixed(2)
	};
	console.log(Object.entries(machine).flat().join(' '));
	const runs: Run[] = [];
	for (const streams of STREAMS) {
		for (let turn = 0; turn < RUNS; turn++) {
			for (const kind of KINDS) runs.push(await run(kind, streams));
		}
	}
	mkdirSync(new URL('.', RESULTS), { recursive: true });
	writeFileSync(RESULTS, JSON.stringify({ at: new Date(), machine, runs }));
	return judged(runs);
}

process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});
const late = setTimeout(() => {
	console.error(`Not done within ${AT_MOST_MS / 1000} s.`);
	process.exit(1);
}, AT_MOST_MS);
process.exitCode = (await measure()) ? 0 : 1;
clearTimeout(late);
