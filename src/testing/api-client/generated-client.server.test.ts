/** Generates a client from the OpenAPI document, compiles it, and walks through Kantlijn with it. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { patience } from '../patience.ts';
import { type Server, sharedServer } from '../server.ts';

/** The part of the generator that is used here. Its own types take TypeScript long. */
interface Generator {
	createClient(settings: object): Promise<unknown>;
}

const GENERATOR: string = '@hey-api/openapi-ts';
const { createClient } = (await import(GENERATOR)) as Generator;

const folder = join(process.cwd(), '.cache/api-client');

/** Strict settings, as of a careful project that uses the generated client. */
const SETTINGS = {
	compilerOptions: {
		strict: true,
		noEmit: true,
		module: 'esnext',
		moduleResolution: 'bundler',
		target: 'es2022',
		lib: ['es2022', 'dom', 'dom.iterable'],
		types: []
	},
	include: ['**/*.ts']
};

let server: Server;
/**
 * Functions of walk.ts. The types of the generated client are not known here; they are checked when
 * the client is compiled.
 */
interface Walk {
	caller(baseUrl: string): unknown;
	walkAssignment(client: unknown): Promise<unknown>;
	walkTeamRound(owner: unknown, member: unknown): Promise<{ hidden: unknown; revealed: unknown }>;
	walkWorkshop(host: unknown, phone: () => unknown): Promise<unknown>;
	walkCheckIn(helper: unknown, client: unknown): Promise<unknown>;
}

let walk: Walk;
beforeAll(async () => {
	server = await sharedServer();
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const response = await fetch(`${server.url}/api/openapi.json`);
	await createClient({
		input: (await response.json()) as Record<string, unknown>,
		output: join(folder, 'client'),
		plugins: ['@hey-api/client-fetch', '@hey-api/sdk', '@hey-api/typescript'],
		logs: { level: 'silent' }
	});
	// The file is no module of this project, because it imports the generated client.
	copyFileSync(join(import.meta.dirname, 'walk.ts.txt'), join(folder, 'walk.ts'));
	writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
	walk = (await import(join(folder, 'walk.ts'))) as Walk;
}, patience(60_000));

const caller = () => walk.caller(server.url);

describe('a client generated from the document', () => {
	it(
		'compiles',
		() => {
			const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
			const compile = () =>
				execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
			expect(compile()).toBe('');
		},
		patience(60_000)
	);

	it('places on an assignment', async () => {
		expect(await walk.walkAssignment(caller())).toMatchObject({
			position: 17,
			side: 'facilitator',
			placements: [{ position: -35 }, { position: 17, roleSwitch: true }],
			explanation: { side: 'facilitator' }
		});
	});

	it('compares in a team', async () => {
		const { hidden, revealed } = await walk.walkTeamRound(caller(), caller());
		expect(hidden).not.toHaveProperty('positions');
		expect(revealed).toMatchObject({
			positions: expect.arrayContaining([
				expect.objectContaining({ position: -51 }),
				expect.objectContaining({ position: 33 })
			])
		});
	});

	it('runs a workshop', async () => {
		const comparison = { expert: { count: 2 }, facilitator: { count: 2 } };
		expect(await walk.walkWorkshop(caller(), caller)).toMatchObject({
			questions: [{ rounds: [{ revealed: true, placed: 4, comparison }] }]
		});
	});

	it('looks together with a client', async () => {
		expect(await walk.walkCheckIn(caller(), caller())).toMatchObject({
			state: 'revealed',
			looking: { client: { position: 51 }, helper: { position: -35 } }
		});
	});
});
