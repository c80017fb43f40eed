/** Phones of a workshop, on raw sockets. Each takes a seat, reads its stream, and places. */
import { type Socket, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, Connection, bodyOf, requestOf } from './http-client.ts';

/** Address of a workshop, and the way in which its requests identify a seat. */
export interface Room {
	port: number;
	/** First part of the workshop's API paths, before `/seats`, `/events` and `/placement`. */
	path: string;
	/** Returns the cookie of the seat with this token. */
	cookieOf(token: string): string;
}

interface Phone {
	connection: Connection;
	stream: Socket;
	cookie: string;
}

/** Milliseconds within which all events must have arrived. */
const ARRIVE_MS = 20_000;

/** Durations in milliseconds. Each begins when a phone sends its placement. */
export interface Placed {
	/** For every placement, the duration until the response arrives. */
	answered: number[];
	/**
	 * For every placement, the duration until all phones have received a tally that counts the
	 * placement.
	 */
	last: number[];
	/**
	 * For every placement and every phone, the duration until the phone has received a tally that
	 * counts the placement.
	 */
	each: number[];
}

export class Phones {
	readonly #room: Room;
	readonly #phones: Phone[] = [];
	/** Time at which the nth placement of the round was sent. */
	#sentAt: number[] = [];
	/** Number of phones that have received a tally that counts the nth placement. */
	receipts: number[] = [];
	/** Time at which the latest phone received a tally that counts the nth placement. */
	#lastAt: number[] = [];
	/**
	 * For each phone, the highest number of placements in any tally that the phone has received.
	 */
	tallies: number[] = [];
	#each: number[] = [];
	/** Called with the index of a phone when that phone receives a complete state. */
	#onState: (at: number) => void = () => {};

	constructor(room: Room) {
		this.#room = room;
	}

	/**
	 * Makes phones join, spread evenly over `milliseconds`.
	 * @returns milliseconds until each phone had a seat and the first state
	 */
	async join(count: number, milliseconds: number): Promise<number[]> {
		const began = performance.now();
		return Promise.all(
			Array.from({ length: count }, async (_, at) => {
				await wait(Math.max(0, began + (at * milliseconds) / count - performance.now()));
				const came = performance.now();
				this.#phones[at] = await this.#enter(at);
				return performance.now() - came;
			})
		);
	}

	async #enter(at: number): Promise<Phone> {
		const { port, path, cookieOf } = this.#room;
		const connection = new Connection(port);
		const seat = await connection.ask(requestOf('POST', `${path}/seats`, { json: {} }));
		const { token } = JSON.parse(bodyOf(expect(seat))) as { token: string };
		const cookie = cookieOf(token);
		const stream = connect(port, '127.0.0.1');
		await new Promise<void>((resolve, reject) => {
			stream.on('error', reject);
			stream.on('data', (bytes: Buffer) => {
				if (bytes.includes('event: state')) {
					resolve();
					this.#onState(at);
				}
				this.receive(at, bytes);
			});
			stream.write(requestOf('GET', `${path}/events?view=phone`, { headers: { cookie } }));
		});
		return { connection, stream, cookie };
	}

	/**
	 * Sends one placement from each of `count` phones, spread evenly over `milliseconds`, without
	 * waiting for responses.
	 * @param warmUp number of placements at the start that are left out of the result
	 */
	async place(round: number, count: number, milliseconds: number, warmUp = 0): Promise<Placed> {
		[this.#sentAt, this.receipts, this.#lastAt, this.#each] = [[], [], [], []];
		this.tallies = this.#phones.map(() => 0);
		const answered: Promise<number>[] = [];
		const began = performance.now();
		for (let at = 0; at < count; at++) {
			await wait(Math.max(0, began + (at * milliseconds) / count - performance.now()));
			answered.push(this.#placeOne(round, at));
		}
		const times = await Promise.all(answered);
		for (const deadline = performance.now() + ARRIVE_MS; ; await wait(10)) {
			if (this.receipts[count - 1] === this.#phones.length) break;
			if (performance.now() > deadline)
				throw new Error('Some phones have not received all placements.');
		}
		const last = this.#lastAt.map((time, at) => time - (this.#sentAt[at] ?? NaN));
		const each = this.#each.slice(warmUp * this.#phones.length);
		return { answered: times.slice(warmUp), last: last.slice(warmUp), each };
	}

	/** Returns the milliseconds from an action until all phones have received a new state. */
	async timeToState(action: () => Promise<unknown>): Promise<number> {
		const lacking = new Set(this.#phones.keys());
		const began = performance.now();
		const all = new Promise<void>((resolve) => {
			this.#onState = (at) => lacking.delete(at) && lacking.size === 0 && resolve();
		});
		await action();
		const late = wait(ARRIVE_MS, undefined, { ref: false }).then(() => {
			throw new Error('Some phones have not received the new state.');
		});
		await Promise.race([all, late]);
		this.#onState = () => {};
		return performance.now() - began;
	}

	async #placeOne(round: number, at: number): Promise<number> {
		const phone = this.#phones[at];
		if (!phone) throw new Error(`There is no phone ${at}.`);
		const json = { round, position: 2 * (at % 100) - 99 };
		const request = requestOf('PUT', `${this.#room.path}/placement`, {
			json,
			headers: { cookie: phone.cookie }
		});
		const sent = (this.#sentAt[at] = performance.now());
		expect(await phone.connection.ask(request));
		return performance.now() - sent;
	}

	/**
	 * Records that a phone received a tally. A tally counts the placements in the order of their
	 * requests.
	 */
	receive(at: number, bytes: Buffer) {
		const found = bytes.lastIndexOf('event: tally');
		if (found === -1) return;
		const start = bytes.indexOf('"placed":', found) + '"placed":'.length;
		const placed = Number.parseInt(bytes.toString('latin1', start, start + 8), 10);
		const now = performance.now();
		for (let nth = this.tallies[at] ?? 0; nth < Math.min(placed, this.#sentAt.length); nth++) {
			this.receipts[nth] = (this.receipts[nth] ?? 0) + 1;
			this.#lastAt[nth] = now;
			this.#each.push(now - (this.#sentAt[nth] ?? NaN));
			this.tallies[at] = nth + 1;
		}
	}

	leave() {
		for (const { connection, stream } of this.#phones) {
			connection.close();
			stream.destroy();
		}
	}
}

function expect(answer: Answer): Answer {
	if (answer.status !== 200 && answer.status !== 201) throw new Error(answer.bytes.toString());
	return answer;
}
