/** Simulates many phones in one workshop, spread over several instances as by a load balancer. */
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from './client.ts';
import type { Reachable } from './reach.ts';
import { type Event, type TestWorkshop, type EventStream, openStream } from './workshop.ts';
import { positionOf } from './numbered-positions.ts';

/** Milliseconds before a phone reopens its stream, as the stream's `retry` field prescribes. */
const RETRY_MS = 1_000;
/** Milliseconds before a phone repeats a failed request. */
const AGAIN_MS = 250;

/** Statuses of an instance that cannot store now, and of a proxy that lost an instance. */
const AWAY = [502, 503];

export interface InCrowd {
	readonly seat: string;
	/** Position that the phone places in every round. */
	readonly position: number;
	/** Index of the instance that acknowledged the placement; `null` until then. */
	acknowledgedBy: number | null;
	/** Time at which the current stream's first state arrived, by `performance.now()`. */
	since: number;
	/** Sends the placement to each instance in turn until an instance acknowledges it. */
	place(round: number): Promise<void>;
	/** Returns the last matching event of the current stream. */
	last(fits: (event: Event) => boolean): Event | undefined;
	leave(): void;
}

/**
 * Makes phones join. Resolves when each phone has a seat and has received its stream's first state.
 */
export async function crowd(
	servers: Reachable[],
	room: TestWorkshop,
	size: number
): Promise<InCrowd[]> {
	const phones: InCrowd[] = [];
	for (let n = 0; n < size; n += 50) {
		const some = Array.from({ length: Math.min(50, size - n) }, (_, index) =>
			phoneIn(servers, room, n + index)
		);
		phones.push(...(await Promise.all(some)));
	}
	return phones;
}

async function phoneIn(servers: Reachable[], room: TestWorkshop, n: number): Promise<InCrowd> {
	const { seat, token } = await room.join();
	const headers = { authorization: `Bearer ${token}` };
	const instance = (turn: number) => servers[turn % servers.length] as Reachable;
	let stream: EventStream | undefined;
	let left = false;

	async function listen(onState: () => void) {
		for (let turn = n; !left; turn++) {
			try {
				stream = await openStream(instance(turn), `${room.path}/events?view=phone`, token);
				if (left) stream.close();
				const began = stream.next(({ event }) => event === 'state');
				await Promise.race([began.then(onState), stream.ended]);
				await stream.ended;
			} catch {
				// This instance is unavailable, so the next one is tried.
				await wait(AGAIN_MS);
				continue;
			}
			await wait(RETRY_MS);
		}
	}

	const phone: InCrowd = {
		seat,
		position: positionOf(n),
		acknowledgedBy: null,
		since: 0,
		async place(round) {
			const json = { round, position: phone.position };
			for (let turn = n; ; turn++) {
				const who = new Client(instance(turn));
				const sent = who.ask('PUT', `${room.path}/placement`, { json, headers });
				const status = await sent.then(
					(answer) => answer.status,
					() => 0
				);
				if (status === 200) return void (phone.acknowledgedBy = turn % servers.length);
				if (![0, ...AWAY].includes(status)) throw new Error(`The placement was refused: ${status}`);
				await wait(AGAIN_MS);
			}
		},
		last: (fits) => stream?.events.findLast(fits),
		leave() {
			left = true;
			stream?.close();
		}
	};
	await new Promise<void>((resolve) => {
		void listen(() => {
			phone.since = performance.now();
			resolve();
		});
	});
	return phone;
}
