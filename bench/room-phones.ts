/** A room full of phones over raw sockets: each takes a seat, listens to its stream, and places itself. */
import { type Socket, connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, Line, bodyOf, requestOf } from './asking.ts';

/** Where a room is, and how its requests look. */
export interface Room {
	port: number;
	/** Of its routes: `/seats`, `/events` and `/placement` come behind it. */
	path: string;
	/** The cookie of whoever got this answer when taking a seat. */
	cookieOf(token: string): string;
}

interface Phone {
	line: Line;
	stream: Socket;
	cookie: string;
}

/** How long everything may take to arrive, in milliseconds. */
const ARRIVE_MS = 20_000;

export interface Placed {
	/** From the request to its answer, in milliseconds. */
	answered: number[];
	/** From the request until the last phone, and until each of them, has heard of it. */
	last: number[];
	each: number[];
}

export class Phones {
	readonly #room: Room;
	readonly #phones: Phone[] = [];
	/** When the request of the nth placement of the round went out, and how many have heard of it. */
	#sentAt: number[] = [];
	#heard: number[] = [];
	#lastAt: number[] = [];
	/** Of every phone, how many placements it has heard of. */
	#known: number[] = [];
	#each: number[] = [];
	/** Told of each phone that gets the whole state. */
	#onState: (at: number) => void = () => {};

	constructor(room: Room) {
		this.#room = room;
	}

	/**
	 * They come one after another over so long.
	 * @returns of each, how long until it had its seat and the whole state
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
		const line = new Line(port);
		const seat = await line.ask(requestOf('POST', `${path}/seats`, { json: {} }));
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
				this.#hear(at, bytes);
			});
			stream.write(requestOf('GET', `${path}/events?view=phone`, { headers: { cookie } }));
		});
		return { line, stream, cookie };
	}

	/**
	 * So many of them place themselves once, evenly over so long; nothing is waited for before the next.
	 * The first few are for warming up: they are made, and not in what it answers.
	 */
	async place(round: number, count: number, milliseconds: number, warmUp = 0): Promise<Placed> {
		[this.#sentAt, this.#heard, this.#lastAt, this.#each] = [[], [], [], []];
		this.#known = this.#phones.map(() => 0);
		const answered: Promise<number>[] = [];
		const began = performance.now();
		for (let at = 0; at < count; at++) {
			await wait(Math.max(0, began + (at * milliseconds) / count - performance.now()));
			answered.push(this.#placeOne(round, at));
		}
		const times = await Promise.all(answered);
		for (const deadline = performance.now() + ARRIVE_MS; ; await wait(10)) {
			if (this.#heard[count - 1] === this.#phones.length) break;
			if (performance.now() > deadline) throw new Error('Not everything arrived.');
		}
		const last = this.#lastAt.map((time, at) => time - (this.#sentAt[at] ?? NaN));
		const each = this.#each.slice(warmUp * this.#phones.length);
		return { answered: times.slice(warmUp), last: last.slice(warmUp), each };
	}

	/** @returns how long it took, after something was done, until all have a new state, in milliseconds */
	async hearState(something: () => Promise<unknown>): Promise<number> {
		const lacking = new Set(this.#phones.keys());
		const began = performance.now();
		const all = new Promise<void>((resolve) => {
			this.#onState = (at) => lacking.delete(at) && lacking.size === 0 && resolve();
		});
		await something();
		const late = wait(ARRIVE_MS, undefined, { ref: false }).then(() => {
			throw new Error('Not every phone has heard.');
		});
		await Promise.race([all, late]);
		this.#onState = () => {};
		return performance.now() - began;
	}

	async #placeOne(round: number, at: number): Promise<number> {
		const phone = this.#phones[at];
		if (!phone) throw new Error('there are not so many phones');
		const json = { round, position: 2 * (at % 100) - 99 };
		const request = requestOf('PUT', `${this.#room.path}/placement`, {
			json,
			headers: { cookie: phone.cookie }
		});
		const sent = (this.#sentAt[at] = performance.now());
		expect(await phone.line.ask(request));
		return performance.now() - sent;
	}

	/** A count says all placements up to it, in the order in which they were sent. */
	#hear(at: number, bytes: Buffer) {
		const found = bytes.lastIndexOf('event: tally');
		if (found === -1) return;
		const start = bytes.indexOf('"placed":', found) + '"placed":'.length;
		const placed = Number.parseInt(bytes.toString('latin1', start, start + 8), 10);
		const now = performance.now();
		for (let nth = this.#known[at] ?? 0; nth < Math.min(placed, this.#sentAt.length); nth++) {
			this.#heard[nth] = (this.#heard[nth] ?? 0) + 1;
			this.#lastAt[nth] = now;
			this.#each.push(now - (this.#sentAt[nth] ?? NaN));
			this.#known[at] = nth + 1;
		}
	}

	leave() {
		for (const { line, stream } of this.#phones) {
			line.close();
			stream.destroy();
		}
	}
}

function expect(answer: Answer): Answer {
	if (answer.status !== 200 && answer.status !== 201) throw new Error(answer.bytes.toString());
	return answer;
}
