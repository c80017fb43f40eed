/**
 * The answer of one seat: what the server is known to have, what is on its way there, and what
 * became of it. Kept over a reload of the page, and never taken for more than it is.
 */
import {
	type Answer,
	type Delivered,
	type Given,
	LastAnswer,
	type Outcome
} from './last-answer.ts';

/** A request that hangs is as good as lost, in milliseconds. */
const TIMEOUT_MS = 8_000;

export class AnswerSync {
	#status = $state<Delivered>('none');
	/** On its way. */
	#wanted = $state.raw<Given | null>(null);
	/** The server has it. */
	#sure = $state.raw<Given | null>(null);
	/** What the server told that is something else, once: it may have been overtaken. */
	#doubted: Given | null = null;
	#round: number | null = null;
	readonly #code: string;
	readonly #last: LastAnswer;

	constructor(code: string) {
		this.#code = code;
		this.#last = new LastAnswer({
			send: (given) => this.#send(given),
			keep: (given) => this.#keep(given),
			later(after, then) {
				const timer = setTimeout(then, after * (0.75 + Math.random() / 2));
				return () => clearTimeout(timer);
			},
			changed: (status) => {
				if (status !== 'sending' && status !== 'waiting') this.#wanted = null;
				this.#status = status;
			}
		});
	}

	get status(): Delivered {
		return this.#status;
	}

	/** What this seat has answered in a round, there or on its way; `undefined` for nothing. */
	of(round: number): Answer | undefined {
		return [this.#wanted, this.#sure].find((one) => one?.round === round)?.answer;
	}

	/** The same, but only what the server is known to have. */
	there(round: number | null): Answer | undefined {
		return this.#sure?.round === round ? this.#sure?.answer : undefined;
	}

	give(round: number, answer: Answer): void {
		this.#set({ round, answer });
	}

	/**
	 * What the server has of this seat, when the page opens, comes back or hears of another tab.
	 * @returns whether that is something else, so that it should be asked for once more
	 */
	found(given: Given): boolean {
		if (this.#status === 'sending' || this.#status === 'waiting') return false;
		const isOther = this.there(given.round) !== given.answer;
		if (isOther && this.#sure?.round === given.round && !isSame(this.#doubted, given)) {
			this.#doubted = given;
			return true;
		}
		this.#doubted = null;
		this.#sure = given;
		if (this.#status === 'none') this.#status = 'placed';
		return false;
	}

	/**
	 * Another round is on: what waits for an earlier one is late, and what waits for this one, from
	 * before a reload, goes on its way again.
	 */
	enter(round: number): void {
		if (round === this.#round) return;
		this.#round = round;
		this.#last.close(round);
		if (this.#status === 'placed' && this.#sure?.round !== round) this.#status = 'none';
		const given = this.#kept();
		if (given?.round === round) this.#set(given);
		else if (given) {
			this.#keep(null);
			this.#status = 'closed';
		}
	}

	/** The server answers again: what waits goes on its way at once. */
	readonly now = (): void => this.#last.now();

	/** Tries again when the network comes back or the page is looked at; ends what it began. */
	watch(): () => void {
		// Somebody who was taken out and has joined again begins anew.
		if (this.#status === 'gone') [this.#status, this.#sure] = ['none', null];
		addEventListener('online', this.now);
		addEventListener('pageshow', this.now);
		document.addEventListener('visibilitychange', this.now);
		return () => {
			removeEventListener('online', this.now);
			removeEventListener('pageshow', this.now);
			document.removeEventListener('visibilitychange', this.now);
			this.#last.stop();
		};
	}

	#set(given: Given): void {
		this.#wanted = given;
		this.#last.give(given);
	}

	async #send(given: Given): Promise<Outcome> {
		const { round, answer } = given;
		const body = answer === null ? { round, undecided: true } : { round, position: answer };
		try {
			const response = await fetch(`/api/workshops/${this.#code}/placement`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(TIMEOUT_MS)
			});
			const outcome = outcomeOf(response.status);
			if (outcome === 'taken') this.#sure = given;
			return outcome === 'closed' ? this.#closed(given, await response.json()) : outcome;
		} catch {
			return 'lost';
		}
	}

	/** It may have arrived all the same, when only the answer to an earlier try was lost. */
	#closed(given: Given, { own }: { own?: { position?: Answer } | null }): Outcome {
		const there = own ? { round: given.round, answer: own.position ?? null } : null;
		if (there || this.#sure?.round === given.round) this.#sure = there;
		return isSame(there, given) ? 'taken' : 'closed';
	}

	#keep(given: Given | null): void {
		try {
			if (given) localStorage.setItem(this.#key, JSON.stringify(given));
			else localStorage.removeItem(this.#key);
		} catch {
			// A browser that keeps nothing loses an answer with a reload, and only then.
		}
	}

	#kept(): Given | null {
		try {
			// Node has a storage of that name too, which is nobody's phone.
			return JSON.parse(window.localStorage.getItem(this.#key) ?? 'null') as Given | null;
		} catch {
			return null;
		}
	}

	get #key(): string {
		return `kantlijn-answer-${this.#code}`;
	}
}

const isSame = (one: Given | null, other: Given) =>
	one?.round === other.round && one.answer === other.answer;

function outcomeOf(status: number): Outcome {
	if (status < 300) return 'taken';
	if (status === 409 || status === 422) return 'closed';
	if (status === 401 || status === 403 || status === 404) return 'gone';
	return 'lost';
}
