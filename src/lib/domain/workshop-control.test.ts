import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAGE_CONTENTS, type Run, phaseOf, roundOf, acceptsAnswers } from './workshop.ts';
import { type Action, MOVES, type Moment, reduce } from './workshop-control.ts';
import { aRun, at, opened, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const many: Moment = { answers: [9], seats: 9, now: NOW };
const few: Moment = { answers: [3], seats: 9, now: NOW };
const alone: Moment = { answers: [0], seats: 0, now: NOW };

type Step = (typeof MOVES)[number] | Action;

/** Where it leads: the show, or the name of the refusal. */
function after(show: Run, steps: readonly Step[], moment = many): Run {
	return steps.reduce<Run>((now, step) => {
		const outcome = reduce(now, typeof step === 'string' ? { action: step } : step, moment);
		if ('fault' in outcome) throw new Error(outcome.fault);
		return outcome.show;
	}, show);
}

const refused =
	(show: Run, step: Step, moment = many) =>
	() =>
		after(show, [step], moment);

const seen = { round: 1, state: 'locked', reveals: 1 } as const;
const hidden = at(aRun({ questions: [question('a', seen), question('b')] }), 0);

describe('a round', () => {
	it('is opened from the lobby, locked, revealed, hidden', () => {
		let show = after(aRun(), ['open']);
		expect([phaseOf(show), show.at, roundOf(show)?.round]).toEqual(['open', 0, 1]);
		show = after(show, ['lock']);
		expect(phaseOf(show)).toBe('locked');
		show = after(show, ['reveal']);
		expect(phaseOf(show)).toBe('revealed');
		show = after(show, ['hide']);
		expect(phaseOf(show)).toBe('locked');
		expect(phaseOf(after(show, ['reveal']))).toBe('revealed');
	});

	it('can be opened again as long as the room has not seen it, and never after', () => {
		expect(phaseOf(after(opened('locked'), ['open']))).toBe('open');
		expect(refused(hidden, 'open')).toThrow('wrong-phase');
		expect(refused(at(hidden, 0), 'open')).toThrow('wrong-phase');
		expect(refused({ ...hidden, at: null }, 'open')).toThrow('wrong-phase');
		expect(refused(opened('revealed'), 'open')).toThrow('wrong-phase');
		expect(refused(opened('open'), 'open')).toThrow('wrong-phase');
	});

	it('is followed by another one of the same question, whose number goes on', () => {
		const show = after(aRun(), ['open', 'reveal', 'next', 'reveal', 'previous', 'again']);
		expect(show.at).toBe(0);
		expect(show.questions.map(({ rounds }) => rounds.map(({ round }) => round))).toEqual([
			[1, 3],
			[2],
			[]
		]);
		expect(phaseOf(show)).toBe('open');
		expect(refused(show, 'again')).toThrow('wrong-phase');
		expect(refused(aRun(), 'again')).toThrow('wrong-phase');
	});

	it.each([
		['lobby', aRun(), ['lock', 'reveal', 'hide', 'again']],
		['open', opened('open'), ['open', 'hide', 'again']],
		['locked', opened('locked'), ['lock', 'hide']],
		['revealed', opened('revealed'), ['open', 'lock', 'reveal']],
		[
			'ended',
			{ ...opened('open'), ended: true },
			['lock', 'reveal', 'hide', 'again', 'next', 'previous']
		]
	] as const)('knows in phase %s what cannot be, and says the phase', (phase, show, steps) => {
		for (const action of steps) {
			expect(reduce(show, { action }, many)).toEqual({ fault: 'wrong-phase', phase });
		}
	});
});

describe('too few answers in an anonymous workshop', () => {
	const open = opened('open', { names: 'none' });

	it('are not revealed, and the host hears why', () => {
		expect(refused(open, 'reveal', few)).toThrow('too-few');
		expect(refused(opened('locked', { names: 'none' }), 'reveal', few)).toThrow('too-few');
		expect(phaseOf(after(open, ['reveal'], { ...few, answers: [4] }))).toBe('revealed');
	});

	it('do not hold up a clicker once the round is locked', () => {
		expect(refused(open, 'forward', few)).toThrow('too-few');
		const show = after(opened('locked', { names: 'none' }), ['forward'], few);
		expect([show.at, phaseOf(show)]).toEqual([1, 'open']);
	});
});

describe('another question', () => {
	it('is opened when it never was, and an open round is locked meanwhile', () => {
		const show = after(aRun(), ['open', 'next']);
		expect([show.at, phaseOf(show)]).toEqual([1, 'open']);
		expect(show.questions[0]?.rounds[0]?.state).toBe('locked');
	});

	it('appears as it was left', () => {
		const show = after(aRun(), ['open', 'reveal', 'next', 'next', 'previous']);
		expect([show.at, phaseOf(show)]).toEqual([1, 'locked']);
		expect(phaseOf(after(show, ['previous']))).toBe('revealed');
	});

	it('can be gone to by its number, from the lobby too', () => {
		const show = after(aRun(), [{ action: 'goto', question: 3 }]);
		expect([show.at, phaseOf(show)]).toEqual([2, 'open']);
		expect(after(show, [{ action: 'goto', question: 3 }])).toBe(show);
	});

	it('has to exist', () => {
		expect(refused(at(opened('open'), 2), 'next')).toThrow('no-question');
		expect(refused(opened('open'), 'previous')).toThrow('no-question');
		expect(refused(aRun(), 'previous')).toThrow('no-question');
		for (const number of [0, 4, -1, 1.5]) {
			expect(refused(aRun(), { action: 'goto', question: number })).toThrow('no-question');
		}
	});
});

describe('a clicker', () => {
	const walk = (show: Run, step: 'forward' | 'back', times: number) => {
		const stops: string[] = [];
		for (let n = 0; n < times; n += 1) {
			show = after(show, [step]);
			stops.push(`${show.at ?? '-'} ${phaseOf(show)}`);
		}
		return { show, stops };
	};

	it('runs a whole workshop with two keys', () => {
		const there = walk(aRun(), 'forward', 8);
		expect(there.stops).toEqual([
			'0 open',
			'0 revealed',
			'1 open',
			'1 revealed',
			'2 open',
			'2 revealed',
			'2 ended',
			'2 ended'
		]);
		expect(walk(there.show, 'back', 9).stops).toEqual([
			'2 revealed',
			'2 locked',
			'1 revealed',
			'1 locked',
			'0 revealed',
			'0 locked',
			'- lobby',
			'- lobby',
			'- lobby'
		]);
	});

	it('lets the group talk in pairs first where the host wants that', () => {
		expect(walk(aRun({ pairsFirst: true }), 'forward', 4).stops).toEqual([
			'0 open',
			'0 locked',
			'0 revealed',
			'1 open'
		]);
	});

	it('opens again what it stepped back from too early', () => {
		const show = after(aRun(), ['forward', 'back']);
		expect([phaseOf(show), show.questions[0]?.rounds[0]?.state]).toEqual(['lobby', 'locked']);
		expect(phaseOf(after(show, ['forward']))).toBe('open');
		const next = after(aRun(), ['forward', 'forward', 'forward', 'back']);
		expect([next.at, phaseOf(next)]).toEqual([0, 'revealed']);
		expect(phaseOf(after(next, ['forward']))).toBe('open');
	});

	it('tells the idea first where the wall stands at it', () => {
		const told = after(aRun(), [{ action: 'show', view: 'idea-1' }, 'forward']);
		expect([told.view, phaseOf(told)]).toEqual(['idea-2', 'lobby']);
		const last = after(told, ['forward']);
		expect([last.view, phaseOf(last)]).toEqual(['idea-3', 'lobby']);
		const first = after(last, ['forward']);
		expect([first.view, phaseOf(first)]).toEqual(['question', 'open']);
		expect(after(last, ['back']).view).toBe('idea-2');
		expect(after(last, ['back', 'back', 'back']).view).toBe('question');
	});
});

describe('the end', () => {
	it('keeps everything as it was, for whoever opens it again', () => {
		for (const state of ['open', 'locked', 'revealed'] as const) {
			const ended = after(opened(state), ['end']);
			expect(phaseOf(ended)).toBe('ended');
			expect(after(ended, ['end'])).toBe(ended);
			expect(phaseOf(after(ended, ['open']))).toBe(state);
			expect(phaseOf(after(ended, ['back']))).toBe(state);
		}
		expect(phaseOf(after(aRun(), ['end', 'open']))).toBe('lobby');
	});
});

describe('the wall', () => {
	it('turns to what the host wants, and back at every move', () => {
		for (const view of ['qr', 'black', 'roles'] as const) {
			const show = after(opened('open'), [{ action: 'show', view }]);
			expect([show.view, phaseOf(show)]).toEqual([view, 'open']);
			expect(after(show, ['reveal']).view).toBe('question');
			expect(after(show, ['next']).view).toBe('question');
		}
	});

	it('practises only while nobody is in', () => {
		const practice: Action = { action: 'show', view: 'practice' };
		expect(after(aRun(), [practice], alone).view).toBe('practice');
		expect(refused(aRun(), practice)).toThrow('wrong-phase');
	});

	it('has a clock that a move ends, and a head-count that can be put away', () => {
		const show = after(opened('open'), [
			{ action: 'timer', seconds: 90 },
			{ action: 'count', shown: false }
		]);
		expect(show.timer).toEqual({ seconds: 90, endsAt: '2026-11-24T10:01:30.000Z' });
		expect(show.counted).toBe(false);
		expect(after(show, [{ action: 'timer', seconds: 0 }]).timer).toBeNull();
		expect(after(show, ['reveal'])).toMatchObject({ timer: null, counted: false });
	});
});

describe('two hosts and a room at once', () => {
	const anAction: fc.Arbitrary<Action> = fc.oneof(
		fc.constantFrom(...MOVES).map((action) => ({ action })),
		fc.integer({ min: -1, max: 5 }).map((number): Action => ({ action: 'goto', question: number })),
		fc.constantFrom(...STAGE_CONTENTS).map((view): Action => ({ action: 'show', view })),
		fc.integer({ min: -5, max: 600 }).map((seconds): Action => ({ action: 'timer', seconds })),
		fc.boolean().map((shown): Action => ({ action: 'count', shown }))
	);
	const anEvent = fc.oneof(
		{ weight: 3, arbitrary: anAction },
		fc.record({ seat: fc.nat(6), round: fc.integer({ min: 1, max: 6 }) })
	);
	const aStart = fc.record({
		names: fc.constantFrom('none' as const, 'initials' as const),
		groups: fc.constantFrom(null, ['A', 'B'] as const),
		pairsFirst: fc.boolean(),
		questions: fc
			.integer({ min: 0, max: 4 })
			.map((count) => Array.from({ length: count }, (_, n) => question(`${n}`)))
	});

	function legal(show: Run) {
		const rounds = show.questions.flatMap(({ rounds }) => rounds);
		const numbers = rounds.map(({ round }) => round);
		expect(new Set(numbers).size).toBe(numbers.length);
		const open = rounds.filter(({ state }) => state === 'open');
		expect(open.length).toBeLessThanOrEqual(1);
		for (const one of open) {
			expect(one.reveals).toBe(0);
			expect(roundOf(show)).toBe(one);
		}
		for (const { rounds } of show.questions) {
			expect(rounds.map(({ round }) => round)).toEqual(
				rounds.map(({ round }) => round).toSorted((a, b) => a - b)
			);
		}
		if (show.at !== null) expect(show.questions[show.at]?.rounds.length).toBeGreaterThan(0);
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
				let show = frozen(aRun(start));
				const answered = new Map<number, Set<number>>();
				const closed = new Set<number>();
				for (const event of events) {
					if ('seat' in event) {
						if (!acceptsAnswers({ ended: show.ended, round: roundOf(show) }, event.round)) continue;
						expect(closed).not.toContain(event.round);
						answered.set(event.round, (answered.get(event.round) ?? new Set()).add(event.seat));
						continue;
					}
					const round = roundOf(show)?.round;
					const count = round === undefined ? 0 : (answered.get(round)?.size ?? 0);
					const moment = { answers: [count], seats: answered.size, now: NOW };
					const outcome = reduce(show, event, moment);
					if ('fault' in outcome) {
						expect(outcome.phase).toBe(phaseOf(show));
						continue;
					}
					show = frozen(outcome.show);
					legal(show);
					for (const { rounds } of show.questions) {
						for (const { round, reveals } of rounds) {
							if (reveals === 0) continue;
							if (show.names === 'none') {
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
				let show = aRun();
				for (const action of actions) {
					const outcome = reduce(show, action, many);
					if ('show' in outcome) show = outcome.show;
				}
				legal(show);
			})
		);
	});
});
