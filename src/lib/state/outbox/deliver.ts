/**
 * Delivery of pending changes, in order. A stored change is removed, and a refused change is
 * marked.
 */
import { verdictOf } from './change-request.ts';
import type { PendingChange } from '../../domain/pending-change.ts';

export interface Queue {
	/** Changes in the order in which they were made. */
	list(): Promise<PendingChange[]>;
	put(one: PendingChange): Promise<void>;
	remove(order: number): Promise<void>;
}

/**
 * Sends changes until none is left, or until one cannot be sent now.
 * @param send returns the HTTP status, `null` without a response
 * @returns the number of stored changes, and the reason for stopping early, which is `null` when
 * none is left to send
 */
export async function deliver(
	queue: Queue,
	send: (pending: PendingChange) => Promise<number | null>
): Promise<{ stored: number; stopped: 'later' | 'elsewhere' | null }> {
	for (let stored = 0; ;) {
		const next = (await queue.list()).find(({ refused }) => refused === null);
		if (!next) return { stored, stopped: null };
		const status = await send(next);
		const verdict = verdictOf(next.change, status);
		if (verdict === 'later' || verdict === 'elsewhere') return { stored, stopped: verdict };
		if (verdict === 'refused') await queue.put({ ...next, refused: status });
		else {
			await queue.remove(next.order);
			stored++;
		}
	}
}
