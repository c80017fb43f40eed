/** Baseline servers as child processes, and the kernel's figures about a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** Unit of processor time in /proc: Linux always reports 100 ticks a second. */
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

/** User and system processor milliseconds of a process so far. */
export function processorOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return TICK_MS * (Number(fields[11]) + Number(fields[12]));
}

/** Memory of a process in MB: now (VmRSS) or at its peak (VmHWM). */
export function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1000;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

/**
 * Starts a server that listens on PORT of the loopback interface, and waits for the first connection.
 *
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

/** Starts bench/bare-kit, a minimal SvelteKit application. */
export const startBareKit = () => startBare('bare-kit/.svelte-kit/build/index.js');

function listens(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	return new Promise((resolve) => {
		socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
	}).finally(() => socket.destroy()) as Promise<boolean>;
}
