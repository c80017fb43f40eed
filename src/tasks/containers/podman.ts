/**
 * Podman with a storage of its own in a folder, so that the machine's images, volumes and networks
 * stay as they are, and everything goes with the folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from './steps.ts';

/** Result of a command. */
export interface Ran {
	code: number | null;
	/** Text that the command printed on its standard output, without white space around it. */
	out: string;
	/** The same of both outputs together. */
	all: string;
}

interface RunOptions {
	env?: NodeJS.ProcessEnv;
	cwd?: string;
}

/** Runs a command and resolves with its exit code and its output. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<Ran> {
	return new Promise((resolve, reject) => {
		const env = { ...process.env, ...options.env };
		const child = spawn(command, args, {
			env,
			cwd: options.cwd,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let [out, all] = ['', ''];
		child.stdout.setEncoding('utf8').on('data', (text: string) => ((out += text), (all += text)));
		child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code, out: out.trim(), all: all.trim() }));
	});
}

/** Runs a command. @returns its standard output @throws Error with all output when it fails */
export async function must(command: string, args: string[], options?: RunOptions): Promise<string> {
	const { code, out, all } = await run(command, args, options);
	if (code === 0) return out;
	throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${all.slice(-4_000)}`);
}

/** Returns the path of a program, also where only the administrator's PATH has it. */
export function programPath(name: string): string | undefined {
	const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin'];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Programs of which one of each line is needed, and Debian's packages with them. */
const NEEDED = [
	{ paths: ['podman'], package: 'podman' },
	{ paths: ['runc', 'crun'], package: 'runc' },
	{ paths: ['/usr/lib/podman/netavark', '/usr/libexec/podman/netavark'], package: 'netavark' },
	{
		paths: ['/usr/lib/podman/aardvark-dns', '/usr/libexec/podman/aardvark-dns'],
		package: 'aardvark-dns'
	}
];

/** Returns why containers cannot be run here, as a sentence; `null` when they can. */
export function whyNot(): string | null {
	if (process.platform !== 'linux') return 'Containers are run on Linux only.';
	if (process.getuid?.() !== 0)
		return 'Containers with a network of their own need root: use sudo -E.';
	const isThere = (path: string) => (path.startsWith('/') ? existsSync(path) : programPath(path));
	const missing = NEEDED.filter(({ paths }) => !paths.some(isThere)).map((one) => one.package);
	if (missing.length === 0) return null;
	return `${missing.join(', ')} missing: apt-get install podman buildah runc netavark aardvark-dns debootstrap`;
}

/** Folder in which images stay for the next run, for who works on these tests. */
const KEPT = process.env.CONTAINERS_FOLDER;

/** Returns Podman's settings, with which it needs neither systemd nor a session of a user. */
const configuration = (inside: (name: string) => string): string[] => [
	'[containers]',
	'default_ulimits = []',
	'log_driver = "k8s-file"',
	'[engine]',
	// crun refuses machines on which both versions of control groups are in use.
	`runtime = "${programPath('runc') ? 'runc' : 'crun'}"`,
	'cgroup_manager = "cgroupfs"',
	'events_logger = "file"',
	'lock_type = "file"',
	`tmp_dir = "${inside('state')}"`,
	'[network]',
	'network_backend = "netavark"',
	`network_config_dir = "${inside('networks')}"`
];

export class Podman {
	/** Folder with the storage, and for files that containers read; empty before the beginning. */
	folder = '';
	readonly #env: NodeJS.ProcessEnv = {};

	/**
	 * Makes the folder, and checks that Podman runs with it. A file system that allows no overlays, as
	 * inside other containers, gets whole copies.
	 */
	async begin(): Promise<void> {
		// Not below /tmp, which may be in memory.
		this.folder = KEPT ?? mkdtempSync('/var/tmp/kantlijn-containers-');
		const inside = (name: string) => join(this.folder, name);
		for (const name of ['networks', 'run', 'state']) mkdirSync(inside(name), { recursive: true });
		writeFileSync(inside('containers.conf'), configuration(inside).join('\n'));
		this.#env.CONTAINERS_CONF = inside('containers.conf');
		this.#useStorage('overlay');
		if ((await this.try('info')).code === 0) return;
		rmSync(inside('graph'), { recursive: true, force: true });
		this.#useStorage('vfs');
		await this.do('info');
	}

	#useStorage(driver: string): void {
		const file = join(this.folder, 'storage.conf');
		const folders = [`graphroot = "${this.folder}/graph"`, `runroot = "${this.folder}/run"`];
		writeFileSync(file, ['[storage]', `driver = "${driver}"`, ...folders].join('\n'));
		this.#env.CONTAINERS_STORAGE_CONF = file;
	}

	/** Runs a command of Podman. */
	try(...args: string[]): Promise<Ran> {
		return run('podman', args, { env: this.#env });
	}

	/** Runs a command of Podman. @returns its output @throws Error when it fails */
	do(...args: string[]): Promise<string> {
		return must('podman', args, { env: this.#env });
	}

	/** Builds an image from the text of a Dockerfile. */
	build(tag: string, dockerfile: string, folder: string): Promise<string> {
		const file = join(this.folder, 'Dockerfile');
		writeFileSync(file, dockerfile);
		return this.do('build', '--format=docker', '--pull=never', '-t', tag, '-f', file, folder);
	}

	/** Runs a shell command in which `podman` has this storage. @returns its output */
	shell(command: string): Promise<string> {
		return must('sh', ['-c', command], { env: this.#env, cwd: this.folder });
	}

	/** Waits until a container's health check passes. No systemd is needed, which would repeat it. */
	async healthy(container: string): Promise<void> {
		await eventually(async () => void (await this.do('healthcheck', 'run', container)));
	}

	/** Stops and removes all containers, volumes and networks, and the folder with the images. */
	end(): void {
		if (this.folder === '') return;
		const now = (...args: string[]) => {
			spawnSync('podman', args, { env: { ...process.env, ...this.#env }, stdio: 'ignore' });
		};
		now('rm', '--all', '--force', '--time', '0');
		now('volume', 'prune', '--force');
		now('network', 'prune', '--force');
		if (KEPT) return;
		now('rmi', '--all', '--force');
		// An overlay that is still mounted would keep the folder.
		spawnSync('sh', [
			'-c',
			`grep -o '${this.folder}/[^ ]*' /proc/mounts | sort -r | xargs -r umount -l`
		]);
		rmSync(this.folder, { recursive: true, force: true });
	}
}
