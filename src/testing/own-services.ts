/**
 * PostgreSQL and Redis processes that belong to one test, which may stop and start them at any
 * moment. The programs come from Debian's packages, which prepare.js installs when REQUIRE_SERVICES
 * is 1. When the test process ends, even by a crash, the kernel kills its services.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './folders.ts';

const START_MS = 20_000;
const LOOK_AGAIN_MS = 50;

export interface OwnService {
	readonly url: string;
	/** Stops the service immediately; unfinished work is lost. */
	stop(): Promise<void>;
	/** Starts the service with the data that it had when it stopped. */
	start(): Promise<void>;
}

const FOLDERS = [
	...(process.env.PATH ?? '').split(delimiter),
	// Debian installs each version in its own folder, which is not in PATH.
	...versions().map((version) => `/usr/lib/postgresql/${version}/bin`)
];

function versions(): string[] {
	try {
		return readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
	} catch {
		return [];
	}
}

/**
 * Folder with both `postgres` and `initdb`, because the two programs must have the same version.
 */
const PROGRAMS = FOLDERS.find((folder) =>
	['postgres', 'initdb'].every((name) => existsSync(join(folder, name)))
);
const REDIS = FOLDERS.flatMap((folder) => [
	join(folder, 'redis-server'),
	join(folder, 'valkey-server')
]).find(existsSync);

/**
 * Whether each service can be started. Always true in CI, where a missing service must fail tests
 * instead of skipping them.
 */
export const CAN_START = {
	postgres: Boolean(PROGRAMS) || Boolean(process.env.CI),
	redis: Boolean(REDIS) || Boolean(process.env.CI)
};

/**
 * Arguments that run PostgreSQL as the user `postgres` when the tests run as root, because
 * PostgreSQL refuses to run as root.
 */
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
		// SIGQUIT makes PostgreSQL stop without finishing its work. At the next start it recovers from
		// its log.
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
	/** Signal that stops the program immediately. */
	signal: NodeJS.Signals;
	/**
	 * Resolves if the program accepts a connection.
	 * @throws Error if the program accepts none
	 */
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
