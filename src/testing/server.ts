/**
 * Starts the built server as a child process, for server and browser tests. The server has a free
 * port, an empty database, and none of the test run's environment variables.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Engine, type TestDatabase, databaseIn } from './database.ts';
import { temporaryFolder } from './folders.ts';
import { patience } from './patience.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const START_MS = patience(20_000);
const STOP_MS = patience(12_000);

/**
 * SECRET of servers on PostgreSQL. A server on SQLite stores its secret in a file beside the
 * database.
 */
const SECRET = 'for-tests-only-'.repeat(3);

export interface ServerOptions {
	/** Environment variables of the server; KANTLIJN_TEST_CLOCK_DAYS moves its clock. */
	env?: Record<string, string> | undefined;
	nodeArgs?: string[] | undefined;
	/** Database engine. Default: the engine of this test run. */
	engine?: Engine | undefined;
	/** Folder of an SQLite database. Default: a new folder, removed when the tests end. */
	dataDir?: string | undefined;
	/** Existing database, which another server may also use. Default: a new database. */
	database?: TestDatabase | undefined;
	/** Folder of the built app. Default: this project; another one contains another version. */
	app?: string | undefined;
	/** Working directory. Default: the folder of the app. */
	cwd?: string | undefined;
	/**
	 * Command with arguments that starts the server, such as strace or prlimit. Signals are sent to
	 * the process id of this command, so the server must have the same process id.
	 */
	under?: string[] | undefined;
}

export interface Server {
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	readonly database: TestDatabase;
	/** Key that signs the session cookies. */
	readonly secret: string;
	readonly pid: number;
	/** Returns everything that the server has printed so far, including before restarts. */
	logs(): string;
}

/** A server that belongs to one test, so the test may stop it. */
export interface OwnServer extends Server {
	/** Sends SIGTERM; resolves with the exit code. */
	stop(): Promise<number | null>;
	/** Sends SIGKILL, and waits until the process has ended. */
	kill(): Promise<void>;
	/** Stops the server if it runs, and starts it on the same port with the same data. */
	restart(options?: Pick<ServerOptions, 'app' | 'env' | 'nodeArgs' | 'under'>): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
});

let shared: Promise<OwnServer> | undefined;

/**
 * Returns the server that the test files of one worker share, unless they need special settings.
 * One start takes longer than most test files. The database also contains the data of the other
 * test files.
 */
export function sharedServer(): Promise<Server> {
	if (!shared) {
		shared = startServer();
		// Vitest ends its workers by SIGTERM. Only an explicit exit runs the `exit` listener, which
		// stops the servers.
		process.once('SIGTERM', () => process.exit());
	}
	return shared;
}

/** Starts a server. @throws Error with the server's output when it does not start */
export async function startServer(options: ServerOptions = {}): Promise<OwnServer> {
	const dataDir = options.dataDir ?? temporaryFolder();
	const database = options.database ?? (await databaseIn(dataDir, options.engine));
	let output = '';
	let { app = root, env, nodeArgs, under = [] } = options;
	let port = Number(env?.PORT ?? 0);
	let child = start();
	await ready();

	function start() {
		const clock = env?.KANTLIJN_TEST_CLOCK_DAYS
			? ['--import', join(root, 'src/testing/clock.js')]
			: [];
		const ours = [...clock, ...(nodeArgs ?? []), join(app, 'src/start.ts')];
		const [command = node, ...rest] = [...under, node, ...ours];
		const started = spawn(command, rest, {
			cwd: options.cwd ?? app,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {
				PATH: process.env.PATH,
				HOME: process.env.HOME,
				// Reuses compiled code: compiling takes a third of each start, and the tests start hundreds
				// of servers.
				...(process.env.NODE_COMPILE_CACHE && {
					NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE
				}),
				// High, because all test accounts come from one network.
				ACCOUNTS_PER_NETWORK: '1000000',
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

	/** Waits for the server to print its address, which means that it accepts requests. */
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
			app = changed.app ?? app;
			env = { ...env, ...changed.env };
			nodeArgs = changed.nodeArgs ?? nodeArgs;
			under = changed.under ?? under;
			child = start();
			await ready();
		}
	};
}
