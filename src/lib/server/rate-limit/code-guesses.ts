/**
 * Limit on guessing workshop codes. All participants of a workshop may share one network address
 * and mistype, so only wrong codes count. Above the limit every code without a seat at that address
 * is blocked for it for a minute, right or wrong, so that further guesses reveal nothing.
 */
import { MINUTE_MS, SlidingWindow } from './sliding-window.ts';

/** Wrong codes per minute and address before the address is blocked. */
export const WRONG_A_MINUTE = 60;

/** Maximum number of addresses and of seats to remember; the oldest are forgotten first. */
const MAX_KEYS = 20_000;

export class CodeGuesses {
	readonly #wrong = new SlidingWindow(WRONG_A_MINUTE);
	readonly #blockedUntil = new Map<string, number>();
	readonly #seated = new Set<string>();

	/** Counts a wrong code; above the limit it blocks the address for a minute from `now`. */
	wrong(address: string, now: number): void {
		if (this.#wrong.take(address, now) === 0) return;
		this.#blockedUntil.delete(address);
		this.#blockedUntil.set(address, now + MINUTE_MS);
		trim(this.#blockedUntil);
	}

	/** Exempts a code from blocking at this address, because somebody there has a seat in it. */
	seated(address: string, code: string): void {
		const key = `${address} ${code}`;
		this.#seated.delete(key);
		this.#seated.add(key);
		trim(this.#seated);
	}

	/** Milliseconds until this code is no longer blocked for this address; 0 if it is not. */
	wait(address: string, code: string, now: number): number {
		const until = this.#blockedUntil.get(address) ?? 0;
		if (until <= now || this.#seated.has(`${address} ${code}`)) return 0;
		return until - now;
	}
}

function trim(kept: Map<string, unknown> | Set<string>) {
	for (const key of kept.keys()) {
		if (kept.size <= MAX_KEYS) break;
		kept.delete(key);
	}
}
