import { describe, expect, it } from 'vitest';
import {
	missingPhones,
	type Run,
	isTooFew,
	phaseOf,
	revealedRounds,
	roundBefore,
	roundOf,
	acceptsAnswers
} from './workshop.ts';
import { aRun, opened, question } from '../../testing/workshop-runs.ts';

describe('the phase', () => {
	it('is that of the last round of the question on the wall', () => {
		expect(phaseOf(aRun())).toBe('lobby');
		expect(phaseOf(opened('open'))).toBe('open');
		expect(phaseOf(opened('locked'))).toBe('locked');
		expect(phaseOf(opened('revealed'))).toBe('revealed');
		expect(phaseOf({ ...opened('revealed'), ended: true })).toBe('ended');
	});

	it('decides which answers count: those to the round that is open', () => {
		const counts = (run: Run, round: number) =>
			acceptsAnswers({ ended: run.ended, round: roundOf(run) }, round);
		expect(counts(opened('open'), 1)).toBe(true);
		expect(counts(opened('open'), 2)).toBe(false);
		expect(counts(opened('locked'), 1)).toBe(false);
		expect(counts(opened('revealed'), 1)).toBe(false);
		expect(counts({ ...opened('open'), ended: true }, 1)).toBe(false);
		expect(counts(aRun(), 1)).toBe(false);
	});
});

describe('the rounds that everybody has seen', () => {
	it('are those that were ever revealed, whatever became of them', () => {
		const seen = aRun({
			questions: [
				question(
					'a',
					{ round: 3, state: 'locked', reveals: 2 },
					{ round: 4, state: 'withdrawn', reveals: 1 }
				),
				question('b', { round: 2, state: 'locked', reveals: 0 }),
				question('c', { round: 1, state: 'revealed', reveals: 1 })
			]
		});
		expect(revealedRounds(seen)).toEqual([1, 3, 4]);
		expect(revealedRounds(aRun())).toEqual([]);
	});
});

describe('too few to reveal', () => {
	it.each([
		['none', null, [[0, 0]], true],
		['none', null, [[3, 0]], true],
		['none', null, [[4, 0]], false],
		['none', null, [[1, 3]], true],
		['none', null, [[3, 9]], true],
		['none', null, [[4, 1]], false],
		['none', null, [[0, 1]], false],
		['initials', null, [[1, 0]], false],
		['initials', null, [[0, 0]], false],
		[
			'none',
			['A', 'B'],
			[
				[2, 0],
				[2, 0]
			],
			true
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[1, 0]
			],
			true
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[3, 0]
			],
			true
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[3, 1]
			],
			true
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[0, 0]
			],
			false
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[0, 2]
			],
			false
		],
		[
			'none',
			['A', 'B'],
			[
				[4, 0],
				[5, 0]
			],
			false
		],
		[
			'initials',
			['A', 'B'],
			[
				[1, 0],
				[0, 0]
			],
			false
		]
	] as const)(
		'with names %s and groups %j: %j answers of phones and by hand, %j',
		(names, groups, answers, tooFew) => {
			const origins = answers.map(([phones, byHand]) => ({ phones, byHand }));
			expect(isTooFew(aRun({ names, groups }), origins)).toBe(tooFew);
		}
	);
});

it('as many phones are missing as every group needs in which one has answered', () => {
	const missing = (groups: [string, string] | null, ...answers: [number, number][]) =>
		missingPhones(
			aRun({ names: 'none', groups }),
			answers.map(([phones, byHand]) => ({ phones, byHand }))
		);
	expect(missing(null, [0, 0])).toBe(4);
	expect(missing(null, [1, 3])).toBe(3);
	expect(missing(null, [4, 0])).toBe(0);
	expect(missing(['A', 'B'], [3, 1], [2, 0])).toBe(3);
	expect(missing(['A', 'B'], [5, 0], [0, 2])).toBe(0);
});

describe('the round before', () => {
	const asked = question(
		'a',
		{ round: 1, state: 'revealed', reveals: 1 },
		{ round: 2, state: 'locked', reveals: 0 },
		{ round: 5, state: 'locked', reveals: 2 },
		{ round: 6, state: 'open', reveals: 0 }
	);

	it('is the last one of the same question that the room has seen', () => {
		expect(roundBefore(asked, 6)).toBe(5);
		expect(roundBefore(asked, 5)).toBe(1);
		expect(roundBefore(asked, 2)).toBe(1);
		expect(roundBefore(asked, 1)).toBeNull();
	});
});
