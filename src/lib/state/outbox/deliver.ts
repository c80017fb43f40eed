/** Sends what waits, in order, and takes each away once it is stored or set aside. */
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import { verdictOf } from './change-request.ts';
import type { PendingChange } from '../../domain/pending-change.ts';

export interface Queue {
	/** In the order in which it was made. */
	list(): Promise<PendingChange[]>;
	put(one: PendingChange): Promise<void>;
	remove(order: number): Promise<void>;
}

/** `send` answers a status, or `null` when nothing answered. */
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
