/**
 * Limit on guessing workshop codes. All participants of a workshop may share one network address
 * and mistype, so only wrong codes count. Above the limit every code without a seat at that address
 * is blocked for it for a minute, right or wrong, so that further guesses reveal nothing.
 */
import { Counter } from './counter.ts';

/** Wrong codes per minute and network before the network is blocked. */
export const WRONG_A_MINUTE = 60;

const MINUTE = 60;

/** Longest time for which a network is blocked, in milliseconds. */
export const BLOCK_MS = MINUTE * 1000;

const DAY = 86_400;

/** Seats in codes that this instance remembers itself, so that most requests ask nobody. */
const MAX_REMEMBERED = 20_000;

export class CodeGuesses {
	readonly #wrong = new Counter({ name: 'wrong-codes', points: WRONG_A_MINUTE, seconds: MINUTE });
	readonly #seated = new Counter({ name: 'seated-codes', points: 0, seconds: DAY });
	/** Times, in the order of remembering, by network and code. */
	readonly #remembered = new Map<string, number>();

	/** Counts a wrong code; above the limit it blocks the network for a minute from now. */
	async wrong(network: string): Promise<void> {
		if ((await this.#wrong.take(network)) > 0) await this.#wrong.block(network, MINUTE);
	}

	/** Exempts a code from blocking at this network, because somebody there has a seat in it. */
	async seated(network: string, code: string): Promise<void> {
		const key = `${network} ${code}`;
		this.#forgetOld();
		if (this.#remembered.has(key)) return;
		this.#remembered.set(key, Date.now());
		await this.#seated.block(key, DAY);
	}

	/** Whether this code is blocked for this network. */
	async isBlocked(network: string, code: string): Promise<boolean> {
		const key = `${network} ${code}`;
		if ((await this.#wrong.blockedFor(network)) === 0 || this.#remembered.has(key)) return false;
		return (await this.#seated.blockedFor(key)) === 0;
	}

	#forgetOld(): void {
		for (const [key, since] of this.#remembered) {
			const isOld = Date.now() - since >= DAY * 1000;
			if (!isOld && this.#remembered.size < MAX_REMEMBERED) return;
			this.#remembered.delete(key);
		}
	}
}
