import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentChange } from '../../domain/assignment-change.ts';
import type { PendingChange } from '../../domain/pending-change.ts';
import { type Queue, deliver } from './deliver.ts';

/** Queue in memory, with the same interface as the queue in the browser's database. */
function queueOf(
	changes: readonly AssignmentChange[]
): Queue & { all: Map<number, PendingChange> } {
	const all = new Map<number, PendingChange>(
		changes.map((change, order) => [
			order,
			{ order, account: 'mine', madeAt: '2026-11-24T12:00:00.000Z', change, refused: null }
		])
	);
	return {
		all,
		list: async () => [...all.values()].sort((a, b) => a.order - b.order),
		put: async (one) => void all.set(one.order, one),
		remove: async (order) => void all.delete(order)
	};
}

const placing = (placement: string): AssignmentChange => ({
	kind: 'place',
	assignment: 'a',
	question: 'Wie plant?',
	placement,
	position: 5 as never,
	note: null,
	clientTold: null
});

/**
 * Outcome of one request. With `lost` the server stores the change, but its response never arrives.
 */
type Fate = 'answered' | 'lost' | 'unsent' | 'busy' | 'refused';

/**
 * Fake server that stores a placement once per id, as the HTTP interface does. The first requests
 * have the outcomes in `fates`, in order; every later request is answered.
 */
function serverOf(fates: Fate[]) {
	const stored: string[] = [];
	const refused: string[] = [];
	return {
		stored,
		refused,
		send: async ({ change }: PendingChange) => {
			if (change.kind !== 'place') throw new Error('only placements here');
			const fate = refused.includes(change.placement) ? 'refused' : (fates.shift() ?? 'answered');
			if (fate === 'unsent') return null;
			if (fate === 'busy') return 503;
			const there = stored.includes(change.placement);
			if (fate === 'refused' && !there) {
				refused.push(change.placement);
				return 409;
			}
			if (!there) stored.push(change.placement);
			return fate === 'lost' ? null : there ? 200 : 201;
		}
	};
}

const fate = fc.constantFrom<Fate>('answered', 'lost', 'unsent', 'busy', 'refused');
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));

describe('what waits', () => {
	it('arrives in order and once, whatever gets lost on the way, and nothing else is dropped', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(12), fc.array(fate, { maxLength: 40 }), async (count, fates) => {
				const queue = queueOf(ids(count).map(placing));
				const server = serverOf([...fates]);
				for (let attempt = 0; attempt <= fates.length; attempt++) {
					await deliver(queue, server.send);
				}
				expect(server.stored).toEqual(ids(count).filter((id) => !server.refused.includes(id)));
				const left = [...queue.all.values()];
				expect(left.map(({ refused }) => refused)).toEqual(server.refused.map(() => 409));
				expect(left.map(({ order }) => String(order)).sort()).toEqual([...server.refused].sort());
			})
		);
	});

	it('stops at the first that cannot be sent now, and keeps that and all behind it', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(8), fc.nat(8), async (before, behind) => {
				const queue = queueOf(ids(before + 1 + behind).map(placing));
				const server = serverOf([...ids(before).map(() => 'answered' as const), 'unsent']);
				const came = await deliver(queue, server.send);
				expect(came).toEqual({ stored: before, stopped: 'later' });
				expect(server.stored).toEqual(ids(before));
				expect(queue.all.size).toBe(1 + behind);
			})
		);
	});

	it.each([400, 403, 404, 409, 413, 422, 500])(
		'sets %i aside and goes on behind it',
		async (status) => {
			const queue = queueOf(['first', 'second'].map(placing));
			const answers = [status, 201];
			const came = await deliver(queue, async () => answers.shift() ?? null);
			expect(came).toEqual({ stored: 1, stopped: null });
			expect([...queue.all.values()].map(({ refused }) => refused)).toEqual([status]);
		}
	);

	it('stays where it is while another account is signed in', async () => {
		const queue = queueOf(['first', 'second'].map(placing));
		const came = await deliver(queue, async () => 401);
		expect(came).toEqual({ stored: 0, stopped: 'elsewhere' });
		expect([...queue.all.values()].map(({ refused }) => refused)).toEqual([null, null]);
	});

	it('counts as deleted what is not there any more', async () => {
		const queue = queueOf([{ kind: 'delete', assignment: 'a', question: 'Wie plant?' }]);
		expect(await deliver(queue, async () => 404)).toEqual({ stored: 1, stopped: null });
	});

	it('takes along what is added while it sends', async () => {
		const queue = queueOf([placing('0')]);
		const sent: AssignmentChange[] = [];
		await deliver(queue, async ({ change }) => {
			if (sent.push(change) === 1) {
				const last = queue.all.get(0) as PendingChange;
				queue.all.set(1, { ...last, order: 1, change: placing('1') });
			}
			return 201;
		});
		expect(sent).toHaveLength(2);
		expect(queue.all.size).toBe(0);
	});
});
