import { describe, expect, it } from 'vitest';
import { sameQuestions } from './workshop-comparison.ts';

const of = (...texts: string[]) => texts.map((text, index) => ({ text, index }));
const pairsOf = (ones: string[], others: string[]) =>
	sameQuestions(of(...ones), of(...others)).map(({ one, other }) => [one.index, other.index]);

describe('the questions of two workshops', () => {
	it('are the same whatever the capitals and the spaces', () => {
		expect(pairsOf(['Wie beslist?', 'Hoe verder?'], [' hoe  verder? ', 'WIE BESLIST?'])).toEqual([
			[0, 1],
			[1, 0]
		]);
	});

	it('are not the same with another text, and none is matched twice', () => {
		expect(pairsOf(['Wie beslist?', 'Wie beslist?'], ['Wie beslist nu?', 'Wie beslist?'])).toEqual([
			[0, 1]
		]);
		expect(pairsOf([], ['Wie beslist?'])).toEqual([]);
	});
});
