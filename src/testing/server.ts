/**
 * The built server as a child process, for server and browser tests: on a free port, with an empty
 * database of its own and without the settings in the environment of the test run.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, type TestDatabase, databaseIn } from './database.ts';
import { folderPrefix } from './global-setup.ts';
import { patience } from './patience.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const START_MS = patience(20_000);
const STOP_MS = patience(12_000);

/** SECRET for PostgreSQL; with SQLite the server keeps one in a file beside the database. */
const SECRET = 'for-tests-only-'.repeat(3);

export interface ServerOptions {
	/** Settings; KANTLIJN_TEST_CLOCK_DAYS moves the server's clock. */
	env?: Record<string, string> | undefined;
	nodeArgs?: string[] | undefined;
	/** Default: the engine of this run. */
	engine?: Engine | undefined;
	/** Folder of an SQLite database. Default: a new folder, removed when the tests end. */
	dataDir?: string | undefined;
	/** A database that another server uses as well. */
	database?: TestDatabase | undefined;
	/** Working directory. Default: the root of the project. */
	cwd?: string | undefined;
	/** Command that starts the server, such as strace; the server has to keep the process id. */
	under?: string[] | undefined;
}

export interface Server {
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	readonly database: TestDatabase;
	/** Key that signs the sessions. */
	readonly secret: string;
	readonly pid: number;
	/** Everything printed so far, across restarts. */
	logs(): string;
}

/** A server of one test, which may stop it. */
export interface OwnServer extends Server {
	/** Sends SIGTERM; resolves with the exit code. */
	stop(): Promise<number | null>;
	/** Sends SIGKILL. */
	kill(): Promise<void>;
	/** Stops the server if it runs, and starts it on the same port and data. */
	restart(options?: Pick<ServerOptions, 'env' | 'nodeArgs' | 'under'>): Promise<void>;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Creates a folder that is removed when the tests end. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), folderPrefix()));
	folders.add(folder);
	return folder;
}

let shared: Promise<OwnServer> | undefined;

/**
 * One server for all test files of a worker that need no settings of their own, since a start takes
 * longer than most files' tests. It contains the data of the other files as well.
 */
export function sharedServer(): Promise<Server> {
	if (!shared) {
		shared = startServer();
		// Vitest ends its workers by SIGTERM, which skips `exit` listeners and leaves servers running.
		process.once('SIGTERM', () => process.exit());
	}
	return shared;
}

/** @throws Error with the server's output when it does not start */
export async function startServer(options: ServerOptions = {}): Promise<OwnServer> {
	const dataDir = options.dataDir ?? temporaryFolder();
	const database = options.database ?? (await databaseIn(dataDir, options.engine));
	let output = '';
	let { env, nodeArgs, under = [] } = options;
	let port = Number(env?.PORT ?? 0);
	let child = start();
	await ready();

	function start() {
		const clock = env?.KANTLIJN_TEST_CLOCK_DAYS
			? ['--import', join(root, 'src/testing/clock.js')]
			: [];
		const ours = [...clock, ...(nodeArgs ?? []), join(root, 'src/start.ts')];
		const [command = node, ...rest] = [...under, node, ...ours];
		const started = spawn(command, rest, {
			cwd: options.cwd ?? root,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env.PATH,
				HOME: process.env.HOME,
				// Compiling takes a third of a start, and the tests start hundreds of servers.
				...(process.env.NODE_COMPILE_CACHE && {
					NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE
				}),
				DATABASE_URL: database.url,
				...(database.engine === 'postgres' && { SECRET }),
				...env,
				PORT: env?.PORT ?? String(port)
			}
		});
		running.add(started);
		started.on('close', () => running.delete(started));
		for (const stream of [started.stdout, started.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => (output += text));
		}
		return started;
	}

	/** Waits for the server to print its address, which it does once it accepts requests. */
	async function ready() {
		const before = output.length;
		const deadline = Date.now() + START_MS;
		for (;;) {
			const address = /^Kantlijn +http:\/\/.+:(\d+)$/m.exec(output.slice(before));
			if (address) return void (port = Number(address[1]));
			if (!running.has(child)) throw new Error(`The server did not start:\n${output}`);
			if (Date.now() > deadline) {
				child.kill('SIGKILL');
				throw new Error(`The server did not start within ${START_MS / 1000} s:\n${output}`);
			}
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}

	async function end(signal: 'SIGTERM' | 'SIGKILL') {
		if (!running.has(child)) return child.exitCode;
		const closed = once(child, 'close');
		child.kill(signal);
		const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
		await closed;
		clearTimeout(late);
		return child.exitCode;
	}

	return {
		get url() {
			return `http://localhost:${port}`;
		},
		get port() {
			return port;
		},
		get pid() {
			return child.pid ?? 0;
		},
		dataDir,
		database,
		get secret() {
			if (database.engine === 'postgres') return SECRET;
			return readFileSync(join(dataDir, 'secret'), 'utf8').trim();
		},
		logs: () => output,
		stop: () => end('SIGTERM'),
		kill: async () => void (await end('SIGKILL')),
		restart: async (changed = {}) => {
			await end('SIGTERM');
			env = { ...env, ...changed.env };
			nodeArgs = changed.nodeArgs ?? nodeArgs;
			under = changed.under ?? under;
			child = start();
			await ready();
		}
	};
}
