/** Somebody guesses at codes as fast as the server answers, behind the address of a whole room. */
import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { Client } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import { openRoom, watch } from '../testing/workshop.ts';
import { WRONG_CODES } from './amounts.ts';

const AT_ONCE = 16;
/** What an address may get wrong in a minute; this takes less than two. */
const FREE = 60;
/** What a phone's answer takes half of the time, also on a machine that is busy otherwise; in ms. */
const PROMPT_MS = 500;

it(`${WRONG_CODES} wrong codes: slowed down, and the room next door goes on at the same address`, async () => {
	const server = await startServer({ env: { LOG_LEVEL: 'error' } });
	onTestFinished(async () => void (await server.stop()));
	const [room, secret] = [await openRoom(server, {}, 3), await openRoom(server)];
	await room.control('open');
	const wall = await watch(server, `${room.path}/events`);
	onTestFinished(() => wall.close());

	const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
	onTestFinished(() => agent.destroy());
	const guess = (code: string) =>
		new Promise<number>((resolve, reject) => {
			const path = `/api/workshops/${code}`;
			request({ port: server.port, agent, path }, (response) => {
				response.resume().on('end', () => resolve(response.statusCode ?? 0));
			})
				.on('error', reject)
				.end();
		});
	const statuses = new Map<number, number>();
	let sent = 0;
	async function guessOn() {
		while (sent < WRONG_CODES) {
			const status = await guess(`Z${String(sent++).padStart(5, '0')}`);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}
	}
	const guessing = Promise.all(Array.from({ length: AT_ONCE }, guessOn));
	guessing.catch(() => undefined); // Awaited below, where it says why.

	const waits: number[] = [];
	for (let turn = 0; sent < WRONG_CODES || turn < 3; turn++) {
		const [phone] = room.seats.splice(0, 1);
		const began = performance.now();
		expect((await phone?.place(1, 2 * (turn % 50) + 1))?.status).toBe(200);
		waits.push(performance.now() - began);
		// Whoever comes late gets in, from the same address as the one who guesses.
		const late = await room.join();
		room.seats.push(late);
		expect((await new Client(server).get(`/w/${room.code}`)).status).toBe(200);
		await wall.next(({ data }) => Number(data.placed) > turn);
	}
	await guessing;
	expect(waits.sort((a, b) => a - b)[waits.length >> 1]).toBeLessThan(PROMPT_MS);
	expect([...statuses.keys()].sort()).toEqual([404, 429]);
	expect(statuses.get(404)).toBeLessThanOrEqual(2 * FREE);
	// Also when it is right in the end.
	expect(await guess(secret.code)).toBe(429);
	expect((await secret.look()).phase).toBeUndefined();
}, 180_000);
