/**
 * Slows guessing down: some attempts are free, and each later one doubles the wait before the next.
 * Kept in memory per instance and never stored.
 */

export interface WaitSettings {
	/** Number of consecutive attempts without a wait. */
	free: number;
	/**
	 * Longest wait in milliseconds; limited so that a stranger cannot lock an account's owner out.
	 */
	longest: number;
	/** Milliseconds without an attempt after which the count starts again. */
	forget: number;
}

const FIRST_WAIT_MS = 1_000;

/** Maximum number of keys; beyond it expired ones are removed, then the oldest. */
const MAX_KEYS = 10_000;

export class DoublingWait {
	readonly #seen = new Map<string, { count: number; at: number }>();
	readonly #settings: WaitSettings;

	constructor(settings: WaitSettings) {
		this.#settings = settings;
	}

	/** Milliseconds that this key has to wait before its next attempt; 0 if it may try now. */
	wait(key: string, now: number): number {
		const seen = this.#seen.get(key);
		if (!seen || now - seen.at >= this.#settings.forget) return 0;
		const over = seen.count - this.#settings.free;
		if (over < 0) return 0;
		const pause = Math.min(this.#settings.longest, FIRST_WAIT_MS * 2 ** Math.min(over, 20));
		return Math.max(0, seen.at + pause - now);
	}

	/**
	 * Counts an attempt. Call before its outcome is known, so that parallel attempts gain nothing.
	 */
	count(key: string, now: number): void {
		const seen = this.#seen.get(key);
		const isFresh = !seen || now - seen.at >= this.#settings.forget;
		this.#seen.delete(key);
		this.#seen.set(key, { count: isFresh ? 1 : seen.count + 1, at: now });
		if (this.#seen.size > MAX_KEYS) this.#prune(now);
	}

	/** Uncounts one attempt that succeeded; earlier failed ones still count. */
	takeBack(key: string): void {
		const seen = this.#seen.get(key);
		if (seen) seen.count -= 1;
	}

	#prune(now: number): void {
		for (const [key, { at }] of this.#seen) {
			if (now - at >= this.#settings.forget) this.#seen.delete(key);
		}
		for (const key of this.#seen.keys()) {
			if (this.#seen.size <= MAX_KEYS) break;
			this.#seen.delete(key);
		}
	}
}
