/**
 * Reliable delivery of a participant's last answer, with retries while the server cannot be
 * reached. It uses no runes, so that unit tests need no browser. `answer-sync.svelte.ts` makes it
 * reactive.
 */
import type { Position } from '../../domain/continuum.ts';
import { type Pauses, backoff } from '../../timing/backoff.ts';

/** A position, or `null` for undecided. */
export type Answer = Position | null;

export interface RoundAnswer {
	round: number;
	answer: Answer;
}

/**
 * State of the delivery. `none`: no answer was given. `waiting`: the answer did not arrive and will
 * be sent again. `closed`: the round no longer accepts answers. `gone`: the server does not know
 * this seat, so no answer can be given.
 */
export type DeliveryStatus = 'none' | 'sending' | 'placed' | 'waiting' | 'closed' | 'gone';

/** Result of one attempt; `lost` means that there was no response. */
export type AttemptResult = 'taken' | 'closed' | 'gone' | 'lost';

export interface LastAnswerOptions {
	send(given: RoundAnswer): Promise<AttemptResult>;
	/** Stores an unconfirmed answer, so that it survives a reload; `null` removes it. */
	keep(given: RoundAnswer | null): void;
	/** Calls `then` after `after` milliseconds. @returns a function that cancels the call */
	later(after: number, then: () => void): () => void;
	changed(status: DeliveryStatus): void;
}

/**
 * Pauses between attempts, in milliseconds. They grow, so that 3000 phones do not all retry at
 * once.
 */
const WAIT_MS: Pauses = { first: 700, longest: 8_000 };

/** Sends one request at a time, each with the latest answer. */
export class LastAnswer {
	readonly #options: LastAnswerOptions;
	/** The last answer, until the server has confirmed it; `null` when no answer is unconfirmed. */
	#pending: RoundAnswer | null = null;
	#sending = false;
	/**
	 * Whether `now()` was called during a request. If that request is lost, it is repeated at once,
	 * because it may have been sent before the network returned.
	 */
	#retryAtOnce = false;
	#tries = 0;
	#cancelRetry: (() => void) | null = null;

	constructor(options: LastAnswerOptions) {
		this.#options = options;
	}

	/** Sends an answer. It replaces an answer that is not confirmed yet. */
	give(given: RoundAnswer): void {
		this.#pending = given;
		this.#options.keep(given);
		this.#tries = 0;
		this.#go();
	}

	/**
	 * Sends an unconfirmed answer at once. Called when the network may be back, or the page is shown
	 * again.
	 */
	now(): void {
		if (this.#pending) this.#go();
	}

	/** Drops an unconfirmed answer for a round before `round`, which has started. */
	close(round: number): void {
		if (!this.#pending || this.#pending.round >= round) return;
		this.#end('closed');
	}

	/**
	 * Cancels the retry and forgets the answer. The copy in the browser's storage stays, so that
	 * the answer can be sent after a reload.
	 */
	stop(): void {
		this.#cancelRetry?.();
		this.#cancelRetry = null;
		this.#pending = null;
	}

	#go(): void {
		this.#cancelRetry?.();
		this.#cancelRetry = null;
		// While a request is under way no other request starts: `#deliver` sends the latest answer
		// when the present request ends.
		if (this.#sending) this.#retryAtOnce = true;
		else void this.#deliver();
	}

	async #deliver(): Promise<void> {
		this.#sending = true;
		for (let given = this.#pending; given;) {
			this.#options.changed(this.#tries === 0 ? 'sending' : 'waiting');
			this.#retryAtOnce = false;
			const outcome = await this.#options.send(given);
			if (this.#pending === given && outcome !== 'lost') {
				this.#end(outcome === 'taken' ? 'placed' : outcome);
				break;
			}
			if (this.#pending === given) {
				this.#tries += 1;
				this.#options.changed('waiting');
				if (this.#retryAtOnce) continue;
				this.#cancelRetry = this.#options.later(backoff(WAIT_MS, this.#tries), () => this.#go());
				break;
			}
			given = this.#pending;
		}
		this.#sending = false;
	}

	#end(status: DeliveryStatus): void {
		this.#cancelRetry?.();
		this.#cancelRetry = null;
		this.#pending = null;
		this.#tries = 0;
		this.#options.keep(null);
		this.#options.changed(status);
	}
}
