/**
 * Slows guessing down: some attempts are free, and each later one doubles the wait before the next.
 */
import { backoff } from '../../timing/backoff.ts';
import { Counter } from './counter.ts';

export interface WaitSettings {
	name: string;
	/** Number of attempts in a window without a wait. */
	free: number;
	/** Longest wait in seconds; limited so that a stranger cannot lock an account's owner out. */
	longest: number;
	/** Seconds after which the count starts again, from the first attempt or the last that waited. */
	window: number;
}

export class DoublingWait {
	readonly #settings: WaitSettings;
	readonly #attempts: Counter;
	/** Lets one attempt through per wait. */
	readonly #gate: Counter;

	constructor(settings: WaitSettings) {
		const { name, free, longest, window } = settings;
		this.#settings = settings;
		this.#attempts = new Counter({ name, points: free, seconds: window });
		this.#gate = new Counter({ name: `${name}-gate`, points: 1, seconds: longest });
	}

	/**
	 * Counts an attempt, unless it comes too early. Call before its outcome is known, so that parallel
	 * attempts gain nothing.
	 * @returns milliseconds until the next attempt is allowed; 0 when this one was counted
	 */
	async attempt(key: string): Promise<number> {
		const count = await this.#attempts.add(key);
		const { free, longest } = this.#settings;
		if (count < free) return 0;
		const pause = backoff({ first: 1, longest }, count - free + 1);
		const wait = await this.#gate.take(key, pause);
		if (wait > 0) await this.#attempts.remove(key);
		// Whoever goes on begins the window anew, so that it never ends in the middle of an attack.
		else await this.#attempts.restart(key, count);
		return wait;
	}

	/** Uncounts one attempt that succeeded; earlier failed ones still count. */
	async takeBack(key: string): Promise<void> {
		const count = await this.#attempts.remove(key);
		if (count < this.#settings.free) await this.#gate.clear(key);
	}
}
