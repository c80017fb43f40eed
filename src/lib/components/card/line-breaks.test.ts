import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLines, breakLines, prettyLines } from './line-breaks.ts';

/** Returns the width of a text as its number of letters, as in a monospaced font. */
const widthOf = (text: string) => text.length;
const words = (text: string) => text.split(/\s+/).filter(Boolean).join(' ');

describe('lines', () => {
	it('break between words, as late as possible', () => {
		expect(breakLines('een twee drie vier', 8, widthOf)).toEqual(['een twee', 'drie', 'vier']);
		expect(breakLines('een\ntwee  drie', 20, widthOf)).toEqual(['een twee drie']);
		expect(breakLines('  ', 20, widthOf)).toEqual([]);
	});

	it('may break behind a hyphen between letters, and not before a number', () => {
		expect(breakLines('een zorg-pad', 10, widthOf)).toEqual(['een zorg-', 'pad']);
		expect(breakLines('een min -12', 8, widthOf)).toEqual(['een min', '-12']);
	});

	it('break within a word only where it is wider than a line', () => {
		expect(breakLines('a bcdefghij k', 4, widthOf)).toEqual(['a', 'bcde', 'fghi', 'j k']);
		expect(breakLines('👩‍👩‍👧👩‍👩‍👧', 8, widthOf)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
	});

	it('can be as many and more alike', () => {
		const text = 'Hoe krijgen we onze planning weer betrouwbaar?';
		expect(breakLines(text, 38, widthOf)[1]).toBe('betrouwbaar?');
		expect(balanceLines(text, 38, widthOf)).toEqual([
			'Hoe krijgen we onze',
			'planning weer betrouwbaar?'
		]);
	});

	it('leave no lonely word at the end where a narrower line helps', () => {
		const text = 'Een wat langere zin, die net niet op één regel past.';
		expect(breakLines(text, 46, widthOf)[1]).toBe('past.');
		expect(prettyLines(text, 46, widthOf)[1]?.length).toBeGreaterThan(15);
	});

	it('lose no word and are never too wide, whatever the text', () => {
		const text = fc
			.array(fc.string({ unit: 'grapheme', maxLength: 30 }))
			.map((all) => all.join(' '));
		for (const lay of [breakLines, balanceLines, prettyLines]) {
			fc.assert(
				fc.property(text, fc.integer({ min: 30, max: 60 }), (any, width) => {
					const lines = lay(any, width, widthOf);
					expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
					expect(words(lines.join('')).replaceAll(' ', '')).toBe(words(any).replaceAll(' ', ''));
				})
			);
		}
	});
});
