import { describe, expect, it } from 'vitest';
import { position } from './continuum.ts';
import { beforeAndAfter, roundCounts } from './workshop-outcome.ts';

describe('the counts of a round', () => {
	it('are of one side each, and say who does not know yet', () => {
		const places = [-99, -49, -1, 1, 83, null, null].map((one) =>
			one === null ? null : position(one)
		);
		expect(roundCounts(places, 2)).toEqual({
			nth: 2,
			expert: 3,
			facilitator: 2,
			undecided: 2,
			spread: [1, 1, 1, 1, 0, 1]
		});
	});

	it('are all zero where nobody has answered', () => {
		expect(roundCounts([], 1)).toMatchObject({ expert: 0, facilitator: 0, undecided: 0 });
	});
});

describe('before and after', () => {
	it.each([
		[[], []],
		[['a'], ['a']],
		[
			['a', 'b'],
			['a', 'b']
		],
		[
			['a', 'b', 'c'],
			['a', 'c']
		]
	])('are the first and the last of %j', (rounds, shown) => {
		expect(beforeAndAfter(rounds)).toEqual(shown);
	});
});
