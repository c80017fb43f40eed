/** Delivery of queued changes: in order, each removed once stored or marked once refused. */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { verdictOf } from './change-request.ts';
import type { PendingChange } from '../../domain/pending-change.ts';

export interface Queue {
	/** Changes in the order in which they were made. */
	list(): Promise<PendingChange[]>;
	put(one: PendingChange): Promise<void>;
	remove(order: number): Promise<void>;
}

/**
 * Sends changes until the queue is empty or one cannot be sent now.
 * @param send returns the HTTP status, `null` without a response
 * @returns the number stored, and the reason for stopping early: `null` when the queue is empty
 */
export async function deliver(
	queue: Queue,
	send: (change: AssignmentChange) => Promise<number | null>
): Promise<{ stored: number; stopped: 'later' | 'elsewhere' | null }> {
	for (let stored = 0; ;) {
		const next = (await queue.list()).find(({ refused }) => refused === null);
		if (!next) return { stored, stopped: null };
		const status = await send(next.change);
		const verdict = verdictOf(next.change, status);
		if (verdict === 'later' || verdict === 'elsewhere') return { stored, stopped: verdict };
		if (verdict === 'refused') await queue.put({ ...next, refused: status });
		else {
			await queue.remove(next.order);
			stored++;
		}
	}
}
