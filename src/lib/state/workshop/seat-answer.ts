/**
 * Knowledge of one tab of a participant's browser about the answers of its seat, and what it may
 * say of them: "your place is in" only for a round in which the server has an answer of this seat.
 * It uses no runes, so that unit tests need no browser.
 *
 * Four sources tell what the server has: the page as it was rendered, the response to an answer,
 * the full state that a page fetches when it resumes, and other tabs of the same browser. They can
 * arrive in any order and may be outdated. Everything is therefore kept by round, and a round whose
 * answer is uncertain is asked for again.
 */
import {
	type Answer,
	type AttemptResult,
	type DeliveryProgress,
	LastAnswer,
	type LastAnswerOptions,
	type RoundAnswer
} from './last-answer.ts';

/** Facts about the answers of a seat. Every change makes a new object. */
export interface AnswerFacts {
	/** Answers that the server has, by round. */
	confirmed: ReadonlyMap<number, Answer>;
	/** Answer that is being sent, or waits to be sent. */
	pending: RoundAnswer | null;
	/** Whether an attempt to send the pending answer has failed. */
	waiting: boolean;
	/** Last answer, if its round had closed before it arrived. */
	refused: RoundAnswer | null;
	/** Whether the host has removed the seat. */
	removed: boolean;
}

/**
 * State of a seat's answer in one round. `none`: there is no answer. `missed`: there is none, and
 * the last answer came too late for an earlier round. `waiting`: the answer did not arrive and will
 * be sent again. `closed`: the answer came too late. `gone`: the server does not know this seat.
 */
export type AnswerStatus = 'none' | 'missed' | 'sending' | 'placed' | 'waiting' | 'closed' | 'gone';

/** Returns the facts of a page that was rendered when the server had these answers. */
export function factsOf(answers: readonly RoundAnswer[]): AnswerFacts {
	return {
		confirmed: new Map(answers.map(({ round, answer }) => [round, answer])),
		pending: null,
		waiting: false,
		refused: null,
		removed: false
	};
}

/** Returns what a page may say of the answer in a round. */
export function statusIn(facts: AnswerFacts, round: number | null): AnswerStatus {
	const { confirmed, pending, waiting, refused, removed } = facts;
	if (removed) return 'gone';
	if (pending?.round === round) return waiting ? 'waiting' : 'sending';
	if (refused?.round === round) return 'closed';
	if (round !== null && confirmed.has(round)) return 'placed';
	return refused ? 'missed' : 'none';
}

/** Returns the latest answer in a round, confirmed or not; `undefined` for none. */
export function answerIn({ pending, confirmed }: AnswerFacts, round: number): Answer | undefined {
	return pending?.round === round ? pending.answer : confirmed.get(round);
}

/**
 * Message to the other tabs of this browser. `given`: an answer was given here, which replaces one
 * that another tab has not delivered yet. `settled`: the server has decided about an answer.
 * `opened`: this tab was opened, and may know less than the others.
 */
export interface TabNews {
	kind: 'given' | 'settled' | 'opened';
	seat: string;
	round: number | null;
}

export interface SeatAnswerOptions extends Pick<LastAnswerOptions, 'later'> {
	seat: string;
	/** Answers of all rounds that the server had when the page was rendered. */
	answers: readonly RoundAnswer[];
	/**
	 * Sends an answer.
	 * @returns the result and, for `closed`, the answer that the server has in that round: `null`
	 * for none, `undefined` if the response does not tell
	 */
	send(given: RoundAnswer): Promise<{ result: AttemptResult; own?: RoundAnswer | null }>;
	/** Stores an unconfirmed answer, so that it survives a reload; `null` removes it. */
	keep(given: RoundAnswer | null): void;
	/** Sends a message to the other tabs of this browser. */
	tell(news: TabNews): void;
	/** Requests the full state anew. Its answer must then be passed to `found`. */
	ask(): void;
	/** Called when this browser may have another seat by now, so that the page must be reloaded. */
	outdated(): void;
	changed(facts: AnswerFacts): void;
}

/** Answers of one seat, as one tab knows them. */
export class SeatAnswer {
	readonly #options: SeatAnswerOptions;
	readonly #last: LastAnswer;
	#facts: AnswerFacts;
	#round: number | null = null;
	/** Rounds in which the server may have another answer than the confirmed one. */
	readonly #unsure = new Set<number>();

