/**
 * Streams that are opened and never read: a phone in a pocket, or somebody who means harm. What the
 * system keeps for a connection comes first, some megabytes, so the frames here are those of a large
 * room. The same on each engine, since the store is read once for everybody.
 */
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Client } from '../testing/client.ts';
import { type Server, startServer } from '../testing/server.ts';
import { type Event, openRoom, watch } from '../testing/workshop.ts';
import { SLEEPERS, WAIT_FOR_SLOW } from './amounts.ts';

/** A reveal of so many, with longer initials than anybody may have, is 500 kB for the wall. */
const ANSWERS = 2_500;
const INITIALS = 'A'.repeat(200);
/** Some 10 MB a stream: twice what the system takes in before it says that nobody reads. */
const REVEALS = 20;
/** What a few frames that are on their way weigh, in bytes: far below one for each sleeper. */
const FLAT = 96 << 20;
/** What half of the answers next door take, also on a machine that is busy otherwise; in ms. */
const PROMPT_MS = 500;
/** How long is waited for what comes at once on an idle machine. */
const SOON = { timeout: 15_000, interval: 10 };
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

/** As if a very large room had answered. */
async function answers({ database }: Server, workshop: string) {
	const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ANSWERS})`;
	await database.rows(`${numbers} insert into workshop_seat
		(id, workshop_id, initials, seen_at, removed)
		select 'seat-' || i, '${workshop}', '${INITIALS}', '2026-01-01T00:00:00.000Z', 0 from n`);
	await database.rows(`${numbers} insert into workshop_answer (workshop_id, round, seat_id, position)
		select '${workshop}', 1, 'seat-' || i, 2 * (i % 100) - 99 from n`);
}

const isDots = ({ event }: Event) => event === 'dots';

it(`${SLEEPERS} streams that never read cost no memory and disturb nobody`, async () => {
	const server = await startServer({ env: { METRICS_TOKEN } });
	onTestFinished(async () => void (await server.stop()));
	const [room, next] = [await openRoom(server), await openRoom(server, {}, 1)];
	for (const one of [room, next]) expect((await one.control('open')).status).toBe(200);
	await answers(server, room.id);
	const reader = await watch(server, `${room.path}/events`);
	const neighbour = await watch(server, `${next.path}/events`);
	onTestFinished(() => [reader, neighbour].forEach((one) => one.close()));
	const dots = () => reader.events.filter(isDots);

	async function reveal() {
		const before = dots().length;
		await room.control('reveal');
		await vi.waitFor(() => expect(dots().length).toBe(before + 1), SOON);
		await room.control('hide');
	}
	/** Somebody answers next door, and it is seen there. */
	async function goesOnNextDoor(turn: number) {
		const began = performance.now();
		const position = turn % 2 === 0 ? 5 : null;
		expect((await next.seats[0]?.place(1, position))?.status).toBe(200);
		await vi.waitFor(() => {
			const last = neighbour.events.at(-1)?.data;
			expect(last).toMatchObject(position ? { placed: 1, undecided: 0 } : { undecided: 1 });
		}, SOON);
		return performance.now() - began;
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
	const waits: number[] = [];
	for (let turn = 0; turn < REVEALS; turn++) {
		await reveal();
		waits.push(await goesOnNextDoor(turn));
	}
	const after = await measured(server, 'process_resident_memory_bytes');
	expect(after - before).toBeLessThan(FLAT);
	expect(waits.sort((a, b) => a - b)[waits.length >> 1]).toBeLessThan(PROMPT_MS);

	// Who wakes gets what was on its way and then the last only: the rest was never kept for it.
	const [first] = sleepers;
	let woken = '';
	first?.setEncoding('latin1').on('data', (piece: string) => (woken += piece));
	first?.resume();
	await reveal();
	const last = `id: ${dots().at(-1)?.id}\n`;
	await vi.waitFor(() => expect(woken.includes(last)).toBe(true), SOON);
	const heard = woken.match(/^event: dots$/gm)?.length ?? 0;
	expect(heard).toBeLessThan(REVEALS - 4);

	if (!WAIT_FOR_SLOW) return;
	await vi.waitFor(
		async () => expect(await measured(server, 'kantlijn_streams')).toBeLessThanOrEqual(3),
		{ timeout: 70_000, interval: 1_000 }
	);
}, 180_000);
