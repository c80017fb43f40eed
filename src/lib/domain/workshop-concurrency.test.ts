import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	SHOWABLE_CONTENTS,
	type Run,
	acceptsAnswers,
	phaseOf,
	roundOf,
	shownRounds
} from './workshop.ts';
import { type Action, SIMPLE_ACTIONS, reduce } from './workshop-control.ts';
import { aRun, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');

describe('two hosts and a room at once', () => {
	const anAction: fc.Arbitrary<Action> = fc.oneof(
		fc.constantFrom(...SIMPLE_ACTIONS).map((action) => ({ action })),
		fc.integer({ min: -1, max: 5 }).map((number): Action => ({ action: 'goto', question: number })),
		fc.constantFrom(...SHOWABLE_CONTENTS).map((view): Action => ({ action: 'show', view })),
		fc.integer({ min: -5, max: 600 }).map((seconds): Action => ({ action: 'timer', seconds })),
		fc.boolean().map((shown): Action => ({ action: 'count', shown })),
		fc.constant<Action>({ action: 'undo' })
	);
	const anEvent = fc.oneof(
		{ weight: 3, arbitrary: anAction },
		fc.record({ seat: fc.nat(6), round: fc.integer({ min: 1, max: 6 }) })
	);
	const aStart = fc.record({
		names: fc.constantFrom('none' as const, 'initials' as const),
		groups: fc.constantFrom(null, ['A', 'B'] as const),
		withIdea: fc.boolean(),
		twoRounds: fc.boolean(),
		pairsFirst: fc.boolean(),
		questions: fc
			.integer({ min: 0, max: 4 })
			.map((count) => Array.from({ length: count }, (_, n) => question(`${n}`)))
	});

	function legal(run: Run) {
		const rounds = run.questions.flatMap(({ rounds }) => rounds);
		const numbers = rounds.map(({ round }) => round);
		expect(new Set(numbers).size).toBe(numbers.length);
		const open = rounds.filter(({ state }) => state === 'open');
		expect(open.length).toBeLessThanOrEqual(1);
		for (const one of open) {
			expect(one.reveals).toBe(0);
			expect(roundOf(run)).toBe(one);
		}
		for (const { rounds } of run.questions) {
			expect(rounds.map(({ round }) => round)).toEqual(
				rounds.map(({ round }) => round).toSorted((a, b) => a - b)
			);
		}
		if (run.at !== null) expect(roundOf(run)).not.toBeNull();
		for (const { rounds } of run.questions) {
			const shown = shownRounds({ rounds });
			expect(rounds.slice(0, shown.length)).toEqual(shown);
		}
	}

	function frozen<T>(value: T): T {
		if (typeof value === 'object' && value !== null) {
			Object.values(value).forEach(frozen);
			Object.freeze(value);
		}
		return value;
	}

	it('come to one order in which every state is legal and no answer comes after its reveal', () => {
		fc.assert(
			fc.property(aStart, fc.array(anEvent, { maxLength: 60 }), (start, events) => {
				let run = frozen(aRun(start));
				const answered = new Map<number, Set<number>>();
				const closed = new Set<number>();
				for (const event of events) {
					if ('seat' in event) {
						if (!acceptsAnswers({ ended: run.ended, round: roundOf(run) }, event.round)) continue;
						expect(closed).not.toContain(event.round);
						answered.set(event.round, (answered.get(event.round) ?? new Set()).add(event.seat));
						continue;
					}
					const round = roundOf(run)?.round;
					const count = round === undefined ? 0 : (answered.get(round)?.size ?? 0);
					const moment = {
						answers: [{ phones: count, byHand: 0 }],
						seats: answered.size,
						now: NOW
					};
					const outcome = reduce(run, event, moment);
					if ('fault' in outcome) {
						expect(outcome.phase).toBe(phaseOf(run));
						continue;
					}
					run = frozen(outcome.run);
					legal(run);
					for (const { rounds } of run.questions) {
						for (const { round, reveals } of rounds) {
							if (reveals === 0) continue;
							if (run.names === 'none') {
								expect(answered.get(round)?.size ?? 0).toBeGreaterThanOrEqual(4);
							}
							closed.add(round);
						}
					}
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('never throw, whatever number comes in', () => {
		const anyNumber = fc
			.double()
			.chain((number) =>
				fc.constantFrom<Action>(
					{ action: 'goto', question: number },
					{ action: 'timer', seconds: number }
				)
			);
		fc.assert(
			fc.property(fc.array(fc.oneof(anAction, anyNumber)), (actions) => {
				let run = aRun();
				for (const action of actions) {
					const outcome = reduce(run, action, {
						answers: [{ phones: 9, byHand: 0 }],
						seats: 9,
						now: NOW
					});
					if ('run' in outcome) run = outcome.run;
				}
				legal(run);
			})
		);
	});
});
