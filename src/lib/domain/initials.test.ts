import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testSeed } from '../../testing/test-seed.ts';
import { initialsOf } from './initials.ts';

const initials = (...names: string[]) => [
	...initialsOf(names.map((displayName, id) => ({ id: `${id}`, displayName }))).values()
];

describe('initials', () => {
	it('are those of the first and the last name, or two of one', () => {
		expect(initials('Anna de Wit', 'bas', 'C.D.', 'Élise', '李')).toEqual([
			'AW',
			'BA',
			'CD',
			'ÉL',
			'李'
		]);
	});

	it('are whole letters in every script', () => {
		expect(initials('अनिल कुमार', 'किरण', 'क्षमा')).toEqual(['अकु', 'किर', 'क्षमा']);
		expect(initials('ริน', 'نگار', 'e\u0301va')).toEqual(['ริน', 'نگ', 'E\u0301V']);
		expect(initials('किरण', 'किरीट')).toEqual(['किर', 'किरी']);
		expect(initials('किरण', 'किरण')).toEqual(['कि1', 'कि2']);
	});

	it('tell people apart by a letter of their names where the first two are the same', () => {
		expect(initials('Anna', 'Andries', 'Bas')).toEqual(['AN', 'AD', 'BA']);
		expect(initials('Jan Smit', 'Joke Smit', 'Jos Smits')).toEqual(['JS', 'JO', 'JM']);
	});

	it('tell people of one name, and of names without letters, apart by a number', () => {
		expect(initials('Anna', 'anna', 'Bas')).toEqual(['A1', 'A2', 'BA']);
		expect(initials('—', '…')).toEqual(['?1', '?2']);
	});

	it('are never the same for two members, and stay the same when somebody else joins', () => {
		const names = fc.array(fc.string({ unit: fc.constantFrom(...'abAB é–') }), { maxLength: 12 });
		fc.assert(
			fc.property(names, (all) => {
				expect(new Set(initials(...all)).size).toBe(all.length);
			}),
			{ seed: testSeed() }
		);
		expect(initials('Anna', 'Andries', 'Adam').slice(0, 2)).toEqual(initials('Anna', 'Andries'));
	});
});
