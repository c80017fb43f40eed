/**
 * The built server as a child process, for server and browser tests: a free port, an empty database
 * of its own, nothing inherited from the settings of whoever runs the tests.
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

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = join(root, 'node_modules/.bin/node');
const START_MS = 20_000;
const STOP_MS = 12_000;

/** What has to be given where it is not kept beside a file. */
const SECRET = 'for-tests-only-'.repeat(3);

export interface ServerOptions {
	/** Settings; KANTLIJN_TEST_CLOCK_DAYS among them moves the server's clock. */
	env?: Record<string, string> | undefined;
	nodeArgs?: string[] | undefined;
	/** That of this run, when absent. */
	engine?: Engine | undefined;
	/** Where a database in a file is; a new folder, removed in the end, when absent. */
	dataDir?: string | undefined;
	/** One that another server has as well. */
	database?: TestDatabase | undefined;
	/** Where it is started from; the root of the project when absent. */
	cwd?: string | undefined;
	/** A command that it is started by, such as strace; it has to leave the server in its place. */
	under?: string[] | undefined;
}

export interface Server {
	readonly url: string;
	readonly port: number;
	readonly dataDir: string;
	readonly database: TestDatabase;
	/** What its sessions are signed with. */
	readonly secret: string;
	readonly pid: number;
	/** What it printed since it was made, over restarts. */
	logs(): string;
}

/** One that nobody else uses, and that may be ended. */
export interface OwnServer extends Server {
	/** SIGTERM; answers its exit code. */
	stop(): Promise<number | null>;
	/** SIGKILL: as when the power fails. */
	kill(): Promise<void>;
	/** Stops it if it runs, and starts it on the same port and data. */
	restart(options?: Pick<ServerOptions, 'env' | 'nodeArgs' | 'under'>): Promise<void>;
}

const running = new Set<ChildProcess>();
const folders = new Set<string>();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed when the tests end. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), folderPrefix()));
	folders.add(folder);
	return folder;
}

let shared: Promise<OwnServer> | undefined;

/**
 * One for all files of a worker that want nothing special of it, since a start costs more than most
 * files' tests. What others have put into it is there as well.
 */
export function sharedServer(): Promise<Server> {
	if (!shared) {
		shared = startServer();
		// Vitest ends its workers so; what they have started would go on.
		process.once('SIGTERM', () => process.exit());
	}
	return shared;
}

/** @throws with what it printed, when it does not start */
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
				// A third of what a start costs is compiling, and the tests start hundreds.
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

	/** Until it has printed where it listens, which it does when it can answer. */
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
