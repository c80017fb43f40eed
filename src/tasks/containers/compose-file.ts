/**
 * Reads a compose file and says what Podman has to be told to do the same. A setting that is not
 * known here is refused, so that nothing in the file goes untested.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../build-stamp.js';

const words = z.array(z.string());

const service = z.strictObject({
	image: z.string(),
	build: z.strictObject({ context: z.string(), args: z.record(z.string(), z.string()) }).optional(),
	command: words.optional(),
	restart: z.string(),
	read_only: z.boolean().optional(),
	tmpfs: words.default([]),
	cap_drop: words.default([]),
	cap_add: words.default([]),
	security_opt: words.default([]),
	stop_grace_period: z
		.string()
		.regex(/^\d+s$/)
		.optional(),
	environment: z.record(z.string(), z.string()).default({}),
	ports: words.default([]),
	volumes: words.default([]),
	configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).default([]),
	healthcheck: z.strictObject({ test: words, interval: z.string() }).optional(),
	depends_on: z
		.union([words, z.record(z.string(), z.strictObject({ condition: z.string() }))])
		.default([])
});

const composeFile = z
	.object({
		services: z.record(z.string(), service),
		configs: z.record(z.string(), z.strictObject({ content: z.string() })).default({}),
		volumes: z.record(z.string(), z.null()).default({})
	})
	.catchall(z.unknown());

export type Service = z.infer<typeof service>;
export type ComposeFile = z.infer<typeof composeFile>;

/** Reads a compose file at the root of the project, with these values for its variables. */
export function readCompose(name: string, values: Record<string, string>): ComposeFile {
	const read: unknown = parse(readFileSync(join(root, name), 'utf8'), { merge: true });
	return composeFile.parse(filled(read, values));
}

/** Returns the value with the variables in its texts replaced. */
function filled(value: unknown, values: Record<string, string>): unknown {
	if (typeof value === 'string') return interpolate(value, values);
	if (Array.isArray(value)) return value.map((one) => filled(one, values));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filled(one, values)]));
}

/**
 * Replaces `${NAME}`, `${NAME:?}` and `${NAME:-default}` in a text as Docker Compose does; `$$` is a
 * dollar sign.
 * @throws Error when a variable that the file demands has no value
 */
export function interpolate(text: string, values: Record<string, string>): string {
	return text.replaceAll(
		/\$(?:\$|\{(\w+)(?:(:\?)|:-([^}]*))?\})/g,
		(all, name: string | undefined, demanded: string | undefined, otherwise = '') => {
			if (name === undefined) return '$';
			const value = values[name];
			if (demanded && !value) throw new Error(`${all} needs a value for ${name}.`);
			return value || otherwise;
		}
	);
}

/** Returns the services in an order in which each comes after those on which it depends. */
export function inOrder({ services }: ComposeFile): string[] {
	const ordered: string[] = [];
	const add = (name: string) => {
		if (ordered.includes(name)) return;
		const { depends_on: on = [] } = services[name] ?? {};
		for (const one of Array.isArray(on) ? on : Object.keys(on)) add(one);
		ordered.push(name);
	};
	for (const name of Object.keys(services)) add(name);
	return ordered;
}

/** Returns the services that must be healthy before this one starts. */
export function healthyFirst({ depends_on: on }: Service): string[] {
	if (Array.isArray(on)) return [];
	return Object.keys(on).filter((name) => on[name]?.condition === 'service_healthy');
}

export interface Place {
	/** Prefix of the names of containers and volumes. */
	project: string;
	network: string;
	/** Returns the port of this machine at which a port of the file is reached instead. */
	portFor: (port: string) => number;
	/** Returns the path of a file with the content of this config. */
	fileFor: (config: string, content: string) => string;
}

/** Returns the arguments of `podman run` for a service. */
export function runArguments(file: ComposeFile, name: string, at: Place): string[] {
	const one = file.services[name];
	if (!one) throw new Error(`There is no service ${name}.`);
	const each = (flag: string, values: string[]) => values.flatMap((value) => [flag, value]);
	const volumes = one.volumes.map((volume) => {
		const [source = ''] = volume.split(':', 1);
		if (!(source in file.volumes)) throw new Error(`${name} has a volume that is not listed.`);
		return `${at.project}-${volume}`;
	});
	const configs = one.configs.map(({ source, target }) => {
		const { content } = file.configs[source] ?? {};
		if (content === undefined) throw new Error(`${name} has a config that is not there.`);
		return `${at.fileFor(source, content)}:${target}:ro`;
	});
	const ports = one.ports.map((port) => {
		const [outside = '', inside = ''] = port.split(':');
		return `127.0.0.1:${at.portFor(outside)}:${inside}`;
	});
	return [
		...['--detach', '--name', `${at.project}-${name}`, '--pull', 'never'],
		...['--network', at.network, '--network-alias', name, '--restart', one.restart],
		...(one.read_only ? ['--read-only', '--read-only-tmpfs=false'] : []),
		...(one.stop_grace_period ? ['--stop-timeout', one.stop_grace_period.slice(0, -1)] : []),
		...each('--tmpfs', one.tmpfs),
		...each('--cap-drop', one.cap_drop),
		...each('--cap-add', one.cap_add),
		// Podman writes this option without a value.
		...each(
			'--security-opt',
			one.security_opt.map((option) => option.replace(/:true$/, ''))
		),
		...each('--volume', [...volumes, ...configs]),
		...each('--publish', ports),
		...Object.entries(one.environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
		...healthArguments(one),
		one.image,
		...(one.command ?? [])
	];
}

/** A service without a check of its own has that of its image. */
function healthArguments({ healthcheck }: Service): string[] {
	if (!healthcheck) return [];
	const [kind, ...test] = healthcheck.test;
	if (kind !== 'CMD' && kind !== 'CMD-SHELL') throw new Error(`Unknown health check ${kind}.`);
	// Podman takes a list for a command and a text for a shell.
	const command = kind === 'CMD' ? JSON.stringify(test) : test.join(' ');
	return ['--health-cmd', command, '--health-interval', healthcheck.interval];
}
