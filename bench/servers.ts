/**
 * Starts baseline servers as child processes, and reads the memory and processor time of a process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * Milliseconds of one clock tick, the unit of processor time in /proc: Linux has 100 ticks a
 * second.
 */
const TICK_MS = 10;
const START_MS = 20_000;

export interface Running {
	readonly port: number;
	readonly pid: number;
	stop(): Promise<unknown>;
}

const children = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of children) child.kill('SIGKILL');
});

/** Returns the processor milliseconds that a process has used so far, in user and system mode. */
export function processorOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}

/**
 * Returns the memory of a process in MB: its current use (VmRSS) or its largest use so far (VmHWM).
 */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1000;
}

/** Returns a port of the loopback interface that is free at the moment. */
export async function freePort(): Promise<number> {
	const server = createServer();
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/**
 * Starts a server program, and waits until it accepts connections. The program must listen on PORT
 * of the loopback interface.
 * @throws Error when it does not accept connections within 20 seconds
 */
export async function startBare(file: string): Promise<Running> {
	const port = await freePort();
	const child = spawn(process.execPath, [fileURLToPath(new URL(file, import.meta.url))], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { PORT: String(port), HOST: '127.0.0.1', NODE_ENV: 'production' }
	});
	children.add(child);
	const closed = once(child, 'close').then(() => children.delete(child));
	for (const deadline = Date.now() + START_MS; !(await listens(port)); await wait(10)) {
		if (Date.now() > deadline || !children.has(child)) throw new Error(`${file} did not start.`);
	}
	return {
		port,
		pid: child.pid ?? 0,
		stop() {
			child.kill('SIGKILL');
			return closed;
		}
	};
}

/** Starts bench/bare-kit, a minimal SvelteKit app. */
export const startBareKit = () => startBare('bare-kit/.svelte-kit/build/index.js');

function listens(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	return new Promise((resolve) => {
		socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
	}).finally(() => socket.destroy()) as Promise<boolean>;
}
