/** Rate limit: a maximum number of events per key and window. */
import { Refusal } from '../refusal.ts';
import { Counter, type CounterOptions } from './counter.ts';

export class Limit {
	readonly #counter: Counter;

	constructor(options: CounterOptions) {
		this.#counter = new Counter(options);
	}

	/**
	 * Counts an event.
	 * @throws Refusal `too-many`, with the seconds to wait, when the limit is reached
	 */
	async demand(key: string): Promise<void> {
		const wait = await this.#counter.take(key);
		if (wait > 0) throw tooManyRequests(wait);
	}
}

/**
 * Returns the refusal of a request that comes too early.
 * @param wait in milliseconds
 */
export function tooManyRequests(wait: number): Refusal {
	return new Refusal('too-many', [], { retryAfter: Math.ceil(wait / 1000) });
}
