/**
 * Tests streams that are opened and never read, by a sleeping phone or an attacker. The kernel
 * buffers some megabytes per connection before the server notices, so the test uses the large
 * events of a large workshop. A test on SQLite suffices, because an event is read from the database
 * once for all streams.
 */
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../testing/client.ts';
import { type Server, startServer } from '../testing/server.ts';
import { type Event, createWorkshop, openStream } from '../testing/workshop.ts';
import { SLEEPERS, WAIT_FOR_SLOW } from './amounts.ts';
import { patience } from '../testing/patience.ts';

/**
 * Number of answers in the large workshop. Their initials exceed the limit of the app, so that the
 * event of a reveal takes 500 kB on the stage.
 */
const ANSWERS = 2_500;
const INITIALS = 'A'.repeat(200);
/** Number of reveals. At 500 kB each they make 10 MB per stream, twice what the kernel buffers. */
const REVEALS = 20;
/**
 * Maximum growth of memory in bytes. In the full test, the unsent events of all streams would take
 * about ten times as much.
 */
const FLAT = 96 << 20;
/** Generous time limit for events that arrive immediately on an idle machine. */
const SOON = { timeout: patience(15_000), interval: 10 };
const METRICS_TOKEN = 'only-for-the-one-who-measures';

async function measured(server: Server, name: string): Promise<number> {
	const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
	const { text } = await new Client(server).get<string>('/metrics', headers);
	return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

async function sleeper({ port }: Server, path: string): Promise<Socket> {
	const socket = connect(port, 'localhost').on('error', () => undefined);
	await once(socket, 'connect');
	socket.pause();
	socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
	return socket;
}

/** Inserts the seats and answers of the large workshop. */
async function answers({ database }: Server, workshop: string) {
	const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ANSWERS})`;
	await database.rows(`${numbers} insert into workshop_seat
		(id, workshop_id, initials, seen_at, removed)
		select 'seat-' || i, '${workshop}', '${INITIALS}', '2026-01-01T00:00:00.000Z', 0 from n`);
	await database.rows(`${numbers} insert into workshop_answer (workshop_id, round, seat_id, position)
		select '${workshop}', 1, 'seat-' || i, 2 * (i % 100) - 99 from n`);
}

const isDots = ({ event }: Event) => event === 'dots';

it(
	`${SLEEPERS} streams that never read cost no memory and disturb nobody`,
	async () => {
		const server = await startServer({ env: { METRICS_TOKEN } });
		onTestFinished(async () => void (await server.stop()));
		const [room, next] = [await createWorkshop(server), await createWorkshop(server, {}, 1)];
		for (const one of [room, next]) expect((await one.control('open')).status).toBe(200);
		await answers(server, room.id);
		const reader = await openStream(server, `${room.path}/events`);
		const neighbour = await openStream(server, `${next.path}/events`);
		onTestFinished(() => [reader, neighbour].forEach((one) => one.close()));
		const dots = () => reader.events.filter(isDots);

		async function reveal() {
			const before = dots().length;
			await room.control('reveal');
			await vi.waitFor(() => expect(dots().length).toBe(before + 1), SOON);
			await room.control('hide');
		}
		/** Sends an answer in a second workshop, and waits for its event on that workshop's stage. */
		async function answerInNeighbour(turn: number) {
			const position = turn % 2 === 0 ? 5 : null;
			expect((await next.seats[0]?.place(1, position))?.status).toBe(200);
			await vi.waitFor(() => {
				const last = neighbour.events.at(-1)?.data;
				expect(last).toMatchObject(position ? { placed: 1, undecided: 0 } : { undecided: 1 });
			}, SOON);
		}

		for (let turn = 0; turn < 10; turn++) await reveal();
		const sleepers = await Promise.all(
			Array.from({ length: SLEEPERS }, () => sleeper(server, `${room.path}/events`))
		);
		onTestFinished(() => sleepers.forEach((socket) => socket.destroy()));
		await vi.waitFor(
			async () => expect(await measured(server, 'kantlijn_streams')).toBe(SLEEPERS + 2),
			SOON
		);
		const before = await measured(server, 'process_resident_memory_bytes');
		for (let turn = 0; turn < REVEALS; turn++) {
			await reveal();
			await answerInNeighbour(turn);
		}
		const after = await measured(server, 'process_resident_memory_bytes');
		expect(after - before).toBeLessThan(FLAT);

		// A stream that is read again receives the buffered events, and after those only the latest
		// event.
		const [first] = sleepers;
		let woken = '';
		first?.setEncoding('latin1').on('data', (piece: string) => (woken += piece));
		first?.resume();
		await reveal();
		const last = `id: ${dots().at(-1)?.id}\n`;
		await vi.waitFor(() => expect(woken.includes(last)).toBe(true), SOON);
		const received = woken.match(/^event: dots$/gm)?.length ?? 0;
		expect(received).toBeLessThan(REVEALS - 4);

		if (!WAIT_FOR_SLOW) return;
		await vi.waitFor(
			async () => expect(await measured(server, 'kantlijn_streams')).toBeLessThanOrEqual(3),
			{ timeout: 70_000, interval: 1_000 }
		);
	},
	patience(180_000)
);
