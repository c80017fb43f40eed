import { describe, expect, it } from 'vitest';
import { type Run, phaseOf, roundOf } from './workshop.ts';
import { type Action, type SIMPLE_ACTIONS, type Moment, reduce } from './workshop-control.ts';
import { aRun, at, opened, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const many: Moment = { answers: [{ phones: 9, byHand: 0 }], seats: 9, now: NOW };
const few: Moment = { answers: [{ phones: 3, byHand: 6 }], seats: 9, now: NOW };

type Step = (typeof SIMPLE_ACTIONS)[number] | Action;

/**
 * Returns the run of a workshop after these steps.
 * @throws Error with the fault's name when a step is refused
 */
function after(run: Run, steps: readonly Step[], moment = many): Run {
	return steps.reduce<Run>((now, step) => {
		const outcome = reduce(now, typeof step === 'string' ? { action: step } : step, moment);
		if ('fault' in outcome) throw new Error(outcome.fault);
		return outcome.run;
	}, run);
}

const refused =
	(run: Run, step: Step, moment = many) =>
	() =>
		after(run, [step], moment);

const seen = { round: 1, state: 'locked', reveals: 1 } as const;
const hidden = at(aRun({ questions: [question('a', seen), question('b')] }), 0);

describe('a round', () => {
	it('is opened from the lobby, locked, revealed, hidden', () => {
		let run = after(aRun(), ['open']);
		expect([phaseOf(run), run.at, roundOf(run)?.round]).toEqual(['open', 0, 1]);
		run = after(run, ['lock']);
		expect(phaseOf(run)).toBe('locked');
		run = after(run, ['reveal']);
		expect(phaseOf(run)).toBe('revealed');
		run = after(run, ['hide']);
		expect(phaseOf(run)).toBe('locked');
		expect(phaseOf(after(run, ['reveal']))).toBe('revealed');
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
		const run = after(aRun(), ['open', 'reveal', 'next', 'reveal', 'previous', 'again']);
		expect(run.at).toBe(0);
		expect(run.questions.map(({ rounds }) => rounds.map(({ round }) => round))).toEqual([
			[1, 3],
			[2],
			[]
		]);
		expect(phaseOf(run)).toBe('open');
		expect(refused(run, 'again')).toThrow('wrong-phase');
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
		expect(phaseOf(after(open, ['reveal'], { ...few, answers: [{ phones: 4, byHand: 0 }] }))).toBe(
			'revealed'
		);
	});

	it('do not keep a round hidden that was revealed before', () => {
		const shown = after(opened('revealed', { names: 'none' }), ['hide']);
		expect(phaseOf(after(shown, ['reveal'], few))).toBe('revealed');
	});

	it('hold up a clicker until the host skips the question', () => {
		expect(refused(open, 'forward', few)).toThrow('too-few');
		const locked = opened('locked', { names: 'none' });
		expect(refused(locked, 'forward', few)).toThrow('too-few');
		expect(after(locked, ['next'], few).at).toBe(1);
	});
});

describe('another question', () => {
	it('is opened when it never was, and an open round is locked meanwhile', () => {
		const run = after(aRun(), ['open', 'next']);
		expect([run.at, phaseOf(run)]).toEqual([1, 'open']);
		expect(run.questions[0]?.rounds[0]?.state).toBe('locked');
	});

	it('appears as it was left', () => {
		const run = after(aRun(), ['open', 'reveal', 'next', 'next', 'previous']);
		expect([run.at, phaseOf(run)]).toEqual([1, 'locked']);
		expect(phaseOf(after(run, ['previous']))).toBe('revealed');
	});

	it('can be gone to by its number, from the lobby too', () => {
		const run = after(aRun(), [{ action: 'goto', question: 3 }]);
		expect([run.at, phaseOf(run)]).toEqual([2, 'open']);
		expect(after(run, [{ action: 'goto', question: 3 }])).toBe(run);
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
			const run = after(opened('open'), [{ action: 'show', view }]);
			expect([run.view, phaseOf(run)]).toEqual([view, 'open']);
			expect(after(run, ['reveal']).view).toBe('question');
			expect(after(run, ['next']).view).toBe('question');
		}
	});

	it('asks the room a question only about a revealed round', () => {
		const ask: Action = { action: 'show', view: 'ask' };
		expect(after(opened('revealed'), [ask]).view).toBe('ask');
		expect(after(opened('revealed'), [ask, 'hide', 'reveal']).view).toBe('question');
		const ended = after(opened('revealed'), ['end']);
		for (const run of [aRun(), opened('open'), opened('locked'), ended]) {
			expect(refused(run, ask)).toThrow('wrong-phase');
		}
	});

	it('has a clock that a move ends, and a head-count that can be put away', () => {
		const run = after(opened('open'), [
			{ action: 'timer', seconds: 90 },
			{ action: 'count', shown: false }
		]);
		expect(run.timer).toEqual({ seconds: 90, endsAt: '2026-11-24T10:01:30.000Z' });
		expect(run.counted).toBe(false);
		expect(after(run, [{ action: 'timer', seconds: 0 }]).timer).toBeNull();
		expect(after(run, ['reveal'])).toMatchObject({ timer: null, counted: false });
	});
});