	constructor(options: SeatAnswerOptions) {
		this.#options = options;
		this.#facts = factsOf(options.answers);
		this.#last = new LastAnswer({
			send: (given) => this.#send(given),
			later: options.later,
			changed: (progress, given) => this.#progressed(progress, given)
		});
	}

	get facts(): AnswerFacts {
		return this.#facts;
	}

	/** Sends an answer that was kept before a reload, unless the server has it by now. */
	restore(kept: RoundAnswer | null): void {
		if (!kept) return;
		if (this.#facts.confirmed.get(kept.round) !== kept.answer) {
			this.give(kept.round, kept.answer);
			return;
		}
		this.#options.keep(null);
		this.#tell('settled', kept.round);
	}

	/**
	 * Compares what this tab knows with what the other tabs know. Must be called when this tab begins
	 * to hear the others.
	 */
	opened(): void {
		this.#tell('opened', null);
		this.#tellAll();
	}

	/** Sends an answer. It replaces an answer that is not confirmed yet. */
	give(round: number, answer: Answer): void {
		const { pending } = this.#facts;
		if (pending && pending.round !== round) this.#giveUp(pending.round);
		const given = { round, answer };
		this.#set({ pending: given, waiting: false, refused: null });
		this.#options.keep(given);
		this.#tell('given', round);
		this.#last.give(given);
	}

	/** Sends an unconfirmed answer at once. Must be called when the server can be reached again. */
	now(): void {
		this.#last.now();
	}

	/** Must be called when the workshop has moved to another round. */
	enter(round: number | null): void {
		if (round === this.#round) return;
		this.#round = round;
		if (round !== null && this.#unsure.has(round)) this.#options.ask();
	}

	/** Processes the answer in a full state, once for each; `null` when the full state has none. */
	found(report: RoundAnswer | null): void {
		if (!report) return;
		const { round, answer } = report;
		const { pending, confirmed, refused } = this.#facts;
		// The response to the pending answer will tell more.
		if (pending?.round === round) return;
		const isOther = confirmed.has(round) && confirmed.get(round) !== answer;
		// The full state may be older than the confirmed answer, so it is requested once more.
		if (isOther && !this.#unsure.has(round)) return this.#doubt(round);
		// Only a report that was requested in this round is known to be newer than the doubt.
		if (round !== this.#round && this.#unsure.has(round)) return;
		this.#unsure.delete(round);
		this.#confirm(report, { refused: isSame(refused, report) ? null : refused });
	}

	/** Processes a message of another tab. */
	heard({ kind, seat, round }: TabNews): void {
		if (seat !== this.#options.seat) return this.#options.outdated();
		if (kind === 'opened') return this.#tellAll();
		if (round === null) return;
		const replaces = kind === 'given' && this.#facts.pending?.round === round;
		if (replaces) {
			this.#last.stop();
			this.#set({ pending: null, waiting: false });
			this.#giveUp(round);
		}
		// The message `settled` follows, so there is nothing to ask for yet.
		if (kind === 'given' && !replaces) this.#unsure.add(round);
		else this.#doubt(round);
	}

	/** Must be called when the host has removed the seat, whose answers the server then refuses. */
	removed(): void {
		this.#last.stop();
		this.#options.keep(null);
		this.#set({ pending: null, waiting: false, removed: true });
	}

	/** Stops sending. A kept answer stays in the browser, so that it can be sent after a reload. */
	stop(): void {
		this.#last.stop();
	}

	async #send(given: RoundAnswer): Promise<AttemptResult> {
		const { result, own } = await this.#options.send(given);
		const { round } = given;
		const { pending, confirmed } = this.#facts;
		if (pending !== given) {
			// This answer was replaced meanwhile, so its response does not tell which one the server
			// has now. A newer answer in the same round has its own response.
			if (result === 'taken' && !confirmed.has(round)) this.#confirm(given);
			if (pending?.round !== round) {
				this.#tell('settled', round);
				this.#doubt(round);
			}
			return result;
		}
		if (result === 'taken') this.#confirm(given);
		if (result !== 'closed' || own === undefined) return result;
		if (own) this.#confirm(own);
		else this.#set({ confirmed: new Map([...confirmed].filter(([one]) => one !== round)) });
		// The server already has this answer: an earlier attempt arrived, and its response was lost.
		return isSame(own, given) ? 'taken' : 'closed';
	}

	#progressed(progress: DeliveryProgress, given: RoundAnswer): void {
		if (progress === 'gone') return this.removed();
		if (progress === 'sending' || progress === 'waiting') {
			return this.#set({ waiting: progress === 'waiting' });
		}
		this.#options.keep(null);
		this.#set({ pending: null, waiting: false, refused: progress === 'closed' ? given : null });
		this.#tell('settled', given.round);
		if (this.#unsure.has(given.round)) this.#doubt(given.round);
	}

	/**
	 * Handles that nobody will send the answer of a round again. An attempt may have arrived all the
	 * same, and the other tabs, who were told of the answer, wait to hear that it is settled.
	 */
	#giveUp(round: number): void {
		this.#unsure.add(round);
		this.#tell('settled', round);
	}

	/** Requests the answer in a round anew: at once, or when the workshop returns to that round. */
	#doubt(round: number): void {
		this.#unsure.add(round);
		const { pending } = this.#facts;
		if (round === this.#round && pending?.round !== round) this.#options.ask();
	}

	#confirm({ round, answer }: RoundAnswer, more: Partial<AnswerFacts> = {}): void {
		this.#set({ ...more, confirmed: new Map(this.#facts.confirmed).set(round, answer) });
	}

	#set(change: Partial<AnswerFacts>): void {
		this.#facts = { ...this.#facts, ...change };
		this.#options.changed(this.#facts);
	}

	/** Tells the other tabs all rounds that have an answer, of which they may have missed some. */
	#tellAll(): void {
		for (const round of this.#facts.confirmed.keys()) this.#tell('settled', round);
	}

	#tell(kind: TabNews['kind'], round: number | null): void {
		this.#options.tell({ kind, seat: this.#options.seat, round });
	}
}

const isSame = (one: RoundAnswer | null, other: RoundAnswer) =>
	one?.round === other.round && one.answer === other.answer;
