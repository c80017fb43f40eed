/**
 * Answer of one seat: the answer that the server is known to have, the one that is being sent, and
 * the state of the delivery. An answer that is not yet confirmed survives a reload of the page.
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
	/** Answer that is being sent or waits to be sent. */
	#pending = $state.raw<RoundAnswer | null>(null);
	/** Answer that the server is known to have. */
	#confirmed = $state.raw<RoundAnswer | null>(null);
	/** Different answer that the server reported once; a second report confirms it. */
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

	/** Latest answer of this seat in a round, confirmed or not; `undefined` for none. */
	of(round: number): Answer | undefined {
		return [this.#pending, this.#confirmed].find((one) => one?.round === round)?.answer;
	}

	/** Confirmed answer of this seat in a round; `undefined` for none. */
	there(round: number | null): Answer | undefined {
		return this.#confirmed?.round === round ? this.#confirmed?.answer : undefined;
	}

	/** Sends an answer; it replaces one that is still being sent. */
	give(round: number, answer: Answer): void {
		this.#set({ round, answer });
	}

	/**
	 * Takes the server's answer of this seat, after the page opened or resumed, or another tab
	 * answered. A report that contradicts the confirmed answer may be outdated, so it counts only
	 * when it is repeated.
	 * @returns true for a first contradiction: the caller should fetch the answer once more
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
	 * Starts a round: gives up an answer that waits for an earlier one, and sends an answer for this
	 * round again that was kept from before a reload.
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

	/** Sends a waiting answer at once; call it when the server answers again. */
	readonly now = (): void => this.#last.now();

	/**
	 * Sends a waiting answer when the network returns or the page is shown again.
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
	 * Compares with the server's answer: an earlier attempt may have arrived and lost its response.
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
			// Without storage an unsent answer is lost at a reload, and only then.
		}
	}

	#readKept(): RoundAnswer | null {
		try {
			// `window.` because Node has a global localStorage, shared by all users, during rendering.
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
