/** Live state of a workshop or a team on a page, and the state of the connection. */
import { type Connection, LiveConnection } from './live-connection.ts';
import {
	type Kinds,
	type Received,
	type FullState,
	initialReceived,
	withEvent,
	withOwn,
	withFullState
} from './live-reducer.ts';

interface Sources<K extends Kinds> {
	/** URL of the event stream. */
	events: string;
	/** URL of the full state, of the same view as the stream. */
	whole: string;
	/** Full state with which the page was rendered. */
	initial?: FullState<K> | null;
	/** Called when the server answers again after a failure, to send what waits. */
	back?: () => void;
}

/** Reactive getters over {@link LiveConnection} and its reducer; empty values are `null`. */
export class LiveState<K extends Kinds> {
	readonly #live: LiveConnection;
	#received: Received<K> = $state.raw(initialReceived<K>(null));
	#connection: Connection = $state('live');
	#offline = $state(false);
	#gone = $state(false);

	constructor({ events, whole, initial = null, back = () => {} }: Sources<K>) {
		this.#received = initialReceived<K>(initial);
		this.#live = new LiveConnection(
			{ events, whole },
			{
				event: (kind, id, data) => (this.#received = withEvent(this.#received, kind, id, data)),
				fullState: (state, overtaken) => {
					const full = state as FullState<K>;
					this.#received = overtaken
						? withOwn(this.#received, full)
						: withFullState(this.#received, full);
				},
				connection: (now) => {
					this.#connection = now;
					this.#offline = !navigator.onLine;
				},
				back,
				gone: () => (this.#gone = true)
			}
		);
	}

	/** State with the counts of the latest tally merged in. */
	get state(): K['state'] | null {
		return this.#received.state;
	}

	get tally(): K['tally'] | null {
		return this.#received.tally;
	}

	get dots(): K['dots'] | null {
		return this.#received.dots;
	}

	get spread(): K['spread'] | null {
		return this.#received.spread;
	}

	/** Own answer from the last full state. Events omit it, so its round may precede `state`. */
	get own(): K['own'] | null {
		return this.#received.own;
	}

	get connection(): Connection {
		return this.#connection;
	}

	/**
	 * Side whose connection is down: this device's (`yours`) or the server's; `null` while data
	 * arrives.
	 */
	get down(): 'yours' | 'theirs' | null {
		if (this.#connection !== 'waiting') return null;
		return this.#offline ? 'yours' : 'theirs';
	}

	/** The workshop or team no longer exists, or this visitor may not see it. */
	get gone(): boolean {
		return this.#gone;
	}

	/**
	 * Connects, in the browser only: `$effect(() => live.start())`. @returns the disconnect function
	 */
	start(): () => void {
		return this.#live.start();
	}

	/** Requests the full state now, without waiting for an event. */
	refresh(): Promise<void> {
		return this.#live.refresh();
	}
}
