/** The services of a compose file, in containers with a network of their own. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../testing/free-port.ts';
import type { Reachable } from '../../testing/reach.ts';
import { healthyFirst, inOrder, readCompose, runArguments } from './compose-file.ts';
import { VALUES } from './image.ts';
import type { Podman } from './podman.ts';
import { demand, eventually } from './steps.ts';

/** Certificate of Caddy's own authority, which signs for names that are not public. */
const AUTHORITY = '/data/caddy/pki/authorities/local/root.crt';

export class Services {
	readonly #podman: Podman;
	readonly #name: string;
	readonly #project: string;
	readonly #ports = new Map<string, number>();

	/** @param name name of the compose file */
	constructor(podman: Podman, name: string) {
		this.#podman = podman;
		this.#name = name;
		this.#project = name.replace(/\.yaml$/, '').replaceAll('.', '-');
	}

	/** Returns the name of a service's container. */
	container(service: string): string {
		return `${this.#project}-${service}`;
	}

	/** Starts all services, each once those on which it depends are there or healthy. */
	async start(): Promise<void> {
		await this.#podman.do('network', 'create', this.#project);
		const file = readCompose(this.#name, VALUES);
		for (const service of inOrder(file)) {
			for (const port of file.services[service]?.ports ?? []) {
				const [outside = ''] = port.split(':', 1);
				if (!this.#ports.has(outside)) this.#ports.set(outside, await freePort());
			}
			await this.startOne(service);
		}
	}

	/** Starts a service. @param version tag of our image, as `VERSION` in the file `.env` */
	async startOne(service: string, version = ''): Promise<void> {
		const file = readCompose(this.#name, { ...VALUES, VERSION: version });
		const one = file.services[service];
		demand(one, `There is no service ${service}.`);
		for (const first of healthyFirst(one)) await this.#podman.healthy(this.container(first));
		const args = runArguments(file, service, {
			project: this.#project,
			network: this.#project,
			portFor: (port) => this.#ports.get(port) ?? 0,
			fileFor: (config, content) => {
				const path = join(this.#podman.folder, `${this.#project}-${config}`);
				writeFileSync(path, content);
				return path;
			}
		});
		await this.#podman.do('run', ...args);
	}

	/** Stops a service and removes its container. @returns the exit code */
	async stop(service: string): Promise<number> {
		const name = this.container(service);
		await this.#podman.do('stop', name);
		const code = await this.#podman.do('inspect', '--format', '{{.State.ExitCode}}', name);
		await this.#podman.do('rm', name);
		return Number(code);
	}

	/** Ends a service's process at once, as a fault of the machine would. */
	async kill(service: string): Promise<void> {
		const pid = Number(await this.#inspect(service, '{{.State.Pid}}'));
		demand(pid > 1, `${service} does not run.`);
		process.kill(pid, 'SIGKILL');
	}

	/** Whether the service has been started again by itself, and how often. */
	async restarts(service: string): Promise<number> {
		return Number(await this.#inspect(service, '{{.RestartCount}}'));
	}

	/** Runs a command in a service's container. @returns its output */
	in(service: string, ...command: string[]): Promise<string> {
		return this.#podman.do('exec', this.container(service), ...command);
	}

	/** Returns the name of the image that a service runs. */
	imageOf(service: string): Promise<string> {
		return this.#inspect(service, '{{.ImageName}}');
	}

	/** Returns how many requests a service has logged. */
	async requests(service: string): Promise<number> {
		const { all } = await this.#podman.try('logs', this.container(service));
		return all.split('\n').filter((line) => line.includes('"route"')).length;
	}

	/** Returns the way to the services through Caddy, once it has a certificate. */
	async throughCaddy(): Promise<Reachable> {
		const ca = await eventually(() => this.in('caddy', 'cat', AUTHORITY));
		return { port: this.port('443'), https: { host: VALUES.ADDRESS, ca } };
	}

	/** Returns the port of this machine at which a port of the file answers. */
	port(published: string): number {
		return this.#ports.get(published) ?? 0;
	}

	#inspect(service: string, format: string): Promise<string> {
		return this.#podman.do('inspect', '--format', format, this.container(service));
	}

	async end(): Promise<void> {
		const { services } = readCompose(this.#name, VALUES);
		const names = Object.keys(services).map((service) => this.container(service));
		await this.#podman.try('rm', '--force', '--time=0', ...names);
		await this.#podman.try('network', 'rm', this.#project);
	}
}
