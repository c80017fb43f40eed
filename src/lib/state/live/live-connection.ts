/**
 * Live connection to the server: an event stream while that works, polling of the full state
 * otherwise. It never relies on error events alone, because a proxy, a sleeping phone or a change
 * of network can break a stream silently.
 */
import { type Pauses, backoff, jittered } from '../../timing/backoff.ts';
import { request } from '../request.ts';
import { KINDS, type Kind } from './live-reducer.ts';

/**
 * Milliseconds until the first event of a stream; a proxy that buffers streams lets none through.
 */
const FIRST_EVENT_MS = 5_000;
/** Milliseconds of silence after which a stream counts as broken: more than two of its pings. */
const SILENCE_MS = 40_000;
const POLL_MS = 3_000;
/** Milliseconds until the next stream is tried while polling. */
const TRY_STREAM_MS: Pauses = { first: 2_000, longest: 16_000 };
/** Largest deviation of a pause, as a share of it. */
const JITTER = 0.2;

/** `polling` is slower than `live` but complete; `waiting` receives nothing. */
export type Connection = 'live' | 'polling' | 'waiting';

/** Callbacks of a {@link LiveConnection}. */
export interface ConnectionHandlers {
	event: (kind: Kind, id: number, data: object) => void;
	/** @param overtaken an event has arrived since this full state was requested */
	fullState: (state: object, overtaken: boolean) => void;
	connection: (now: Connection) => void;
	/** A stream or a response arrives again after a failure. */
	back: () => void;
	/** The workshop or team no longer exists, or this visitor may not see it. */
	gone: () => void;
}

/** Statuses that no retry can change: not found, or not for this visitor. */
const GONE = [401, 403, 404, 410];

/** One page's connection; it reconnects by itself until it is stopped. */
export class LiveConnection {
	readonly #events: string;
	readonly #whole: string;
	readonly #handlers: ConnectionHandlers;
	#stream: EventSource | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#nextPoll: ReturnType<typeof setTimeout> | undefined;
	#nextStream: ReturnType<typeof setTimeout> | undefined;
	#request: AbortController | undefined;
	#polling = false;
	/** No event has arrived since the stream was opened, or since it last broke off. */
	#expecting = true;
	/** The last request got a response; when requests succeed again, a stream is tried at once. */
	#serverAnswers = true;
	/** Number of streams in a row without any event. */
	#silentStreams = 0;
	#listeners = new AbortController();
	/** Number of events received, to detect events that overtake a request of the full state. */
	#received = 0;

	/** @param addresses URLs of the event stream and of the full state of the same view */
	constructor(addresses: { events: string; whole: string }, handlers: ConnectionHandlers) {
		this.#events = addresses.events;
		this.#whole = addresses.whole;
		this.#handlers = handlers;
	}

	/** Connects, in the browser only. @returns a function that disconnects for good */
	start(): () => void {
		const { signal } = (this.#listeners = new AbortController());
		document.addEventListener('visibilitychange', () => this.#visibilityChanged(), { signal });
		addEventListener('online', () => this.#resume(), { signal });
		// `offline` does not mean that the server is out of reach: it may run on this very laptop.
		addEventListener('offline', () => void this.refresh(), { signal });
		addEventListener('pageshow', ({ persisted }) => persisted && this.#resume(), { signal });
		if (!document.hidden) this.#open();
		return () => this.#stop();
	}

	/** Requests the full state now; a second call replaces a request under way. */
	async refresh() {
		this.#request?.abort();
		const { signal } = (this.#request = new AbortController());
		const receivedBefore = this.#received;
		const answer = await request(this.#whole, { signal });
		// Replaced by a later request, or the page no longer needs it.
		if (signal.aborted) return;
		if (answer && GONE.includes(answer.status)) return this.#gone();
		if (answer && answer.status < 300) {
			this.#handlers.fullState(answer.body as object, this.#received > receivedBefore);
			if (this.#polling) {
				this.#handlers.connection('polling');
				if (!this.#serverAnswers) this.#open();
			}
			if (!this.#serverAnswers) this.#handlers.back();
			this.#serverAnswers = true;
		} else {
			this.#serverAnswers = false;
			if (this.#received === receivedBefore) this.#polling = true;
			if (this.#polling) this.#handlers.connection('waiting');
		}
		this.#request = undefined;
		if (this.#polling) this.#pollIn(Math.max(answer?.retryAfter ?? 0, POLL_MS));
	}

	/** Closes the stream of a hidden tab: browsers allow six HTTP/1.1 connections per server. */
	#visibilityChanged() {
		if (document.hidden) this.#pause();
		else this.#resume();
	}

	/** Reconnects after a locked screen, another app or a new network: the old stream may be dead. */
	#resume() {
		if (document.hidden) return;
		this.#open();
		void this.refresh();
	}

	#open() {
		this.#close();
		const stream = (this.#stream = new EventSource(this.#events));
		for (const kind of KINDS) {
			stream.addEventListener(kind, ({ lastEventId, data }: MessageEvent<string>) => {
				this.#receive();
				this.#handlers.event(kind, Number(lastEventId), JSON.parse(data));
			});
		}
		stream.addEventListener('ping', () => this.#receive());
		stream.addEventListener('error', () => {
			// An EventSource reconnects by itself after the server's `retry`, unless it is closed.
			if (stream.readyState === EventSource.CLOSED) this.#giveUpStream();
			else if (!this.#expecting) this.#expectEvent(jittered(FIRST_EVENT_MS, JITTER));
		});
		this.#expectEvent(FIRST_EVENT_MS);
	}

	#receive() {
		this.#received++;
		if (this.#expecting) this.#handlers.back();
		this.#expecting = false;
		this.#silentStreams = 0;
		this.#stopPolling();
		this.#handlers.connection('live');
		this.#giveUpStreamAfter(SILENCE_MS);
	}

	/** Gives the stream this time for its next event; further breaks do not extend the time. */
	#expectEvent(milliseconds: number) {
		this.#expecting = true;
		this.#giveUpStreamAfter(milliseconds);
	}

	#giveUpStreamAfter(milliseconds: number) {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.#giveUpStream(), milliseconds);
	}

	/** Replaces a silent stream by polling, and schedules the next attempt at a stream. */
	#giveUpStream() {
		this.#close();
		this.#polling = true;
		if (!this.#request && !this.#nextPoll) void this.refresh();
		this.#silentStreams += 1;
		const wait = jittered(backoff(TRY_STREAM_MS, this.#silentStreams), JITTER);
		this.#nextStream = setTimeout(() => this.#open(), wait);
	}

	#pollIn(milliseconds: number) {
		clearTimeout(this.#nextPoll);
		this.#nextPoll = setTimeout(
			() => {
				this.#nextPoll = undefined;
				void this.refresh();
			},
			jittered(milliseconds, JITTER)
		);
	}

	#stopPolling() {
		this.#polling = false;
		clearTimeout(this.#nextPoll);
		this.#nextPoll = undefined;
	}

	#close() {
		this.#stream?.close();
		this.#stream = undefined;
		clearTimeout(this.#silence);
		clearTimeout(this.#nextStream);
	}

	#pause() {
		this.#close();
		this.#stopPolling();
		this.#request?.abort();
		this.#request = undefined;
	}

	#stop() {
		this.#listeners.abort();
		this.#pause();
	}

	#gone() {
		this.#stop();
		this.#handlers.gone();
	}
}
