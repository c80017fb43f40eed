/** One channel while somebody watches it: its latest frames, its streams, and when it is read. */
import { measure } from '../telemetry.ts';
import { type Framed, eventText, framed, retryText } from './sse.ts';
import type { Snapshot } from './hub.ts';
import { ChannelFrames } from './channel-frames.ts';

/** Between the beginnings of two reads, whatever happens meanwhile, in milliseconds. */
export const TICK_MS = 100;
/** A client that hears nothing for longer than two of these takes its stream for dead. */
export const PING_MS = 15_000;
/** A reader that has taken nothing for so long is not coming back on this connection. */
export const STALLED_MS = 60_000;
/** Until a read that failed is tried again. */
const AGAIN_MS = 1_000;
/** After how long a client comes back when its stream ends without a word. */
const RETRY_MS = 1_000;

const GREETING = framed(retryText(RETRY_MS));
const PING = framed(eventText('ping', '{}'));

/** Where a stream's bytes go: a socket, or a web stream while developing. */
export interface Sink {
	/** Nothing of what was written still waits in this process. */
	readonly drained: boolean;
	write(bytes: Framed): void;
	/** Ends the stream in good order, after what was written. */
	end(): void;
	/** Cuts the connection off, and with it what still waits. */
	destroy(): void;
}

export interface Stream {
	readonly sink: Sink;
	readonly variant: string;
	/** Whose it is, for presence and `drop`; `null` where nobody needs to know. */
	readonly who: string | null;
}

/** The streams of one variant. */
interface Group {
	readonly view: ChannelFrames;
	/** Of all that came here, those that are still open. */
	size: number;
	/** Those that have everything up to the latest turn: nothing has to be looked up for each. */
	readonly current: Set<Stream>;
}

/** What a stream that has not everything has got. */
interface Behind {
	/** The turn up to which it has all. */
	readonly upTo: number;
	/** Since when it has not kept up; `null` where there was nothing to show it yet. */
	stuckAt: number | null;
}

export interface ChannelOptions {
	read: () => Promise<Snapshot | null>;
	/** What it shows does not exist any more, and its streams have ended. */
	onGone: () => void;
	/** It has not kept up for too long. */
	onStalled: (stream: Stream) => void;
	onFault: (error: unknown) => void;
}

export class Channel {
	readonly #ways: ChannelOptions;
	readonly #groups = new Map<string, Group>();
	readonly #groupOf = new Map<Stream, Group>();
	readonly #behind = new Map<Stream, Behind>();
	readonly #pinging: NodeJS.Timeout;
	#snapshot: Snapshot | null = null;
	#turn = 0;
	#reading = false;
	#stale = true;
	#beganAt = -Infinity;
	#next: NodeJS.Timeout | undefined;
	#sweeping: NodeJS.Timeout | undefined;

	constructor(ways: ChannelOptions) {
		this.#ways = ways;
		this.#pinging = setInterval(() => this.#ping(), PING_MS);
	}

	get streams(): Iterable<Stream> {
		return this.#groupOf.keys();
	}

	/** Of what it shows; `null` before it was read. */
	get revision(): number | null {
		return this.#snapshot?.id ?? null;
	}

	get empty(): boolean {
		return this.#groupOf.size === 0;
	}

	open(stream: Stream) {
		const group = this.#groups.get(stream.variant) ?? this.#newGroup(stream.variant);
		group.size++;
		this.#groupOf.set(stream, group);
		this.#behind.set(stream, { upTo: 0, stuckAt: null });
		stream.sink.write(GREETING);
		if (this.#snapshot) this.#bringUp(stream);
		else this.#schedule();
	}

	/** @returns whether it was open */
	close(stream: Stream): boolean {
		const group = this.#groupOf.get(stream);
		if (!group) return false;
		this.#groupOf.delete(stream);
		this.#behind.delete(stream);
		group.current.delete(stream);
		if (--group.size === 0) this.#groups.delete(stream.variant);
		if (this.empty) this.#rest();
		return true;
	}

	changed() {
		this.#stale = true;
		this.#schedule();
	}

	#newGroup(variant: string): Group {
		const view = new ChannelFrames();
		const group = { view, size: 0, current: new Set<Stream>() };
		this.#groups.set(variant, group);
		if (this.#snapshot) view.show(this.#snapshot.frames(variant), this.#snapshot.id, this.#turn);
		return group;
	}

	#schedule(wait = this.#beganAt + TICK_MS - performance.now()) {
		if (this.#reading || this.#next || !this.#stale || this.empty) return;
		this.#next = setTimeout(() => void this.#read(), Math.max(0, wait));
	}

	async #read() {
		this.#next = undefined;
		this.#stale = false;
		this.#reading = true;
		this.#beganAt = performance.now();
		let failed = false;
		try {
			const snapshot = await this.#ways.read();
			if (snapshot) this.#show(snapshot);
			else this.#ways.onGone();
			measure('frame', { took: performance.now() - this.#beganAt });
		} catch (error) {
			failed = this.#stale = true;
			this.#ways.onFault(error);
		}
		this.#reading = false;
		this.#schedule(failed ? AGAIN_MS : undefined);
	}

	#show(snapshot: Snapshot) {
		const before = this.#turn;
		this.#turn = before + 1;
		this.#snapshot = snapshot;
		for (const [variant, { view, current }] of this.#groups) {
			view.show(snapshot.frames(variant), snapshot.id, this.#turn);
			const bytes = view.after(before);
			if (!bytes) continue;
			for (const stream of current) {
				if (stream.sink.drained) stream.sink.write(bytes);
				else this.#fallBehind(stream, before);
			}
		}
		for (const stream of this.#behind.keys()) this.#bringUp(stream);
	}

	/** What it lacks, at once or as soon as it has taken what it got before. */
	#bringUp(stream: Stream) {
		const group = this.#groupOf.get(stream);
		const behind = this.#behind.get(stream);
		if (!group || !behind) return;
		if (!stream.sink.drained) return this.#fallBehind(stream, behind.upTo);
		const bytes = group.view.after(behind.upTo);
		this.#behind.delete(stream);
		group.current.add(stream);
		if (bytes) stream.sink.write(bytes);
	}

	#fallBehind(stream: Stream, upTo: number) {
		const stuckAt = this.#behind.get(stream)?.stuckAt ?? performance.now();
		this.#behind.set(stream, { upTo, stuckAt });
		this.#groupOf.get(stream)?.current.delete(stream);
		this.#sweeping ??= setInterval(() => this.#sweep(), TICK_MS);
	}

	#sweep() {
		let stuck = 0;
		for (const [stream, { stuckAt }] of this.#behind) {
			if (stuckAt === null) continue;
			if (stream.sink.drained) this.#bringUp(stream);
			else if (performance.now() - stuckAt > STALLED_MS) this.#ways.onStalled(stream);
			else stuck++;
		}
		if (stuck === 0) this.#stopSweeping();
	}

	#ping() {
		for (const stream of this.#groupOf.keys()) {
			if (stream.sink.drained) stream.sink.write(PING);
			else this.#fallBehind(stream, this.#behind.get(stream)?.upTo ?? this.#turn);
		}
	}

	#stopSweeping() {
		clearInterval(this.#sweeping);
		this.#sweeping = undefined;
	}

	#rest() {
		clearInterval(this.#pinging);
		clearTimeout(this.#next);
		this.#stopSweeping();
	}
}
