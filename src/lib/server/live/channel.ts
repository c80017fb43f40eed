/** One channel while somebody watches it: its latest frames, its streams, and when it is read. */
import { measure } from '../measured.ts';
import { type Framed, eventText, framed, retryText } from './framing.ts';
import type { Snapshot } from './hub.ts';
import { View } from './view.ts';

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

interface Watcher {
	readonly stream: Stream;
	readonly view: View;
	/** The turn up to which it has everything. */
	upTo: number;
	/** Since when it has not kept up. */
	stuckAt: number | null;
}

export interface Ways {
	read: () => Promise<Snapshot | null>;
	/** What it shows does not exist any more, and its streams have ended. */
	onGone: () => void;
	/** It has not kept up for too long. */
	onStalled: (stream: Stream) => void;
	onFault: (error: unknown) => void;
}

export class Channel {
	readonly #ways: Ways;
	readonly #watchers = new Map<Stream, Watcher>();
	readonly #views = new Map<string, View>();
	readonly #stuck = new Set<Watcher>();
	readonly #pinging: NodeJS.Timeout;
	#snapshot: Snapshot | null = null;
	#turn = 0;
	#reading = false;
	#stale = true;
	#beganAt = -Infinity;
	#next: NodeJS.Timeout | undefined;
	#sweeping: NodeJS.Timeout | undefined;

	constructor(ways: Ways) {
		this.#ways = ways;
		this.#pinging = setInterval(() => this.#ping(), PING_MS);
	}

	get streams(): Iterable<Stream> {
		return this.#watchers.keys();
	}

	/** Of what it shows; `null` before it was read. */
	get revision(): number | null {
		return this.#snapshot?.id ?? null;
	}

	get empty(): boolean {
		return this.#watchers.size === 0;
	}

	open(stream: Stream) {
		const view = this.#views.get(stream.variant) ?? this.#newView(stream.variant);
		const watcher: Watcher = { stream, view, upTo: 0, stuckAt: null };
		this.#watchers.set(stream, watcher);
		stream.sink.write(GREETING);
		if (this.#snapshot) this.#deliver(watcher);
		else this.#schedule();
	}

	/** @returns whether it was open */
	close(stream: Stream): boolean {
		const watcher = this.#watchers.get(stream);
		if (!watcher) return false;
		this.#watchers.delete(stream);
		this.#stuck.delete(watcher);
		if (this.empty) this.#rest();
		return true;
	}

	changed() {
		this.#stale = true;
		this.#schedule();
	}

	#newView(variant: string): View {
		const view = new View();
		this.#views.set(variant, view);
		if (this.#snapshot) view.show(this.#snapshot.frames(variant), this.#snapshot.id, this.#turn);
		return view;
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
		const watched = new Set([...this.#watchers.keys()].map(({ variant }) => variant));
		const turn = this.#turn + 1;
		for (const [variant, view] of this.#views) {
			if (watched.has(variant)) view.show(snapshot.frames(variant), snapshot.id, turn);
			else this.#views.delete(variant);
		}
		this.#turn = turn;
		this.#snapshot = snapshot;
		for (const watcher of this.#watchers.values()) this.#deliver(watcher);
	}

	/** What it lacks, at once or as soon as it has taken what it got before. */
	#deliver(watcher: Watcher) {
		if (!watcher.stream.sink.drained) return this.#waitFor(watcher);
		const bytes = watcher.view.after(watcher.upTo);
		watcher.upTo = this.#turn;
		if (bytes) watcher.stream.sink.write(bytes);
	}

	#waitFor(watcher: Watcher) {
		watcher.stuckAt ??= performance.now();
		this.#stuck.add(watcher);
		this.#sweeping ??= setInterval(() => this.#sweep(), TICK_MS);
	}

	#sweep() {
		for (const watcher of this.#stuck) {
			if (watcher.stream.sink.drained) {
				this.#stuck.delete(watcher);
				watcher.stuckAt = null;
				this.#deliver(watcher);
			} else if (performance.now() - (watcher.stuckAt ?? Infinity) > STALLED_MS) {
				this.#ways.onStalled(watcher.stream);
			}
		}
		if (this.#stuck.size === 0) this.#stopSweeping();
	}

	#ping() {
		for (const watcher of this.#watchers.values()) {
			if (watcher.stream.sink.drained) watcher.stream.sink.write(PING);
			else this.#waitFor(watcher);
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
