/**
 * Limits the number of open streams per network, seat and account, so that no caller uses up the
 * memory and file descriptors of an instance. Each instance counts only its own streams.
 */
import type { ApiEvent } from '../http/api-event.ts';
import { clientNetwork } from '../rate-limit/network.ts';
import { hashOf } from '../secrets.ts';
import { settings } from '../settings.ts';

/** A network, seat or account whose open streams are counted and limited. */
export interface StreamHolder {
	key: string;
	/** Maximum number of streams that the holder may have open at once. */
	max: number;
}

/**
 * Maximum number of open streams of one seat. A phone has one stream per tab, and more while it
 * reconnects.
 */
const PER_SEAT = 10;

const PER_ACCOUNT = 100;

/**
 * Maximum number of open streams per network that belong to neither a seat nor an account.
 * Projected screens, and hosts without an account, have such streams.
 */
const UNSEATED_PER_NETWORK = 500;

/**
 * Returns the holders for which the stream of a request counts: the network, and the seat or
 * account if the stream has one.
 * @param seat id of the seat to which the stream belongs, if any
 */
export function streamHolders(event: ApiEvent, seat: string | null = null): StreamHolder[] {
	// Hashed, because no network address may be stored after its request.
	const network = hashOf(clientNetwork(event));
	const account = event.locals.session?.account.id;
	const one: StreamHolder = seat
		? { key: `seat ${seat}`, max: PER_SEAT }
		: account
			? { key: `account ${account}`, max: PER_ACCOUNT }
			: { key: `unseated ${network}`, max: UNSEATED_PER_NETWORK };
	return [one, { key: `network ${network}`, max: settings().perNetwork.streams }];
}

export class OpenStreams {
	readonly #counts = new Map<string, number>();

	hasRoom(holders: readonly StreamHolder[]): boolean {
		return holders.every(({ key, max }) => (this.#counts.get(key) ?? 0) < max);
	}

	/**
	 * Counts a stream for all its holders.
	 * @returns a function that stops counting this stream, and may be called twice; `null` when one
	 * of the holders has reached its maximum, in which case nothing is counted
	 */
	add(holders: readonly StreamHolder[]): (() => void) | null {
		if (!this.hasRoom(holders)) return null;
		for (const { key } of holders) this.#change(key, 1);
		let isOpen = true;
		return () => {
			if (!isOpen) return;
			isOpen = false;
			for (const { key } of holders) this.#change(key, -1);
		};
	}

	#change(key: string, by: 1 | -1): void {
		const count = (this.#counts.get(key) ?? 0) + by;
		if (count > 0) this.#counts.set(key, count);
		else this.#counts.delete(key);
	}
}
