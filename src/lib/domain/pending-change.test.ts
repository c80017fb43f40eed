import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssignmentChange } from './assignment-change.ts';
import { type Position, isPosition, sideOf, strengthOf } from './continuum.ts';
import { type PendingChange, unsentAssignments, withPending } from './pending-change.ts';

const about = { assignment: 'a', question: 'Wie plant?' };
const waiting = (changes: readonly AssignmentChange[]): PendingChange[] =>
	changes.map((change, order) => {
		return { order, account: 'mine', madeAt: '2026-11-24T14:00:00.000Z', change, refused: null };
	});

const place = (position: number, placement: string, more = {}): AssignmentChange => ({
	...about,
	kind: 'place',
	placement,
	position: position as Position,
	note: null,
	clientTold: null,
	...more
});

const stored = {
	id: 'a',
	question: 'Wie plant?',
	client: null,
	benefits: ['draft-halfway'],
	position: null,
	side: null,
	strength: null,
	archived: false,
	clientSaid: null
};

const position = fc.integer({ min: -50, max: 49 }).map((n) => (2 * n + 1) as Position);
const placing = fc
	.record({ position, placement: fc.uuid({ version: 7 }) })
	.map(({ position, placement }) => place(position, placement));
const change = fc.oneof(
	placing,
	fc.constantFrom<AssignmentChange>(
		{ ...about, kind: 'edit', question: 'Wie plant er?', client: 'De Zwaan' },
		{ ...about, kind: 'archive', archived: true },
		{ ...about, kind: 'hear', said: 'Zij wil zelf kiezen.' },
		{ ...about, kind: 'borrow', benefit: 'tried-before', on: true },
		{ ...about, kind: 'borrow', benefit: 'draft-halfway', on: false },
		{ ...about, kind: 'delete' }
	)
);

describe('an assignment with what waits', () => {
	it('begins with the place that it is created with, once', () => {
		const create: AssignmentChange = {
			...{ ...about, kind: 'create', client: null },
			position: -47 as Position
		};
		const [shown] = unsentAssignments(waiting([create]), []);
		expect(shown?.assignment).toMatchObject({ position: -47, side: 'expert' });
		expect(shown?.placements).toHaveLength(1);
		// The server has stored it, and its response was lost.
		const placements = (shown?.placements ?? []).map((one) => ({ ...one, id: 'p' }));
		expect(withPending(stored, placements, waiting([create])).placements).toHaveLength(1);
	});

	it('shows every placement once, last where one stands, also when it is stored already', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 8 }), fc.nat(8), (changes, arrived) => {
				const before = withPending(stored, [], waiting(changes.slice(0, arrived)));
				const placements = before.placements.map(({ waiting: _, ...placement }) => placement);
				// Simulates lost responses: the server has stored the placements, but the browser still has
				// them as pending changes.
				const shown = withPending(before.assignment, placements, waiting(changes));
				const ids = shown.placements.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(ids).toEqual(
					changes.flatMap((one) => (one.kind === 'place' ? [one.placement] : []))
				);
				const last = shown.placements.at(-1)?.position ?? null;
				expect(shown.assignment.position).toBe(last);
				expect(last === null || isPosition(last)).toBe(true);
				expect(shown.assignment.side).toBe(last && sideOf(last));
				expect(shown.assignment.strength).toBe(last && strengthOf(last));
			})
		);
	});

	it('is untouched by what waits for another one, and by what was refused', () => {
		const other = { ...place(5, 'p'), assignment: 'b' };
		const refused = waiting([place(5, 'p')]).map((one) => ({ ...one, refused: 1 }));
		for (const all of [waiting([other]), refused]) {
			const shown = withPending(stored, [], all);
			expect(shown).toEqual({ assignment: stored, placements: [], waiting: false, leaving: false });
		}
	});

	it('knows a role switch before the server does, and when the client was told', () => {
		const all = [place(-5, 'p'), place(5, 'q', { clientTold: false, note: 'Anders.' })];
		const { placements } = withPending(stored, [], waiting(all));
		expect(placements.map(({ roleSwitch }) => roleSwitch)).toEqual([false, true]);
		expect(placements[1]).toMatchObject({ clientTold: false, note: 'Anders.', waiting: true });
		const told: AssignmentChange = { ...about, kind: 'tell', placement: 'q' };
		expect(withPending(stored, [], waiting([...all, told])).placements[1]?.clientTold).toBe(true);
	});

	it('shows what is new in this browser, newest first, until the server has it', () => {
		const all = waiting(
			['a', 'b'].flatMap((assignment): AssignmentChange[] => [
				{ kind: 'create', assignment, question: `${assignment}?`, client: null },
				{ ...place(assignment === 'a' ? -5 : 5, assignment), assignment }
			])
		);
		const shown = unsentAssignments(all, []).map(({ assignment: { id, position } }) => [
			id,
			position
		]);
		expect(shown).toEqual([
			['b', 5],
			['a', -5]
		]);
		expect(unsentAssignments(all, [{ id: 'b' }]).map(({ assignment: { id } }) => id)).toEqual([
			'a'
		]);
	});
});
