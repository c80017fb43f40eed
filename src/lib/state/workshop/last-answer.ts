/**
 * Reliable delivery of a participant's last answer, with retries while the server cannot be
 * reached. It uses no runes, so that unit tests need no browser. What the outcome means for the
 * participant is decided in `seat-answer.ts`.
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
 * Result of one attempt. `taken`: the server has stored the answer. `closed`: the round does not
 * accept answers. `gone`: the server does not know this seat. `lost`: there was no response.
 */
export type AttemptResult = 'taken' | 'closed' | 'gone' | 'lost';

/** Progress of the delivery: an attempt after no failure or after one, and the final results. */
export type DeliveryProgress = 'sending' | 'waiting' | Exclude<AttemptResult, 'lost'>;

export interface LastAnswerOptions {
	send(given: RoundAnswer): Promise<AttemptResult>;
	/** Calls `then` after `after` milliseconds. @returns a function that cancels the call */
	later(after: number, then: () => void): () => void;
	/** Called with the progress of the last answer. */
	changed(progress: DeliveryProgress, given: RoundAnswer): void;
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

	/** Cancels the retry and forgets the answer. A request under way is not aborted. */
	stop(): void {
		this.#cancelRetry?.();
		this.#cancelRetry = null;
		this.#pending = null;
		this.#tries = 0;
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
			this.#options.changed(this.#tries === 0 ? 'sending' : 'waiting', given);
			this.#retryAtOnce = false;
			const outcome = await this.#options.send(given);
			if (this.#pending === given && outcome !== 'lost') {
				this.stop();
				this.#options.changed(outcome, given);
				break;
			}
			if (this.#pending === given) {
				this.#tries += 1;
				this.#options.changed('waiting', given);
				if (this.#retryAtOnce) continue;
				this.#cancelRetry = this.#options.later(backoff(WAIT_MS, this.#tries), () => this.#go());
				break;
			}
			given = this.#pending;
		}
		this.#sending = false;
	}
}
