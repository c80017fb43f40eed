/**
 * Tests a server without free file descriptors: it answers requests that need none, and answers all
 * requests once descriptors are free again.
 */
import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { type Socket, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { patience } from '../testing/patience.ts';
import { startServer } from '../testing/server.ts';

const DESCRIPTORS = 100;

it(
	'a file that cannot be opened is a fault of one request, and of nothing else',
	async () => {
		const under = ['prlimit', `--nofile=${DESCRIPTORS}:${DESCRIPTORS}`];
		const server = await startServer({ under, env: { LOG_LEVEL: 'error' } });
		onTestFinished(async () => void (await server.stop()));
		const { pid } = server;
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		onTestFinished(() => agent.destroy());
		const status = (path: string) =>
			new Promise<number>((resolve, reject) => {
				request({ port: server.port, agent, path }, (response) => {
					response.resume().on('end', () => resolve(response.statusCode ?? 0));
				})
					.on('error', reject)
					.end();
			});
		const folder = 'build/client/_app/immutable/chunks';
		const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
		const path = (n: number) => `/_app/immutable/chunks/${files[n]}`;
		expect(await status(path(0))).toBe(200);

		const sockets: Socket[] = [];
		for (let n = 0; n < 2 * DESCRIPTORS; n += 1) {
			sockets.push(connect(server.port).on('error', () => undefined));
		}
		await wait(500);
		expect(await status(path(1))).toBe(500);
		expect(await status(path(0)), 'what is in memory').toBe(200);

		for (const socket of sockets) socket.destroy();
		await vi.waitFor(async () => expect(await status(path(1))).toBe(200), patience(10_000));
		expect(await status('/healthz')).toBe(200);
		expect(server.pid).toBe(pid);
		expect(server.logs()).toContain('EMFILE');
	},
	patience(60_000)
);
