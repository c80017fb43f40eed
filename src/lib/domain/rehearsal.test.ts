import { describe, expect, it } from 'vitest';
import { twoSides } from './comparison.ts';
import { type Run, phaseOf, roundOf } from './workshop.ts';
import { type Action, type Moment, reduce } from './workshop-control.ts';
import { INVENTED_SEATS, inventedSnapshot, runOnStage, withoutRehearsal } from './rehearsal.ts';
import { type Snapshot, viewFor } from './workshop-view.ts';
import { aRun, opened, question } from '../../testing/workshop-runs.ts';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const alone: Moment = { answers: [{ phones: 0, byHand: 0 }], seats: 0, now: NOW };

function press(run: Run, action: Action, moment = alone): Run {
	const outcome = reduce(run, action, moment);
	if ('fault' in outcome) throw new Error(outcome.fault);
	return outcome.run;
}

const start: Action = { action: 'rehearse', on: true };
const forward: Action = { action: 'forward' };

function snapshot(run: Run): Snapshot {
	const facts = { title: null, locale: 'nl', question: 'Wie kiest?', seatsVersion: 0 } as const;
	return {
		...facts,
		run,
		seats: 0,
		joined: 0,
		placed: 0,
		undecided: 0,
		answers: [],
		rehearsal: run.rehearsal && inventedSnapshot(run.rehearsal, facts)
	};
}

const whole = {
	names: 'none',
	withIdea: true,
	twoRounds: true,
	pairsFirst: true,
	questions: [question('a'), question('b')]
} as const;

describe('a rehearsal', () => {
	it('walks through the very steps of the workshop, and resets', () => {
		const run = aRun(whole);
		let rehearsed = press(run, start);
		const places: string[] = [];
		while (rehearsed.rehearsal && places.length < 20) {
			const { at, view } = rehearsed.rehearsal;
			places.push(`${at ?? '-'} ${phaseOf(rehearsed.rehearsal)} ${view}`);
			rehearsed = press(rehearsed, forward);
		}
		expect(places).toEqual([
			'- lobby question',
			'- lobby idea-1',
			'- lobby idea-2',
			'- lobby idea-3',
			...['0', '1'].flatMap((at) => [
				`${at} open question`,
				`${at} locked question`,
				`${at} revealed question`,
				`${at} open question`,
				`${at} revealed question`
			]),
			'1 ended question'
		]);
		expect(rehearsed).toEqual(run);
	});

	it('is seen on the stage alone, and by phones not at all', () => {
		let run = press(aRun(whole), start);
		for (let presses = 0; presses < 6; presses += 1) run = press(run, forward);
		const stage = viewFor(snapshot(run), { view: 'wall', seat: null });
		expect(stage.state).toMatchObject({ rehearsal: true, phase: 'revealed', seats: 30 });
		expect(stage.dots?.dots).toHaveLength(INVENTED_SEATS - 2);
		const phone = viewFor(snapshot(run), { view: 'phone', seat: null });
		expect(phone.state).toMatchObject({ rehearsal: false, phase: 'lobby', seats: 0 });
		expect(phone.spread).toBeNull();
	});

	it('has people on both sides in every round, and some who change sides in the second', () => {
		for (const at of [0, 1, 2]) {
			const rounds = [1, 2].map((round) => ({ round, state: 'revealed' as const, reveals: 1 }));
			const questions = ['a', 'b', 'c'].map((id) => question(id, ...rounds));
			const run = aRun({ questions, at });
			const { answers } = inventedSnapshot(run, {
				title: null,
				locale: 'nl',
				question: '',
				seatsVersion: 0
			});
			const [second, first] = (['position', 'previous'] as const).map((of) =>
				twoSides(answers.map((answer) => answer[of]))
			);
			for (const sides of [first, second]) {
				expect(sides?.expert.count).toBeGreaterThan(3);
				expect(sides?.facilitator.count).toBeGreaterThan(3);
			}
			expect(second?.expert.count).not.toBe(first?.expert.count);
		}
	});

	it('shows no answer before its reveal', () => {
		let run = press(aRun(), start);
		run = press(run, forward);
		expect(snapshot(run).rehearsal).toMatchObject({ placed: 28, undecided: 2, answers: [] });
	});

	it('has rounds that no page takes for those of the workshop or of another rehearsal', () => {
		const first = press(press(opened('revealed'), start), forward);
		const later = { ...alone, now: new Date(NOW.getTime() + 60_000) };
		const second = press(press(withoutRehearsal(first), start, later), forward);
		const numbers = [first, second].map((run) => roundOf(runOnStage(run))?.round);
		expect(new Set([1, ...numbers]).size).toBe(3);
	});

	it('needs an empty room, and can be left at any time', () => {
		expect(() => press(aRun(), start, { ...alone, seats: 1 })).toThrow('wrong-phase');
		const run = press(press(aRun(), start), forward);
		expect(press(run, { action: 'rehearse', on: false })).toEqual(aRun());
	});
});
