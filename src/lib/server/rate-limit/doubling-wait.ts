/**
 * Slows guessing down. Some attempts need no wait, and each later attempt doubles the wait before
 * the next one.
 */
import { backoff } from '../../timing/backoff.ts';
import { Counter } from './counter.ts';

export interface WaitSettings {
	name: string;
	/** Number of attempts per window that need no wait. */
	free: number;
	/**
	 * Maximum wait in seconds. It is limited, because otherwise a stranger could lock an account's
	 * owner out.
	 */
	longest: number;
	/**
	 * Length of a window in seconds. The count starts again after a window. A window begins with
	 * the first attempt, and begins again with every attempt that had to wait.
	 */
	window: number;
}

export class DoublingWait {
	readonly #settings: WaitSettings;
	readonly #attempts: Counter;
	/** Allows one attempt per wait. */
	readonly #gate: Counter;

	constructor(settings: WaitSettings) {
		const { name, free, longest, window } = settings;
		this.#settings = settings;
		this.#attempts = new Counter({ name, points: free, seconds: window });
		this.#gate = new Counter({ name: `${name}-gate`, points: 1, seconds: longest });
	}

	/**
	 * Counts an attempt, unless it comes too early. Must be called before the outcome of the attempt
	 * is known, so that parallel attempts gain nothing.
	 * @returns milliseconds until the next attempt is allowed; 0 when this attempt was counted
	 */
	async attempt(key: string): Promise<number> {
		const count = await this.#attempts.add(key);
		const { free, longest } = this.#settings;
		if (count < free) return 0;
		const pause = backoff({ first: 1, longest }, count - free + 1);
		const wait = await this.#gate.take(key, pause);
		if (wait > 0) await this.#attempts.remove(key);
		// Each further attempt begins a new window, so that no window ends in the middle of an
		// attack.
		else await this.#attempts.restart(key, count);
		return wait;
	}

	/** Takes one successful attempt out of the count. Earlier failed attempts still count. */
	async takeBack(key: string): Promise<void> {
		const count = await this.#attempts.remove(key);
		if (count < this.#settings.free) await this.#gate.clear(key);
	}
}
