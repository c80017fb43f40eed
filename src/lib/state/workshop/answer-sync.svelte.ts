/**
 * Answer sync of one seat: brings the latest answer of this tab to the server, and says which
 * answers the server has. An unconfirmed answer survives a reload of the page, and several tabs of
 * one browser agree. The rules are in `seat-answer.ts`; this module connects them to the network,
 * the browser's storage and the page.
 */
import { jittered } from '../../timing/backoff.ts';
import { request } from '../request.ts';
import type { Answer, AttemptResult, RoundAnswer } from './last-answer.ts';
import {
	type AnswerFacts,
	type AnswerStatus,
	SeatAnswer,
	type TabNews,
	answerIn,
	factsOf,
	statusIn
} from './seat-answer.ts';

export interface AnswerSyncOptions {
	code: string;
	/** Id of the seat. */
	seat: string;
	/** Answers of all rounds that the server had when the page was rendered. */
	answers: readonly RoundAnswer[];
	/** Requests the full state anew. Its answer must then be passed to `found`. */
	ask: () => void;
	/** Called when this browser may have another seat by now, so that the page must be reloaded. */
	outdated: () => void;
}

/** Synchronises the answers of a seat with the server, for one tab. */
export class AnswerSync {
	#facts: AnswerFacts = $state.raw(factsOf([]));
	/** Channel to the other tabs of this browser, while the page is watched. */
	#tabs: BroadcastChannel | null = null;
	readonly #options: AnswerSyncOptions;
	readonly #answer: SeatAnswer;

	constructor(options: AnswerSyncOptions) {
		const { seat, answers, ask, outdated } = (this.#options = options);
		this.#answer = new SeatAnswer({
			seat,
			answers,
			ask,
			outdated,
			send: (given) => this.#send(given),
			keep: (given) => this.#keep(given),
			tell: (news) => this.#tabs?.postMessage(news),
			later(after, then) {
				const timer = setTimeout(then, jittered(after, 0.25));
				return () => clearTimeout(timer);
			},
			changed: (facts) => (this.#facts = facts)
		});
		this.#facts = this.#answer.facts;
	}

	/** Returns what the page may say of this seat's answer in a round. */
	statusIn(round: number | null): AnswerStatus {
		return statusIn(this.#facts, round);
	}

	/** Returns the latest answer of this seat in a round, confirmed or not; `undefined` for none. */
	answerIn(round: number): Answer | undefined {
		return answerIn(this.#facts, round);
	}

	/** Returns the answer of this seat in a round that the server has; `undefined` for none. */
	confirmedIn(round: number | null): Answer | undefined {
		return round === null ? undefined : this.#facts.confirmed.get(round);
	}

	/** Numbers of the rounds in which the server has an answer of this seat. */
	get rounds(): readonly number[] {
		return [...this.#facts.confirmed.keys()];
	}

	/** Sends an answer. It replaces an answer that is not confirmed yet. */
	give(round: number, answer: Answer): void {
		this.#answer.give(round, answer);
	}

	/** Must be called when the workshop has moved to another round. */
	enter(round: number | null): void {
		this.#answer.enter(round);
	}

	/** Processes the answer in a full state, once for each full state. */
	found(report: RoundAnswer | null): void {
		this.#answer.found(report);
	}

	/** Must be called when the host has removed the seat, whose answers the server then refuses. */
	removed(): void {
		this.#answer.removed();
	}

	/**
	 * Sends an answer that was kept before a reload. Must be called before the first render, so that
	 * the page shows that answer.
	 */
	restore(): void {
		this.#answer.restore(this.#readKept());
	}

	/** Sends an unconfirmed answer at once. Must be called when the server can be reached again. */
	readonly now = (): void => this.#answer.now();

	/**
	 * Sends an unconfirmed answer when the network returns or the page is shown again, and listens to
	 * the other tabs of this browser.
	 * @returns a function that ends this and stops sending
	 */
	watch(): () => void {
		const listeners = new AbortController();
		const { signal } = listeners;
		addEventListener('online', this.now, { signal });
		addEventListener('pageshow', this.now, { signal });
		document.addEventListener('visibilitychange', this.now, { signal });
		const tabs = (this.#tabs = new BroadcastChannel(this.#key));
		tabs.onmessage = ({ data }: MessageEvent<TabNews>) => this.#answer.heard(data);
		this.#answer.opened();
		return () => {
			listeners.abort();
			this.#answer.stop();
			tabs.close();
			this.#tabs = null;
		};
	}

	async #send({ round, answer }: RoundAnswer) {
		const response = await request(`/api/workshops/${this.#options.code}/placement`, {
			method: 'PUT',
			json: answer === null ? { round, undecided: true } : { round, position: answer }
		});
		const result = response ? resultOf(response.status) : 'lost';
		const { own } = (response?.body ?? {}) as { own?: { position?: Answer } | null };
		if (own === undefined) return { result };
		return { result, own: own && { round, answer: own.position ?? null } };
	}

	#keep(given: RoundAnswer | null): void {
		try {
			if (given) {
				const { seat } = this.#options;
				localStorage.setItem(this.#key, JSON.stringify({ ...given, seat }));
			} else localStorage.removeItem(this.#key);
		} catch {
			// Without storage, a reload loses an unconfirmed answer. Nothing else changes.
		}
	}

	/** Returns the answer that this browser kept for this seat; `null` for none. */
	#readKept(): RoundAnswer | null {
		try {
			// `window.` is needed, because during rendering Node has a global localStorage that all users
			// share.
			const text = window.localStorage.getItem(this.#key) ?? 'null';
			const kept = JSON.parse(text) as (RoundAnswer & { seat?: string }) | null;
			return kept?.seat === this.#options.seat ? kept : null;
		} catch {
			return null;
		}
	}

	get #key(): string {
		return `kantlijn-answer-${this.#options.code}`;
	}
}

function resultOf(status: number): AttemptResult {
	if (status < 300) return 'taken';
	if (status === 409 || status === 422) return 'closed';
	if (status === 401 || status === 403 || status === 404) return 'gone';
	return 'lost';
}
