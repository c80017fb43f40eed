/**
 * PostgreSQL and Redis of a test's own, to be stopped in the middle of something and started again.
 * The programs are those of the system: Debian's packages bring them, and prepare.js installs these
 * where every test has to run. They end with the tests, however those end.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { temporaryFolder } from './server.ts';

const START_MS = 20_000;
const LOOK_AGAIN_MS = 50;

export interface OwnService {
	readonly url: string;
	/** At once, with whatever it is in the middle of. */
	stop(): Promise<void>;
	/** As it was left. */
	start(): Promise<void>;
}

const FOLDERS = [
	...(process.env.PATH ?? '').split(delimiter),
	// Debian keeps them out of the path, a folder a version.
	...versions().map((version) => `/usr/lib/postgresql/${version}/bin`)
];

function versions(): string[] {
	try {
		return readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
	} catch {
		return [];
	}
}

/** Of one version, since one starts what the other has made. */
const PROGRAMS = FOLDERS.find((folder) =>
	['postgres', 'initdb'].every((name) => existsSync(join(folder, name)))
);
const REDIS = FOLDERS.flatMap((folder) => [
	join(folder, 'redis-server'),
	join(folder, 'valkey-server')
]).find(existsSync);

/** Whether each can be started here. In CI they have to be. */
export const CAN_START = {
	postgres: Boolean(PROGRAMS) || Boolean(process.env.CI),
	redis: Boolean(REDIS) || Boolean(process.env.CI)
};

/** PostgreSQL refuses to run as root. */
const AS_USER = process.getuid?.() === 0 ? ['--reuid=postgres', '--regid=postgres'] : [];
const setpriv = (...command: string[]) => [
	'setpriv',
	...(AS_USER.length > 0 ? [...AS_USER, '--clear-groups'] : []),
	'--pdeathsig=KILL',
	...command
];

export async function ownPostgres(): Promise<OwnService> {
	const folder = temporaryFolder();
	const data = join(folder, 'data');
	if (AS_USER.length > 0) execFileSync('chown', ['postgres', folder]);
	const how = ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
	const [command = '', ...rest] = setpriv(join(PROGRAMS ?? '', 'initdb'), '-D', data, ...how);
	execFileSync(command, rest, { stdio: 'ignore', cwd: folder });
	const port = await freePort();
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
	return own(url, {
		command: setpriv(
			join(PROGRAMS ?? '', 'postgres'),
			...['-D', data, '-p', String(port)],
			...settings.flatMap((one) => ['-c', one])
		),
		cwd: folder,
		// Its immediate shutdown: nothing is finished, and what it wrote is recovered at the next start.
		signal: 'SIGQUIT',
		async answers() {
			const client = new pg.Client(url);
			client.on('error', () => undefined);
			await client.connect();
			await client.end();
		}
	});
}

export async function ownRedis(): Promise<OwnService> {
	const cwd = temporaryFolder();
	const port = await freePort();
	const how = ['--port', String(port), '--bind', '127.0.0.1', '--save', ''];
	return own(`redis://127.0.0.1:${port}`, {
		command: ['setpriv', '--pdeathsig=KILL', REDIS ?? 'redis-server', ...how],
		cwd,
		signal: 'SIGKILL',
		async answers() {
			const socket = connect(port, '127.0.0.1');
			await once(socket, 'connect');
			socket.destroy();
		}
	});
}

interface Program {
	command: string[];
	cwd: string;
	/** What stops it at once. */
	signal: NodeJS.Signals;
	/** @throws while it does not */
	answers(): Promise<void>;
}

async function own(url: string, { command, cwd, signal, answers }: Program): Promise<OwnService> {
	let running: ChildProcess | undefined;
	const service = {
		url,
		async stop() {
			const child = running;
			running = undefined;
			if (!child || child.exitCode !== null) return;
			const closed = once(child, 'close');
			child.kill(signal);
			await closed;
		},
		async start() {
			const [program = '', ...args] = command;
			running = spawn(program, args, { cwd, stdio: 'ignore' });
			for (const end = Date.now() + START_MS; ; await wait(LOOK_AGAIN_MS)) {
				try {
					return await answers();
				} catch (error) {
					if (Date.now() > end || running.exitCode !== null) throw error;
				}
			}
		}
	};
	await service.start();
	return service;
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
