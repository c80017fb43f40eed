/** What is live on a page: a workshop or a team as it is now, and whether that is known. */
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
	/** The addresses of the stream and of the whole, for the same view. */
	events: string;
	whole: string;
	/** What the page was rendered with. */
	initial?: FullState<K> | null;
	/** The server is heard again after it was not: for what waits to be sent to it. */
	back?: () => void;
}

export class LiveState<K extends Kinds> {
	readonly #line: LiveConnection;
	#news: Received<K> = $state.raw(initialReceived<K>(null));
	#connection: Connection = $state('live');
	#offline = $state(false);
	#gone = $state(false);

	constructor({ events, whole, initial = null, back = () => {} }: Sources<K>) {
		this.#news = initialReceived<K>(initial);
		this.#line = new LiveConnection(
			{ events, whole },
			{
				event: (kind, id, data) => (this.#news = withEvent(this.#news, kind, id, data)),
				whole: (answer, overtaken) => {
					const all = answer as FullState<K>;
					this.#news = overtaken ? withOwn(this.#news, all) : withFullState(this.#news, all);
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

	/** With the counts of the latest tally in it. */
	get state(): K['state'] | null {
		return this.#news.state;
	}

	get tally(): K['tally'] | null {
		return this.#news.tally;
	}

	get dots(): K['dots'] | null {
		return this.#news.dots;
	}

	get spread(): K['spread'] | null {
		return this.#news.spread;
	}

	/** As it was when the whole was last asked for: compare its round with the state's. */
	get own(): K['own'] | null {
		return this.#news.own;
	}

	get connection(): Connection {
		return this.#connection;
	}

	/** Whose connection is down while nothing arrives: this device's, or the server's. */
	get down(): 'yours' | 'theirs' | null {
		if (this.#connection !== 'waiting') return null;
		return this.#offline ? 'yours' : 'theirs';
	}

	/** It does not exist any more, or not for this visitor. */
	get gone(): boolean {
		return this.#gone;
	}

	/** In the browser only. @returns what stops it: `$effect(() => feed.start())` */
	start(): () => void {
		return this.#line.start();
	}

	/** Asks for the whole now, without waiting for an event. */
	refresh(): Promise<void> {
		return this.#line.ask();
	}
}
