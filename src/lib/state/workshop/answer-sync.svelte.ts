/**
 * Answer sync of one seat: the answer that the server certainly has, the answer that is being sent,
 * and the state of its delivery. An unconfirmed answer survives a reload of the page.
 */
import { jittered } from '../../timing/backoff.ts';
import { request } from '../request.ts';
import {
	type Answer,
	type DeliveryStatus,
	type RoundAnswer,
	LastAnswer,
	type AttemptResult
} from './last-answer.ts';

/** Synchronises the answer of this browser's seat in one workshop with the server. */
export class AnswerSync {
	#status = $state<DeliveryStatus>('none');
	/** Answer that is being sent, or waits to be sent. */
	#pending = $state.raw<RoundAnswer | null>(null);
	/** Answer that the server has confirmed. */
	#confirmed = $state.raw<RoundAnswer | null>(null);
	/**
	 * Answer that the server has reported once, and that contradicts the confirmed answer. If the
	 * server reports the same answer again, it replaces the confirmed answer.
	 */
	#contradiction: RoundAnswer | null = null;
	#round: number | null = null;
	readonly #code: string;
	readonly #last: LastAnswer;

	constructor(code: string) {
		this.#code = code;
		this.#last = new LastAnswer({
			send: (given) => this.#send(given),
			keep: (given) => this.#keep(given),
			later(after, then) {
				const timer = setTimeout(then, jittered(after, 0.25));
				return () => clearTimeout(timer);
			},
			changed: (status) => {
				if (status !== 'sending' && status !== 'waiting') this.#pending = null;
				this.#status = status;
			}
		});
	}

	get status(): DeliveryStatus {
		return this.#status;
	}

	/**
	 * Returns the latest answer of this seat in a round, confirmed or not; `undefined` for none.
	 */
	of(round: number): Answer | undefined {
		return [this.#pending, this.#confirmed].find((one) => one?.round === round)?.answer;
	}

	/** Returns the confirmed answer of this seat in a round; `undefined` for none. */
	there(round: number | null): Answer | undefined {
		return this.#confirmed?.round === round ? this.#confirmed?.answer : undefined;
	}

	/** Sends an answer. It replaces an answer that is not confirmed yet. */
	give(round: number, answer: Answer): void {
		this.#set({ round, answer });
	}

	/**
	 * Processes the answer of this seat as the server reports it: after the page opened or resumed,
	 * or after another tab answered. A report that contradicts the confirmed answer may be
	 * outdated, so it counts only when the server repeats it.
	 * @returns true for a first contradiction; the caller should then request the answer once more
	 */
	found(given: RoundAnswer): boolean {
		if (this.#status === 'sending' || this.#status === 'waiting') return false;
		const isOther = this.there(given.round) !== given.answer;
		if (isOther && this.#confirmed?.round === given.round && !isSame(this.#contradiction, given)) {
			this.#contradiction = given;
			return true;
		}
		this.#contradiction = null;
		this.#confirmed = given;
		if (this.#status === 'none') this.#status = 'placed';
		return false;
	}

	/**
	 * Starts a round. An unsent answer for an earlier round is dropped. An answer for this round that
	 * was stored before a reload is sent again.
	 */
	enter(round: number): void {
		if (round === this.#round) return;
		this.#round = round;
		this.#last.close(round);
		if (this.#status === 'placed' && this.#confirmed?.round !== round) this.#status = 'none';
		const given = this.#readKept();
		if (given?.round === round) this.#set(given);
		else if (given) {
			this.#keep(null);
			this.#status = 'closed';
		}
	}

	/**
	 * Must be called when the host has removed the seat, because the server then refuses the seat's
	 * answers.
	 */
	removed(): void {
		this.#status = 'gone';
	}

	/** Sends an unconfirmed answer at once. Must be called when the server can be reached again. */
	readonly now = (): void => this.#last.now();

	/**
	 * Sends an unconfirmed answer when the network returns or the page is shown again.
	 * @returns a function that removes the listeners and stops sending
	 */
	watch(): () => void {
		// A participant who was removed and has joined again starts without an answer.
		if (this.#status === 'gone') [this.#status, this.#confirmed] = ['none', null];
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

	#set(given: RoundAnswer): void {
		this.#pending = given;
		this.#last.give(given);
	}

	async #send(given: RoundAnswer): Promise<AttemptResult> {
		const { round, answer } = given;
		const body = answer === null ? { round, undecided: true } : { round, position: answer };
		const response = await request(`/api/workshops/${this.#code}/placement`, {
			method: 'PUT',
			json: body
		});
		const outcome = response ? outcomeOf(response.status) : 'lost';
		if (outcome === 'taken') this.#confirmed = given;
		return outcome === 'closed' ? this.#closed(given, response?.body) : outcome;
	}

	/**
	 * Handles a refused answer. If the server already has the same answer, an earlier attempt has
	 * arrived and only its response was lost, so the answer counts as accepted.
	 */
	#closed(given: RoundAnswer, problem: unknown): AttemptResult {
		const { own } = problem as { own?: { position?: Answer } | null };
		const there = own ? { round: given.round, answer: own.position ?? null } : null;
		if (there || this.#confirmed?.round === given.round) this.#confirmed = there;
		return isSame(there, given) ? 'taken' : 'closed';
	}

	#keep(given: RoundAnswer | null): void {
		try {
			if (given) localStorage.setItem(this.#key, JSON.stringify(given));
			else localStorage.removeItem(this.#key);
		} catch {
			// Without storage, a reload loses an unconfirmed answer. Nothing else changes.
		}
	}

	#readKept(): RoundAnswer | null {
		try {
			// `window.` is needed, because during rendering Node has a global localStorage that all users
			// share.
			return JSON.parse(window.localStorage.getItem(this.#key) ?? 'null') as RoundAnswer | null;
		} catch {
			return null;
		}
	}

	get #key(): string {
		return `kantlijn-answer-${this.#code}`;
	}
}

const isSame = (one: RoundAnswer | null, other: RoundAnswer) =>
	one?.round === other.round && one.answer === other.answer;

function outcomeOf(status: number): AttemptResult {
	if (status < 300) return 'taken';
	if (status === 409 || status === 422) return 'closed';
	if (status === 401 || status === 403 || status === 404) return 'gone';
	return 'lost';
}
