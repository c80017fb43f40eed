/**
 * Slows guessing down: so many attempts are free, after that each one doubles the wait before the
 * next. In memory, by each instance for itself; nothing here is written down anywhere.
 */

export interface WaitSettings {
	/** Attempts in a row that cost no wait. */
	free: number;
	/** The longest wait, in milliseconds: a stranger must not be able to shut somebody out. */
	longest: number;
	/** After so long without an attempt all is forgotten, in milliseconds. */
	forget: number;
}

const FIRST_WAIT_MS = 1_000;

/** Above this many keys those that are forgotten anyway are dropped, and then the oldest. */
const MAX_KEYS = 10_000;

export class DoublingWait {
	readonly #seen = new Map<string, { count: number; at: number }>();
	readonly #pace: WaitSettings;

	constructor(pace: WaitSettings) {
		this.#pace = pace;
	}

	/** How long this one still has to wait before its next attempt, in milliseconds. */
	wait(key: string, now: number): number {
		const seen = this.#seen.get(key);
		if (!seen || now - seen.at >= this.#pace.forget) return 0;
		const over = seen.count - this.#pace.free;
		if (over < 0) return 0;
		const pause = Math.min(this.#pace.longest, FIRST_WAIT_MS * 2 ** Math.min(over, 20));
		return Math.max(0, seen.at + pause - now);
	}

	/** Counted before its outcome is known, so that many at once gain nothing. */
	count(key: string, now: number): void {
		const seen = this.#seen.get(key);
		const isFresh = !seen || now - seen.at >= this.#pace.forget;
		this.#seen.delete(key);
		this.#seen.set(key, { count: isFresh ? 1 : seen.count + 1, at: now });
		if (this.#seen.size > MAX_KEYS) this.#prune(now);
	}

	/** It was right, so it does not count; what was tried before it still does. */
	takeBack(key: string): void {
		const seen = this.#seen.get(key);
		if (seen) seen.count -= 1;
	}

	#prune(now: number): void {
		for (const [key, { at }] of this.#seen) {
			if (now - at >= this.#pace.forget) this.#seen.delete(key);
		}
		for (const key of this.#seen.keys()) {
			if (this.#seen.size <= MAX_KEYS) break;
			this.#seen.delete(key);
		}
	}
}

const MINUTE_MS = 60_000;

/** Per e-mail address, whether it has an account or not. */
export const signInsPerAccount = new DoublingWait({
	free: 5,
	longest: MINUTE_MS,
	forget: 60 * MINUTE_MS
});

/** Per network address: a whole room sits behind one, and all of them may mistype. */
export const signInsPerAddress = new DoublingWait({
	free: 100,
	longest: MINUTE_MS,
	forget: 15 * MINUTE_MS
});

/** Mails to one e-mail address: nobody's letter box is to be filled from here. */
export const mailsPerMailbox = new DoublingWait({
	free: 3,
	longest: 15 * MINUTE_MS,
	forget: 60 * MINUTE_MS
});
