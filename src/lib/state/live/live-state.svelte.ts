/** Live state of a workshop or a team on a page, and the state of the connection. */
import type { CredentialKind } from '../../protocol.ts';
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
	/** URL of the full state, with the same view as the stream. */
	whole: string;
	/** Full state with which the page was rendered. */
	initial?: FullState<K> | null;
	/** Called when the server answers again after a failure, so that unsent changes can be sent. */
	back?: () => void;
	/**
	 * Called when the server closed the stream because the credential that opened it, such as a
	 * seat, no longer exists.
	 */
	ended?: (by: CredentialKind) => void;
	/**
	 * Whether a full state is for this page. Another one is ignored: it was fetched with a credential
	 * that this browser got since the page was rendered, or without any.
	 */
	accepts?: (whole: object) => boolean;
}

/** Reactive getters over {@link LiveConnection} and its reducer; empty values are `null`. */
export class LiveState<K extends Kinds> {
	readonly #live: LiveConnection;
	#received: Received<K> = $state.raw(initialReceived<K>(null));
	#connection: Connection = $state('live');
	#offline = $state(false);
	#gone = $state(false);
	#endedBy: CredentialKind | null = $state(null);

	constructor({
		events,
		whole,
		initial = null,
		back = () => {},
		ended = () => {},
		accepts = () => true
	}: Sources<K>) {
		this.#received = initialReceived<K>(initial);
		this.#live = new LiveConnection(
			{ events, whole },
			{
				event: (kind, id, data) => (this.#received = withEvent(this.#received, kind, id, data)),
				fullState: (state, overtaken) => {
					if (!accepts(state)) return;
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
				ended: (by) => {
					this.#endedBy = by;
					ended(by);
				},
				gone: (signedOut) => {
					this.#gone = true;
					if (signedOut) this.#endedBy ??= 'session';
				}
			}
		);
	}

	/** State, with the counts of the latest tally. */
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

	/**
	 * The user's own answer in the last full state. Events do not contain it, so it may be of an
	 * earlier round than `state`.
	 */
	get own(): K['own'] | null {
		return this.#received.own;
	}

	get connection(): Connection {
		return this.#connection;
	}

	/**
	 * The connection that is down: this device's (`yours`) or the server's (`theirs`); `null` while
	 * data arrives.
	 */
	get down(): 'yours' | 'theirs' | null {
		if (this.#connection !== 'waiting') return null;
		return this.#offline ? 'yours' : 'theirs';
	}

	/** Whether the workshop or team no longer exists, or this visitor may not see it. */
	get gone(): boolean {
		return this.#gone;
	}

	/**
	 * Kind of the credential that last ended and so closed the stream, such as `session`; `null`
	 * for none.
	 */
	get endedBy(): CredentialKind | null {
		return this.#endedBy;
	}

	/**
	 * Connects; only in the browser: `$effect(() => live.start())`.
	 * @returns a function that disconnects
	 */
	start(): () => void {
		return this.#live.start();
	}

	/** Requests the full state now, without waiting for an event. */
	refresh(): Promise<void> {
		return this.#live.refresh();
	}
}
