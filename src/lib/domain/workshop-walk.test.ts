import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Run,
	type Steps,
	SHOWABLE_CONTENTS,
	phaseOf,
	roundOf,
	shownRounds
} from './workshop.ts';
import { type Action, type Moment, SIMPLE_ACTIONS, reduce } from './workshop-control.ts';
import { forwardStep } from './forward-step.ts';
import { viewFor } from './workshop-view.ts';
import { aRun, opened, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const many: Moment = { answers: [{ phones: 9, byHand: 0 }], seats: 9, now: NOW };

function press(run: Run, key: Action['action'] | Action, moment = many): Run {
	const action = typeof key === 'string' ? ({ action: key } as Action) : key;
	const outcome = reduce(run, action, moment);
	if ('fault' in outcome) throw new Error(outcome.fault);
	return outcome.run;
}

/** Place of a run as the room sees it: question and round by number, phase, and what is shown. */
function placeOf(run: Run): string {
	const asked = run.at === null ? [] : shownRounds(run.questions[run.at] ?? { rounds: [] });
	const shown = run.view === 'question' ? '' : ` ${run.view}`;
	return `${run.at === null ? '-' : `${run.at + 1}.${asked.length}`} ${phaseOf(run)}${shown}`;
}

function walk(run: Run, key: 'forward' | 'back', times: number) {
	const places: string[] = [];
	for (let n = 0; n < times; n += 1) {
		run = press(run, key);
		places.push(placeOf(run));
	}
	return { run, places };
}

const two = [question('a'), question('b')];

describe('a clicker', () => {
	it('walks through the whole method, and back undoes it', () => {
		const steps = { withIdea: true, twoRounds: true, pairsFirst: true };
		const there = walk(aRun({ ...steps, questions: two }), 'forward', 16);
		expect(there.places).toEqual([
			'- lobby idea-1',
			'- lobby idea-2',
			'- lobby idea-3',
			'1.1 open',
			'1.1 locked',
			'1.1 revealed',
			'1.2 open',
			'1.2 revealed',
			'2.1 open',
			'2.1 locked',
			'2.1 revealed',
			'2.2 open',
			'2.2 revealed',
			'2.2 ended',
			'2.2 ended',
			'2.2 ended'
		]);
		// Of a round that was revealed, back shows the question without its answers.
		expect(walk(there.run, 'back', 14).places).toEqual([
			'2.2 revealed',
			'2.2 locked',
			'2.1 revealed',
			'2.1 locked',
			'1.2 revealed',
			'1.2 locked',
			'1.1 revealed',
			'1.1 locked',
			'- lobby idea-3',
			'- lobby idea-2',
			'- lobby idea-1',
			'- lobby',
			'- lobby',
			'- lobby'
		]);
	});

	it('without extra steps goes from question to question', () => {
		expect(walk(aRun({ questions: two }), 'forward', 5).places).toEqual([
			'1.1 open',
			'1.1 revealed',
			'2.1 open',
			'2.1 revealed',
			'2.1 ended'
		]);
	});

	it('goes on with the idea where the host shows it without having chosen it', () => {
		const run = press(aRun(), { action: 'show', view: 'idea-1' });
		expect(walk(run, 'forward', 3).places).toEqual([
			'- lobby idea-2',
			'- lobby idea-3',
			'1.1 open'
		]);
	});

	it('closes what stands in front of the question first, and does no more', () => {
		for (const view of ['black', 'qr', 'roles', 'ask', 'idea-2'] as const) {
			for (const key of ['forward', 'back'] as const) {
				const run = press(opened('revealed'), { action: 'show', view });
				expect(placeOf(press(run, key))).toBe('1.1 revealed');
			}
		}
		const lobby = press(aRun({ withIdea: true }), { action: 'show', view: 'qr' });
		expect(placeOf(press(lobby, 'forward'))).toBe('- lobby');
	});

	it('opens a locked round again, and reveals a hidden one again', () => {
		expect(placeOf(press(opened('locked'), 'back'))).toBe('1.1 open');
		const hidden = press(opened('revealed'), 'back');
		expect(placeOf(press(hidden, 'forward'))).toBe('1.1 revealed');
	});

	it('brings back what it went back from, under the same number', () => {
		const second = walk(aRun({ twoRounds: true }), 'forward', 3).run;
		const first = press(second, 'back');
		expect(placeOf(first)).toBe('1.1 revealed');
		expect(roundOf(press(first, 'forward'))).toEqual(roundOf(second));
		const question = press(second, 'reveal');
		const opened = press(question, 'forward');
		expect(roundOf(press(press(opened, 'back'), 'forward'))).toEqual(roundOf(opened));
	});
});

const aRunOf = fc
	.record({ withIdea: fc.boolean(), twoRounds: fc.boolean(), pairsFirst: fc.boolean() })
	.map((steps: Steps) => aRun({ ...steps, questions: two }));
const anAction: fc.Arbitrary<Action> = fc.oneof(
	fc.constantFrom(...SIMPLE_ACTIONS).map((action) => ({ action })),
	fc.constantFrom(...SHOWABLE_CONTENTS).map((view): Action => ({ action: 'show', view })),
	fc.integer({ min: 1, max: 2 }).map((number): Action => ({ action: 'goto', question: number }))
);
/** Runs as they are after any actions of hosts; an action that is refused is left out. */
const anyRun = fc.tuple(aRunOf, fc.array(anAction, { maxLength: 25 })).map(([start, actions]) =>
	actions.reduce((run, action) => {
		const outcome = reduce(run, action, many);
		return 'fault' in outcome ? run : outcome.run;
	}, start)
);

const publicState = (run: Run) =>
	viewFor(
		{
			title: null,
			locale: 'nl',
			run,
			question: 'Wie kiest?',
			seats: 9,
			joined: 9,
			seatsVersion: 9,
			placed: 9,
			undecided: 0,
			answers: [],
			rehearsal: null
		},
		{ view: 'wall', seat: null }
	).state;

it('the name of the next step is what forward then does', () => {
	fc.assert(
		fc.property(anyRun, (run) => {
			const [before, after] = [publicState(run), publicState(press(run, 'forward'))];
			const opened = after.phase === 'open' && after.round !== before.round;
			switch (forwardStep(before)) {
				case 'close':
					expect(after).toEqual({ ...before, show: 'question' });
					break;
				case 'idea':
					expect(after).toEqual({ ...before, show: 'idea-1' });
					break;
				case 'idea-on':
					expect(after.show).toMatch(/^idea-[23]$/);
					break;
				case 'open':
					expect([after.question?.index, after.show]).toEqual([1, 'question']);
					break;
				case 'lock':
					expect(after.phase).toBe('locked');
					break;
				case 'reveal':
					expect(after.phase).toBe('revealed');
					break;
				case 'again':
					expect([after.question, after.rounds]).toEqual([before.question, 2]);
					expect(opened || after.phase === 'locked').toBe(true);
					break;
				case 'next':
					expect(after.question?.index).toBe((before.question?.index ?? 0) + 1);
					break;
				case 'end':
					expect(after.phase).toBe('ended');
					break;
				case 'none':
					expect(after).toEqual(before);
					break;
				case 'leave':
					throw new Error('There is no rehearsal to leave.');
			}
		})
	);
});

it('from any state, back leads to the lobby without revealing anything new', () => {
	fc.assert(
		fc.property(anyRun, (start) => {
			const roundsOf = ({ questions }: Run) => questions.flatMap(({ rounds }) => rounds);
			const revealsOf = (run: Run) => roundsOf(run).map(({ round, reveals }) => [round, reveals]);
			let run = start;
			for (let presses = 0; presses < 80 && placeOf(run) !== '- lobby'; presses += 1) {
				run = press(run, 'back');
			}
			expect(placeOf(run)).toBe('- lobby');
			expect(revealsOf(run)).toEqual(revealsOf(start));
		})
	);
});

describe('undo', () => {
	it('takes any step back, but for what the room has seen', () => {
		fc.assert(
			fc.property(anyRun, anAction, (before, action) => {
				const outcome = reduce(before, action, many);
				if ('fault' in outcome || outcome.run.undo === before.undo) return;
				const restored = press(outcome.run, 'undo');
				expect(restored.undo).toBeNull();
				const [old, now] = [roundOf(before), roundOf(outcome.run)];
				const wasRevealed =
					phaseOf(before) === 'open' && now?.round === old?.round && now?.state === 'revealed';
				const place = placeOf({ ...before, view: 'question' });
				expect(placeOf({ ...restored, view: 'question' })).toBe(
					wasRevealed ? place.replace('open', 'locked') : place
				);
			})
		);
	});

	it('ends after a minute, and is no step that can itself be undone', () => {
		const revealed = press(opened('open'), 'reveal');
		const at = (seconds: number) => ({ ...many, now: new Date(NOW.getTime() + 1000 * seconds) });
		expect(() => press(revealed, 'undo', at(60))).toThrow('wrong-phase');
		const undone = press(revealed, 'undo', at(59));
		expect(placeOf(undone)).toBe('1.1 locked');
		expect(() => press(undone, 'undo', at(59))).toThrow('wrong-phase');
	});

	it('keeps the answers to a question that was opened by mistake', () => {
		const opened = press(walk(aRun(), 'forward', 2).run, 'next');
		const undone = press(opened, 'undo');
		expect(placeOf(undone)).toBe('1.1 revealed');
		expect(roundOf(press(undone, 'next'))).toEqual(roundOf(opened));
	});

	it('does nothing when the question before was deleted', () => {
		const opened = press(walk(aRun(), 'forward', 2).run, 'next');
		const questions = opened.questions.slice(1);
		expect(() => press({ ...opened, questions, at: 0 }, 'undo')).toThrow('wrong-phase');
	});
});

describe('what the host expects', () => {
	it('has to be so, or nothing changes', () => {
		const run = opened('open');
		const expecting = (expected: Parameters<typeof reduce>[3]) =>
			reduce(run, { action: 'forward' }, many, expected);
		expect(expecting({ round: 1, phase: 'open' })).toHaveProperty('run');
		expect(expecting({ round: 1, phase: 'open', view: 'question' })).toHaveProperty('run');
		const fault = { fault: 'moved-on', phase: 'open' };
		expect(expecting({ round: 1, phase: 'revealed' })).toEqual(fault);
		expect(expecting({ round: 2, phase: 'open' })).toEqual(fault);
		expect(expecting({ round: null, phase: 'open' })).toEqual(fault);
		expect(expecting({ round: 1, phase: 'open', view: 'black' })).toEqual(fault);
	});

	it('lets two hosts who press at once go one step', () => {
		fc.assert(
			fc.property(anyRun, (run) => {
				const { round, phase, show: view } = publicState(run);
				const expected = { round, phase, view };
				const first = reduce(run, { action: 'forward' }, many, expected);
				if ('fault' in first || first.run === run) return;
				expect(reduce(first.run, { action: 'forward' }, many, expected)).toMatchObject({
					fault: 'moved-on'
				});
			})
		);
	});
});
