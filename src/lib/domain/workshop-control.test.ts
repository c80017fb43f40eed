import { describe, expect, it } from 'vitest';
import { type Run, phaseOf, roundOf } from './workshop.ts';
import { type Action, type SIMPLE_ACTIONS, type Moment, reduce } from './workshop-control.ts';
import { aRun, at, opened, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const many: Moment = { answers: [{ phones: 9, byHand: 0 }], seats: 9, now: NOW };
const few: Moment = { answers: [{ phones: 3, byHand: 6 }], seats: 9, now: NOW };
const alone: Moment = { answers: [{ phones: 0, byHand: 0 }], seats: 0, now: NOW };

type Step = (typeof SIMPLE_ACTIONS)[number] | Action;

/**
 * Returns the run of a workshop after these steps.
 * @throws Error with the fault's name when a step is refused
 */
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
		expect(phaseOf(after(open, ['reveal'], { ...few, answers: [{ phones: 4, byHand: 0 }] }))).toBe(
			'revealed'
		);
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
