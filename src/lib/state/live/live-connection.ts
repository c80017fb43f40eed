/**
 * The line to the server: a stream while it works, else asking again and again, and who is told what
 * of it. It trusts nothing that a proxy, a sleeping phone or another network may have broken.
 */
import { KINDS, type Kind } from './live-reducer.ts';

/** A stream that is let through says something at once. */
const FIRST_EVENT_MS = 5_000;
/** More than two pings missed. */
const SILENCE_MS = 40_000;
const POLL_MS = 3_000;
/** Until a stream is tried again while polling: at first, and twice as long each time up to the last. */
const TRY_STREAM_MS = { first: 2_000, last: 16_000 };
const ANSWER_MS = 8_000;

/** Nothing arrives while `waiting`; `polling` is slower, but it is all there. */
export type Connection = 'live' | 'polling' | 'waiting';

export interface ConnectionHandlers {
	event: (kind: Kind, id: number, data: object) => void;
	/** @param overtaken the stream has said something since this was asked for */
	whole: (answer: object, overtaken: boolean) => void;
	connection: (now: Connection) => void;
	/** The server is heard again, by a stream or by an answer, after it was not. */
	back: () => void;
	/** It does not exist any more, or not for whoever asks. */
	gone: () => void;
}

/** Not there, or not for this visitor, whatever one tries. */
const GONE = [401, 403, 404, 410];

export class LiveConnection {
	readonly #events: string;
	readonly #whole: string;
	readonly #told: ConnectionHandlers;
	#stream: EventSource | undefined;
	#silence: ReturnType<typeof setTimeout> | undefined;
	#nextPoll: ReturnType<typeof setTimeout> | undefined;
	#nextStream: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;
	#polling = false;
	/** Nothing has come since the stream was opened, or since it last broke off. */
	#doubted = true;
	/** Whether the server has answered when it was last asked: where it does again, streams may work. */
	#reached = true;
	/** How many streams in a row have said nothing. */
	#lost = 0;
	#leaving = new AbortController();
	/** How many events have come, so that an answer can tell whether it was overtaken. */
	#heard = 0;

	/** @param addresses of the stream, and of the whole that it tells bit by bit */
	constructor(addresses: { events: string; whole: string }, told: ConnectionHandlers) {
		this.#events = addresses.events;
		this.#whole = addresses.whole;
		this.#told = told;
	}

	/** @returns what stops it for good */
	start(): () => void {
		const { signal } = (this.#leaving = new AbortController());
		document.addEventListener('visibilitychange', () => this.#turn(), { signal });
		addEventListener('online', () => this.#return(), { signal });
		// A laptop off the network may well reach the server that runs on itself.
		addEventListener('offline', () => void this.ask(), { signal });
		addEventListener('pageshow', ({ persisted }) => persisted && this.#return(), { signal });
		if (!document.hidden) this.#open();
		return () => this.#stop();
	}

	/** Asks for the whole now, without waiting for an event. */
	async ask() {
		this.#asking?.abort();
		const asking = (this.#asking = new AbortController());
		const late = setTimeout(() => asking.abort(), ANSWER_MS);
		const heard = this.#heard;
		let wait = 0;
		try {
			const response = await fetch(this.#whole, { cache: 'no-store', signal: asking.signal });
			if (GONE.includes(response.status)) return this.#gone();
			wait = 1000 * (Number(response.headers.get('retry-after')) || 0);
			if (!response.ok) throw new Error(`answered ${response.status}`);
			const answer = await response.json();
			if (this.#asking !== asking) return;
			this.#told.whole(answer, this.#heard > heard);
			if (this.#polling) {
				this.#told.connection('polling');
				if (!this.#reached) this.#open();
			}
			if (!this.#reached) this.#told.back();
			this.#reached = true;
		} catch {
			if (this.#asking !== asking) return;
			this.#reached = false;
			if (this.#heard === heard) this.#polling = true;
			if (this.#polling) this.#told.connection('waiting');
		} finally {
			clearTimeout(late);
		}
		this.#asking = undefined;
		if (this.#polling) this.#pollIn(Math.max(wait, POLL_MS));
	}

	/** A browser allows six connections to a server, so a tab that nobody sees gives its own back. */
	#turn() {
		if (document.hidden) this.#rest();
		else this.#return();
	}

	/** From a locked phone, another app or another network: nothing of before is to be trusted. */
	#return() {
		if (document.hidden) return;
		this.#open();
		void this.ask();
	}

	#open() {
		this.#close();
		const stream = (this.#stream = new EventSource(this.#events));
		for (const kind of KINDS) {
			stream.addEventListener(kind, ({ lastEventId, data }: MessageEvent<string>) => {
				this.#hear();
				this.#told.event(kind, Number(lastEventId), JSON.parse(data));
			});
		}
		stream.addEventListener('ping', () => this.#hear());
		stream.addEventListener('error', () => {
			// By itself it comes back after the time that the server has told it, or never.
			if (stream.readyState === EventSource.CLOSED) this.#lose();
			else if (!this.#doubted) this.#doubt(jittered(FIRST_EVENT_MS));
		});
		this.#doubt(FIRST_EVENT_MS);
	}

	#hear() {
		this.#heard++;
		if (this.#doubted) this.#told.back();
		this.#doubted = false;
		this.#lost = 0;
		this.#stopPolling();
		this.#told.connection('live');
		this.#loseAfter(SILENCE_MS);
	}

	/** However often it breaks off again meanwhile. */
	#doubt(milliseconds: number) {
		this.#doubted = true;
		this.#loseAfter(milliseconds);
	}

	#loseAfter(milliseconds: number) {
		clearTimeout(this.#silence);
		this.#silence = setTimeout(() => this.#lose(), milliseconds);
	}

	/** The stream says nothing: what it would have said is asked for. */
	#lose() {
		this.#close();
		this.#polling = true;
		if (!this.#asking && !this.#nextPoll) void this.ask();
		const wait = Math.min(TRY_STREAM_MS.first * 2 ** this.#lost++, TRY_STREAM_MS.last);
		this.#nextStream = setTimeout(() => this.#open(), jittered(wait));
	}

	#pollIn(milliseconds: number) {
		clearTimeout(this.#nextPoll);
		this.#nextPoll = setTimeout(() => {
			this.#nextPoll = undefined;
			void this.ask();
		}, jittered(milliseconds));
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

	#rest() {
		this.#close();
		this.#stopPolling();
		this.#asking?.abort();
		this.#asking = undefined;
	}

	#stop() {
		this.#leaving.abort();
		this.#rest();
	}

	#gone() {
		this.#stop();
		this.#told.gone();
	}
}

/** A fifth more or less, so that a room does not ask in step. */
function jittered(milliseconds: number): number {
	return milliseconds * (0.8 + 0.4 * Math.random());
}
