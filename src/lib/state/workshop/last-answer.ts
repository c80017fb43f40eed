/**
 * Brings an answer to the server: the last one given, once, however often the network goes away.
 * Without runes, so that it can be tried out without a browser; `answer-sync.svelte.ts` shows it.
 */
import type { Position } from '../../domain/continuum.ts';

/** `null`: not to be said yet. */
export type Answer = Position | null;

export interface Given {
	round: number;
	answer: Answer;
}

/**
 * `none`: nothing was given. `waiting`: it did not arrive, and will be sent again. `closed`: the
 * round did not take it any more. `gone`: this seat is not known, so that nothing can be given.
 */
export type Delivered = 'none' | 'sending' | 'placed' | 'waiting' | 'closed' | 'gone';

/** What became of one try. */
export type Outcome = 'taken' | 'closed' | 'gone' | 'lost';

export interface LastAnswerOptions {
	send(given: Given): Promise<Outcome>;
	/** Keeps what is on its way over a reload; `null` when nothing is. */
	keep(given: Given | null): void;
	/** Calls back after so many milliseconds; what it returns calls it off. */
	later(after: number, then: () => void): () => void;
	changed(status: Delivered): void;
}

/** Between tries, in milliseconds: so that three thousand phones do not come back as one. */
const FIRST_WAIT_MS = 700;
const LONGEST_WAIT_MS = 8_000;

export class LastAnswer {
	readonly #around: LastAnswerOptions;
	/** The last answer given, and not yet known to be there. */
	#wanted: Given | null = null;
	#flying = false;
	/** The network came back while one was in flight that may have left before. */
	#heardMeanwhile = false;
	#tries = 0;
	#callOff: (() => void) | null = null;

	constructor(around: LastAnswerOptions) {
		this.#around = around;
	}

	/** Another answer takes the place of one that is on its way: the last one counts. */
	give(given: Given): void {
		this.#wanted = given;
		this.#around.keep(given);
		this.#tries = 0;
		this.#go();
	}

	/** The network may be back, or somebody is looking again. */
	now(): void {
		if (this.#wanted) this.#go();
	}

	/** The round has ended, so that what waits for it has nowhere to go. */
	close(round: number): void {
		if (!this.#wanted || this.#wanted.round >= round) return;
		this.#end('closed');
	}

	stop(): void {
		this.#callOff?.();
		this.#callOff = null;
		this.#wanted = null;
	}

	#go(): void {
		this.#callOff?.();
		this.#callOff = null;
		// The one in flight looks for the last answer itself when it lands.
		if (this.#flying) this.#heardMeanwhile = true;
		else void this.#fly();
	}

	async #fly(): Promise<void> {
		this.#flying = true;
		for (let given = this.#wanted; given;) {
			this.#around.changed(this.#tries === 0 ? 'sending' : 'waiting');
			this.#heardMeanwhile = false;
			const outcome = await this.#around.send(given);
			if (this.#wanted === given && outcome !== 'lost') {
				this.#end(outcome === 'taken' ? 'placed' : outcome);
				break;
			}
			if (this.#wanted === given) {
				this.#tries += 1;
				this.#around.changed('waiting');
				if (this.#heardMeanwhile) continue;
				this.#callOff = this.#around.later(waitAfter(this.#tries), () => this.#go());
				break;
			}
			given = this.#wanted;
		}
		this.#flying = false;
	}

	#end(status: Delivered): void {
		this.#callOff?.();
		this.#callOff = null;
		this.#wanted = null;
		this.#tries = 0;
		this.#around.keep(null);
		this.#around.changed(status);
	}
}

/** @param tries how many have failed in a row */
export function waitAfter(tries: number): number {
	return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - 1, 10));
}
