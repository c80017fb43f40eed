/**
 * Live connection to the server: an event stream while streams work, and otherwise polling of the
 * full state. It never relies on error events alone, because a proxy, a sleeping phone or a change
 * of network can break a stream without an error.
 */
import { type Pauses, backoff, jittered } from '../../timing/backoff.ts';
import type { CredentialKind } from '../../protocol.ts';
import { request } from '../request.ts';
import { KINDS, type Kind } from './live-reducer.ts';

/**
 * Maximum milliseconds to wait for the first event of a stream. A proxy that buffers streams lets
 * no event through.
 */
const FIRST_EVENT_MS = 5_000;
/**
 * Milliseconds without events after which a stream counts as broken: more than two ping intervals.
 */
const SILENCE_MS = 40_000;
const POLL_MS = 3_000;
/** Pauses in milliseconds between attempts to open a stream while polling. */
const TRY_STREAM_MS: Pauses = { first: 2_000, longest: 16_000 };
/** Maximum random deviation of a pause, as a share of the pause. */
const JITTER = 0.2;

/**
 * State of the connection. `live`: events arrive over a stream. `polling`: the full state is
 * requested every few seconds. `waiting`: nothing arrives.
 */
export type Connection = 'live' | 'polling' | 'waiting';

/** Callbacks of a {@link LiveConnection}. */
export interface ConnectionHandlers {
	event: (kind: Kind, id: number, data: object) => void;
	/**
	 * Called with a full state.
	 * @param overtaken whether an event has arrived since the full state was requested
	 */
	fullState: (state: object, overtaken: boolean) => void;
	connection: (now: Connection) => void;
	/**
	 * Called when the server can be reached again: at the first event after a stream opened or
	 * broke off, and at the first response after a failure.
	 */
	back: () => void;
	/**
	 * Called when the server closed the stream because the credential that opened it, such as a
	 * seat, no longer exists. The connection continues with what this visitor may still see.
	 */
	ended: (by: CredentialKind) => void;
	/**
	 * Called when the workshop or team no longer exists, or this visitor may not see it; the
	 * connection then stops.
	 * @param signedOut whether this browser has no session any more
	 */
	gone: (signedOut: boolean) => void;
}

/** HTTP statuses that no retry can change: the resource does not exist, or not for this visitor. */
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
	/** Whether no event has arrived since the stream was opened, or since it broke off last. */
	#expecting = true;
	/**
	 * Whether the last request succeeded. After a failure, the first success opens a stream at once.
	 */
	#serverAnswers = true;
	/** Number of streams in a row that delivered no event. */
	#silentStreams = 0;
	#listeners = new AbortController();
	/**
	 * Number of received events. It shows whether events arrive during a request of the full state.
	 */
	#received = 0;

	/**
	 * Prepares a connection.
	 * @param addresses URLs of the event stream (`events`) and of the full state (`whole`), both
	 * with the same view
	 */
	constructor(addresses: { events: string; whole: string }, handlers: ConnectionHandlers) {
		this.#events = addresses.events;
		this.#whole = addresses.whole;
		this.#handlers = handlers;
	}

	/**
	 * Connects; only in the browser.
	 * @returns a function that disconnects for good
	 */
	start(): () => void {
		const { signal } = (this.#listeners = new AbortController());
		document.addEventListener('visibilitychange', () => this.#visibilityChanged(), { signal });
		addEventListener('online', () => this.#resume(), { signal });
		// At the event `offline` the server is asked, because that event does not prove that the
		// server cannot be reached: it may run on this computer.
		addEventListener('offline', () => void this.refresh(), { signal });
		addEventListener('pageshow', ({ persisted }) => persisted && this.#resume(), { signal });
		if (!document.hidden) this.#open();
		return () => this.#stop();
	}

	/**
	 * Requests the full state now. Aborts an earlier request for the full state that is under way.
	 */
	async refresh() {
		this.#request?.abort();
		const { signal } = (this.#request = new AbortController());
		const receivedBefore = this.#received;
		const answer = await request(this.#whole, { signal });
		// A later request has replaced this request, or the page no longer needs it.
		if (signal.aborted) return;
		if (answer && GONE.includes(answer.status)) return this.#gone(answer.status === 401);
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

	/**
	 * Closes the stream while the tab is hidden, because browsers allow only six HTTP/1.1 connections
	 * per server.
	 */
	#visibilityChanged() {
		if (document.hidden) this.#pause();
		else this.#resume();
	}

	/**
	 * Opens a new stream and requests the full state. Called when the tab is visible again or the
	 * network has changed, because the old stream may then be broken.
	 */
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
		stream.addEventListener('ping', ({ data }: MessageEvent<string>) => {
			const { ended } = JSON.parse(data) as { ended?: CredentialKind };
			if (ended) this.#endedBy(ended);
			else this.#receive();
		});
		stream.addEventListener('error', () => {
			// An EventSource that is not closed reconnects by itself, after the pause that the
			// server set with `retry`.
			if (stream.readyState === EventSource.CLOSED) this.#giveUpStream();
			else if (!this.#expecting) this.#expectEvent(jittered(FIRST_EVENT_MS, JITTER));
		});
		this.#expectEvent(FIRST_EVENT_MS);
	}

	/** Reports the credential that ended, and requests the data that this visitor may still see. */
	#endedBy(kind: CredentialKind) {
		this.#handlers.ended(kind);
		this.#resume();
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

	/**
	 * Waits this time for the next event of the stream, and then gives up the stream. If the stream
	 * breaks off again meanwhile, the wait is not extended.
	 */
	#expectEvent(milliseconds: number) {
		this.#expecting = true;
		this.#giveUpStreamAfter(milliseconds);
	}

	#giveUpStreamAfter(milliseconds: number) {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.#giveUpStream(), milliseconds);
	}

	/** Closes a broken stream, polls instead, and plans the next attempt to open a stream. */
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

	#gone(signedOut: boolean) {
		this.#stop();
		this.#handlers.gone(signedOut);
	}
}
