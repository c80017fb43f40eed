/**
 * Limit on guessing join codes. All participants of a workshop may share one network, so only wrong
 * codes count. A network with too many wrong codes is blocked for a minute: every code is then
 * refused, right or wrong, so that further guesses reveal nothing. The exceptions are the codes of
 * workshops in which somebody on that network has a seat.
 */
import { hashOf } from '../secrets.ts';
import { Counter } from './counter.ts';

/** Maximum number of wrong codes per minute and network. One more blocks the network. */
export const WRONG_A_MINUTE = 60;

const MINUTE = 60;

/** Maximum milliseconds for which a network is blocked after its last wrong code. */
export const BLOCK_MS = MINUTE * 1000;

const DAY = 86_400;

/**
 * Maximum number of pairs of network and code that this instance caches as exempt from blocking.
 * With the cache, most requests need no look-up in Redis.
 */
const MAX_REMEMBERED = 20_000;

export class CodeGuesses {
	readonly #wrong = new Counter({ name: 'wrong-codes', points: WRONG_A_MINUTE, seconds: MINUTE });
	readonly #seated = new Counter({ name: 'seated-codes', points: 0, seconds: DAY });
	/**
	 * Cache of exempt pairs: a hash of network and code, with the `performance.now()` at which the
	 * pair was stored; oldest first.
	 */
	readonly #remembered = new Map<string, number>();

	/** Counts a wrong code. Above the limit, it blocks the network for a minute from now. */
	async wrong(network: string): Promise<void> {
		if ((await this.#wrong.take(network)) > 0) await this.#wrong.block(network, MINUTE);
	}

	/**
	 * Exempts a code from blocking at this network, because somebody there has a seat in the code's
	 * workshop.
	 */
	async seated(network: string, code: string): Promise<void> {
		const key = hashOf(`${network} ${code}`);
		this.#forgetOld();
		if (this.#remembered.has(key)) return;
		this.#remembered.set(key, performance.now());
		await this.#seated.block(key, DAY);
	}

	/** Whether this code is blocked for this network. */
	async isBlocked(network: string, code: string): Promise<boolean> {
		const key = hashOf(`${network} ${code}`);
		if ((await this.#wrong.blockedFor(network)) === 0 || this.#remembered.has(key)) return false;
		return (await this.#seated.blockedFor(key)) === 0;
	}

	#forgetOld(): void {
		for (const [key, since] of this.#remembered) {
			const isOld = performance.now() - since >= DAY * 1000;
			if (!isOld && this.#remembered.size < MAX_REMEMBERED) return;
			this.#remembered.delete(key);
		}
	}
}
