/**
 * Tests an attacker who guesses join codes at full speed: the server slows the attacker down, and a
 * workshop at the same network address goes on.
 */
import { Agent, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { Client } from '../testing/client.ts';
import { startServer } from '../testing/server.ts';
import { createWorkshop, openStream } from '../testing/workshop.ts';
import { WRONG_CODES } from './amounts.ts';
import { patience } from '../testing/patience.ts';

const AT_ONCE = 16;
/**
 * Number of wrong codes that one network address may try per minute. The test lasts less than two
 * minutes, so at most `2 * FREE` guesses get a 404.
 */
const FREE = 60;
/**
 * Maximum average number of wrong codes that the server may answer per turn. In a turn a
 * participant places, another joins, a page loads and the stage gets an event. In each of these
 * four steps, a server that treats all requests alike answers about AT_ONCE wrong codes. The
 * maximum is ten times as many.
 */
const PER_TURN = 10 * 4 * AT_ONCE;

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
		guessing.catch(() => undefined); // The await below reports a rejection.

		let turns = 0;
		for (; sent < WRONG_CODES || turns < 3; turns++) {
			const [phone] = room.seats.splice(0, 1);
			expect((await phone?.place(1, 2 * (turns % 50) + 1))?.status).toBe(200);
			// A late participant can still join from the attacker's address.
			const late = await room.join();
			room.seats.push(late);
			expect((await new Client(server).get(`/w/${room.code}`)).status).toBe(200);
			await stage.next(({ data }) => Number(data.placed) > turns);
		}
		await guessing;
		expect(turns).toBeGreaterThanOrEqual(WRONG_CODES / PER_TURN);
		expect([...statuses.keys()].sort()).toEqual([404, 429]);
		expect(statuses.get(404)).toBeLessThanOrEqual(2 * FREE);
		// Once the address is limited, even a correct code is refused.
		expect(await guess(secret.code)).toBe(429);
		expect((await secret.look()).phase).toBeUndefined();
	},
	patience(180_000)
);
