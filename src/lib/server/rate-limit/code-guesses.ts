/**
 * Guessing at codes. A whole room shares one network address and may mistype, so only wrong codes
 * count; past so many a minute, codes in which nobody at that address has a seat are shut to it for
 * a minute, right or wrong, so that guessing on tells nothing.
 */
import { MINUTE_MS, SlidingWindow } from './sliding-window.ts';

export const WRONG_A_MINUTE = 60;

/** Above this many addresses or seats the oldest are dropped. */
const MAX_KEYS = 20_000;

export class CodeGuesses {
	readonly #wrong = new SlidingWindow(WRONG_A_MINUTE);
	readonly #shutUntil = new Map<string, number>();
	readonly #seated = new Set<string>();

	/** Counts a wrong code; past the limit the address is shut out. */
	wrong(address: string, now: number): void {
		if (this.#wrong.take(address, now) === 0) return;
		this.#shutUntil.delete(address);
		this.#shutUntil.set(address, now + MINUTE_MS);
		trim(this.#shutUntil);
	}

	/** Somebody at this address has a seat in it: from now on it is no guess there. */
	seated(address: string, code: string): void {
		const key = `${address} ${code}`;
		this.#seated.delete(key);
		this.#seated.add(key);
		trim(this.#seated);
	}

	/** How long this code is still shut to this address, in milliseconds. */
	wait(address: string, code: string, now: number): number {
		const until = this.#shutUntil.get(address) ?? 0;
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

export const codeGuesses = new CodeGuesses();
