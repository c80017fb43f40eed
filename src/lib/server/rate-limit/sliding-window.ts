/** Rate limit over a sliding minute. Kept in memory per instance and never stored. */
import type { ApiEvent } from '../http/api-event.ts';
import { Refusal } from '../refusal.ts';

export const MINUTE_MS = 60_000;

/** Maximum number of keys; beyond it the oldest are forgotten. */
const MAX_KEYS = 20_000;

export class SlidingWindow {
	readonly #times = new Map<string, number[]>();
	readonly #most: number;

	/** @param most number of events allowed per key and minute */
	constructor(most: number) {
		this.#most = most;
	}

	/**
	 * Counts an event, unless the limit is reached.
	 * @returns milliseconds until the next event is allowed; 0 when this one was counted
	 */
	take(key: string, now: number): number {
		const times = this.#times.get(key) ?? [];
		const recent = times.findIndex((time) => now - time < MINUTE_MS);
		times.splice(0, recent === -1 ? times.length : recent);
		const [first] = times;
		if (first !== undefined && times.length >= this.#most) return first + MINUTE_MS - now;
		times.push(now);
		this.#times.delete(key);
		this.#times.set(key, times);
		if (this.#times.size > MAX_KEYS) this.#dropOldest();
		return 0;
	}

	/**
	 * Counts an event.
	 * @throws Refusal `too-many`, with the seconds to wait, when the limit is reached
	 */
	demand(key: string): void {
		const wait = this.take(key, Date.now());
		if (wait > 0) throw tooManyRequests(wait);
	}

	#dropOldest() {
		for (const key of this.#times.keys()) {
			if (this.#times.size <= MAX_KEYS) break;
			this.#times.delete(key);
		}
	}
}

/** @param wait in milliseconds */
export function tooManyRequests(wait: number): Refusal {
	return new Refusal('too-many', [], { retryAfter: Math.ceil(wait / 1000) });
}

export const clientAddress = (event: ApiEvent) => event.getClientAddress();
