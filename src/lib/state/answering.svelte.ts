/** The answer of one seat: what was given last and where it is, kept over a reload of the page. */
import { type Answer, type Delivered, Delivery, type Given, type Outcome } from './delivery.ts';

/** A request that hangs is as good as lost, in milliseconds. */
const TIMEOUT_MS = 8_000;

export class Answering {
	#status = $state<Delivered>('none');
	readonly #code: string;
	readonly #delivery: Delivery;

	constructor(code: string) {
		this.#code = code;
		this.#delivery = new Delivery({
			send: (given) => this.#send(given),
			keep: (given) => this.#keep(given),
			later(after, then) {
				const timer = setTimeout(then, after * (0.75 + Math.random() / 2));
				return () => clearTimeout(timer);
			},
			changed: (status) => (this.#status = status)
		});
	}

	get status(): Delivered {
		return this.#status;
	}

	give(round: number, answer: Answer): void {
		this.#delivery.give({ round, answer });
	}

	/** What the server has of this seat, when the page opens or comes back. */
	found(there: boolean): void {
		if (this.#status === 'none' && there) this.#status = 'placed';
	}

	/**
	 * Another round is on: what waits for an earlier one is late, and what waits for this one, from
	 * before a reload, goes on its way again.
	 * @returns that answer, for the line to show it
	 */
	enter(round: number): Given | null {
		this.#delivery.close(round);
		if (this.#status === 'placed') this.#status = 'none';
		const given = this.#kept();
		if (given?.round === round) {
			this.#delivery.give(given);
			return given;
		}
		if (given) {
			this.#keep(null);
			this.#status = 'closed';
		}
		return null;
	}

	/** Tries again when the network comes back or the page is looked at; ends what it began. */
	watch(): () => void {
		const now = () => this.#delivery.now();
		addEventListener('online', now);
		addEventListener('pageshow', now);
		document.addEventListener('visibilitychange', now);
		return () => {
			removeEventListener('online', now);
			removeEventListener('pageshow', now);
			document.removeEventListener('visibilitychange', now);
			this.#delivery.stop();
		};
	}

	async #send({ round, answer }: Given): Promise<Outcome> {
		const body = answer === null ? { round, undecided: true } : { round, position: answer };
		try {
			const { status } = await fetch(`/api/workshops/${this.#code}/placement`, {
				method: 'PUT',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				signal: AbortSignal.timeout(TIMEOUT_MS)
			});
			return outcomeOf(status);
		} catch {
			return 'lost';
		}
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
			return JSON.parse(localStorage.getItem(this.#key) ?? 'null') as Given | null;
		} catch {
			return null;
		}
	}

	get #key(): string {
		return `kantlijn-answer-${this.#code}`;
	}
}

function outcomeOf(status: number): Outcome {
	if (status < 300) return 'taken';
	if (status === 409 || status === 422) return 'closed';
	if (status === 401 || status === 403 || status === 404) return 'gone';
	return 'lost';
}
