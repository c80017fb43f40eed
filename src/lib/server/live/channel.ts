/**
 * One channel with open streams: its latest frames, its streams, and the times at which it reads
 * the database.
 */
import { measure } from '../telemetry/measurements.ts';
import { type Framed, eventText, framed, retryText } from './sse.ts';
import type { Snapshot } from './hub.ts';
import { ChannelFrames } from './channel-frames.ts';

/**
 * Minimum milliseconds between the starts of two reads of the database, however many changes
 * arrive.
 */
export const TICK_MS = 100;
/** Milliseconds between two pings. A browser that misses two pings reconnects. */
export const PING_MS = 15_000;
/** Milliseconds without any progress after which a connection is closed. */
export const STALLED_MS = 60_000;
/** Milliseconds until a failed read is retried. */
const READ_RETRY_MS = 1_000;
/** Milliseconds after which a browser reconnects when its stream breaks off. */
const RETRY_MS = 1_000;

const GREETING = framed(retryText(RETRY_MS));
const PING = framed(eventText('ping', '{}'));

/** Destination of a stream's bytes: a socket, or a web stream under `npm run dev`. */
export interface Sink {
	/** Whether everything written so far has left this process's buffers. */
	readonly drained: boolean;
	write(bytes: Framed): void;
	/** Ends the stream once everything written has been sent. */
	end(): void;
	/** Closes the connection at once and discards unsent bytes. */
	destroy(): void;
}

export interface Stream {
	readonly sink: Sink;
	readonly variant: string;
	/**
	 * Id of the seat or member to which the stream belongs, for presence; `null` for other streams.
	 */
	readonly who: string | null;
	/**
	 * Names of the credentials that opened the stream; it is closed as soon as one of them ends.
	 */
	readonly openedBy: readonly string[];
}

/** Open streams of a channel that show the same view (`variant`), and so receive the same bytes. */
interface Group {
	readonly view: ChannelFrames;
	/** Number of open streams. */
	size: number;
	/**
	 * Streams that have received every frame. They all receive the same bytes at the next update.
	 */
	readonly current: Set<Stream>;
}

/** State of a stream that lacks some frames. */
interface Behind {
	/** Number of the last update whose frames were written to the stream; 0 for a new stream. */
	readonly upTo: number;
	/**
	 * Value of `performance.now()` from which on the sink has not drained; `null` while the stream
	 * only waits for the first snapshot.
	 */
	stuckAt: number | null;
}

export interface ChannelOptions {
	read: () => Promise<Snapshot | null>;
	/** Called when the workshop or team no longer exists. The callback must end the streams. */
	onGone: () => void;
	/** Called for a stream whose sink has not drained for `STALLED_MS`. */
	onStalled: (stream: Stream) => void;
	onFault: (error: unknown) => void;
}

export class Channel {
	readonly #options: ChannelOptions;
	readonly #groups = new Map<string, Group>();
	readonly #groupOf = new Map<Stream, Group>();
	readonly #behind = new Map<Stream, Behind>();
	readonly #pinging: NodeJS.Timeout;
	#snapshot: Snapshot | null = null;
	#update = 0;
	#reading = false;
	#stale = true;
	#beganAt = -Infinity;
	#next: NodeJS.Timeout | undefined;
	#retrying: NodeJS.Timeout | undefined;

	constructor(options: ChannelOptions) {
		this.#options = options;
		this.#pinging = setInterval(() => this.#ping(), PING_MS);
	}

	get streams(): Iterable<Stream> {
		return this.#groupOf.keys();
	}

	/** Revision of the latest snapshot; `null` before the first read. */
	get revision(): number | null {
		return this.#snapshot?.id ?? null;
	}

	get empty(): boolean {
		return this.#groupOf.size === 0;
	}

	/** Adds a stream, and sends all current frames to it: at once, or after the first read. */
	open(stream: Stream) {
		const group = this.#groups.get(stream.variant) ?? this.#newGroup(stream.variant);
		group.size++;
		this.#groupOf.set(stream, group);
		this.#behind.set(stream, { upTo: 0, stuckAt: null });
		stream.sink.write(GREETING);
		if (this.#snapshot) this.#catchUp(stream);
		else this.#schedule();
	}

	/**
	 * Removes a stream.
	 * @returns false when the stream was already removed
	 */
	close(stream: Stream): boolean {
		const group = this.#groupOf.get(stream);
		if (!group) return false;
		this.#groupOf.delete(stream);
		this.#behind.delete(stream);
		group.current.delete(stream);
		if (--group.size === 0) this.#groups.delete(stream.variant);
		if (this.empty) this.#stopTimers();
		return true;
	}

	/** Schedules a read of the database, at most one per `TICK_MS`. */
	changed() {
		this.#stale = true;
		this.#schedule();
	}

	#newGroup(variant: string): Group {
		const view = new ChannelFrames();
		const group = { view, size: 0, current: new Set<Stream>() };
		this.#groups.set(variant, group);
		if (this.#snapshot) view.show(this.#snapshot.frames(variant), this.#snapshot.id, this.#update);
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
			const snapshot = await this.#options.read();
			if (snapshot) this.#show(snapshot);
			else this.#options.onGone();
			measure('frame', { took: performance.now() - this.#beganAt });
		} catch (error) {
			failed = this.#stale = true;
			this.#options.onFault(error);
		}
		this.#reading = false;
		this.#schedule(failed ? READ_RETRY_MS : undefined);
	}

	#show(snapshot: Snapshot) {
		const before = this.#update;
		this.#update = before + 1;
		this.#snapshot = snapshot;
		for (const [variant, { view, current }] of this.#groups) {
			view.show(snapshot.frames(variant), snapshot.id, this.#update);
			const bytes = view.after(before);
			if (!bytes) continue;
			for (const stream of current) {
				if (stream.sink.drained) stream.sink.write(bytes);
				else this.#fallBehind(stream, before);
			}
		}
		for (const stream of this.#behind.keys()) this.#catchUp(stream);
	}

	/** Sends a stream the frames that it lacks, now or when its sink has drained. */
	#catchUp(stream: Stream) {
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
		this.#retrying ??= setInterval(() => this.#retryBehind(), TICK_MS);
	}

	#retryBehind() {
		let stuck = 0;
		for (const [stream, { stuckAt }] of this.#behind) {
			if (stuckAt === null) continue;
			if (stream.sink.drained) this.#catchUp(stream);
			else if (performance.now() - stuckAt > STALLED_MS) this.#options.onStalled(stream);
			else stuck++;
		}
		if (stuck === 0) this.#stopRetrying();
	}

	#ping() {
		for (const stream of this.#groupOf.keys()) {
			if (stream.sink.drained) stream.sink.write(PING);
			else this.#fallBehind(stream, this.#behind.get(stream)?.upTo ?? this.#update);
		}
	}

	#stopRetrying() {
		clearInterval(this.#retrying);
		this.#retrying = undefined;
	}

	#stopTimers() {
		clearInterval(this.#pinging);
		clearTimeout(this.#next);
		this.#stopRetrying();
	}
}
