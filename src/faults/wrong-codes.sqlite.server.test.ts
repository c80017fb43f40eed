/** An attacker guesses workshop codes at full speed from the address that a whole workshop shares. */
import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { Client } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop, openStream } from '../testing/workshop.ts';
import { WRONG_CODES } from './amounts.ts';
import { patience } from '../testing/patience.ts';

const AT_ONCE = 16;
/** Wrong codes allowed per address and minute; the test takes less than two minutes. */
const FREE = 60;
/** Upper limit for the median answer of a phone, with room for a busy machine. */
const PROMPT_MS = 500;

it(
	`${WRONG_CODES} wrong codes: slowed down, and the room next door goes on at the same address`,
	async () => {
		const server = await startServer({ env: { LOG_LEVEL: 'error' } });
		onTestFinished(async () => void (await server.stop()));
		const [room, secret] = [await createWorkshop(server, {}, 3), await createWorkshop(server)];
		await room.control('open');
		const stage = await openStream(server, `${room.path}/events`);
		onTestFinished(() => stage.close());

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
		guessing.catch(() => undefined); // A rejection surfaces at the await below.

		const waits: number[] = [];
		for (let turn = 0; sent < WRONG_CODES || turn < 3; turn++) {
			const [phone] = room.seats.splice(0, 1);
			const began = performance.now();
			expect((await phone?.place(1, 2 * (turn % 50) + 1))?.status).toBe(200);
			waits.push(performance.now() - began);
			// A late participant can join from the attacker's address.
			const late = await room.join();
			room.seats.push(late);
			expect((await new Client(server).get(`/w/${room.code}`)).status).toBe(200);
			await stage.next(({ data }) => Number(data.placed) > turn);
		}
		await guessing;
		expect(waits.sort((a, b) => a - b)[waits.length >> 1]).toBeLessThan(PROMPT_MS);
		expect([...statuses.keys()].sort()).toEqual([404, 429]);
		expect(statuses.get(404)).toBeLessThanOrEqual(2 * FREE);
		// A correct code is refused as well once the address is limited.
		expect(await guess(secret.code)).toBe(429);
		expect((await secret.look()).phase).toBeUndefined();
	},
	patience(180_000)
);
