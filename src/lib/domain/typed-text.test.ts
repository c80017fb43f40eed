import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	graphemes,
	normalised,
	questionLines,
	storedLine,
	storedQuestion,
	storedText
} from './typed-text.ts';

/**
 * Generates texts with many invisible, line-breaking, direction-changing and combining characters.
 */
const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...['\u000b', '\u2028', '\u2029', '\u0085', '\r', '\n', '\t', '\u0000', '\u009f', ' '],
				...['\u3164', '\u115f', '\u2800', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'],
				...['\u202e', '\u202a', '\u2066', '\u2069', '\u200e', '\u200f', '\u061c'],
				...['\ufe0f', '\u{e0067}', '\u{e007f}', '\ud83c', '\udff4', '\u0301', '\u00a0'],
				...['1. ', '• ', '- ', 'a) ', '•', '❤\ufe0f', 'नि', 'ב', 'e']
			),
			fc.string({ unit: 'binary', maxLength: 3 })
		),
		{ maxLength: 12 }
	)
	.map((parts) => parts.join(''));

const UNSEEN = /^[\s\u2800\p{Default_Ignorable_Code_Point}]|[\s\u2800\u200b-\u200f\u3164\u115f]$/u;

describe('what is typed', () => {
	it('is stored the same when it is stored again', () => {
		for (const stored of [storedText, storedLine, storedQuestion]) {
			fc.assert(
				fc.property(hostile, (typed) => {
					expect(stored(stored(typed))).toBe(stored(typed));
				})
			);
		}
	});

	it('has nothing invisible at its ends, turns nothing around, and is well-formed', () => {
		for (const stored of [storedText, storedLine, storedQuestion]) {
			fc.assert(
				fc.property(hostile, (typed) => {
					const text = stored(typed);
					expect(text).not.toMatch(UNSEEN);
					// eslint-disable-next-line no-control-regex -- what must be gone
					expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\u000b]/);
					expect(text.isWellFormed()).toBe(true);
					expect(text).toBe(text.normalize('NFC'));
				})
			);
		}
	});

	it('is one line where a name is asked', () => {
		fc.assert(
			fc.property(hostile, (typed) => {
				expect(storedLine(typed)).not.toMatch(/[\n\r\t]/);
			})
		);
		expect(storedLine('Anna\r\nhttps://elsewhere')).toBe('Anna https://elsewhere');
	});

	it('is trimmed and composed, whichever way its accents were typed', () => {
		expect(storedText('  clie\u0308nt\r\n ')).toBe('cliënt');
	});

	it('keeps its lines, and has a space for each control character', () => {
		expect(storedText('een\r\ntwee\tdrie\u0007vier\u0000')).toBe('een\ntwee\tdrie vier');
		expect(storedText('\ud800x')).toBe('x');
	});

	it.each([
		'\u3164',
		'\u115f\u1160',
		'\u2800',
		'\u200b\u200d',
		'\u202e\u202c',
		'\u00ad',
		'\ufe0f',
		'\u{e0067}'
	])('is empty when nothing is to be seen (%j)', (typed) => {
		expect(storedText(typed)).toBe('');
		expect(storedLine(` ${typed}\u3000`)).toBe('');
	});

	it('keeps what belongs to a letter', () => {
		for (const whole of [
			'❤️',
			'👩‍👩‍👧',
			'🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
			'می‌خواهم'
		]) {
			expect(storedLine(whole)).toBe(whole);
		}
	});

	it('takes no more than linear time over long runs of spaces', () => {
		const long = `a${' '.repeat(4_000_000)}b${' '.repeat(4_000_000)}`;
		expect(storedLine(long)).toHaveLength(4_000_002);
	});
});

describe('a pasted list of questions', () => {
	it('has a space for a soft break of a slide program', () => {
		const pasted = 'Hoe verdelen we het werk\u000bnu Karin weggaat?\r\nWie belt?';
		expect(questionLines(pasted)).toEqual([
			'Hoe verdelen we het werk nu Karin weggaat?',
			'Wie belt?'
		]);
	});

	it('loses its numbers and bullets', () => {
		const pasted =
			'1. Een\n• Twee\n\u00b7\tDrie\n4)\u00a0Vier\n- Vijf\n•Zes\n\uf0b7\tZeven\n1.2. Acht';
		expect(questionLines(pasted)).toEqual([
			'Een',
			'Twee',
			'Drie',
			'Vier',
			'Vijf',
			'Zes',
			'Zeven',
			'Acht'
		]);
	});

	it('keeps numbers that are part of a question', () => {
		for (const question of [
			'2,5 miljoen, en dan?',
			'3 teams of 2?',
			'1.5 fte minder?',
			'A of B?'
		]) {
			expect(storedQuestion(question)).toBe(question);
		}
	});

	it('starts a new question at every end of a paragraph', () => {
		expect(questionLines('een\u2029twee\u0085drie\fvier\rvijf')).toEqual([
			'een',
			'twee',
			'drie',
			'vier',
			'vijf'
		]);
	});
});

it('a letter is what people see as one', () => {
	expect(graphemes('अनिल')).toEqual(['अ', 'नि', 'ल']);
	expect(graphemes('👩‍👩‍👧e\u0301')).toEqual(['👩‍👩‍👧', 'e\u0301']);
});

describe('marks on a letter', () => {
	it('are at most thirty, and cut off beyond, also in a text of megabytes', () => {
		const marks = '\u0301\u0316';
		expect(storedText(`x${marks.repeat(15)}`)).toHaveLength(31);
		// Unicode normalisation sorts the accents on a letter. For a million accents that would take
		// hours, so they must be cut off first.
		expect(storedText(`x${marks.repeat(500_000)} y`)).toBe(storedText(`x${marks.repeat(15)} y`));
		expect(storedText('clie\u0308nt')).toBe('cliënt');
	});

	it('are cut in every form, and a text with few marks stays as it is', () => {
		for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
			expect(normalised('Zoë, Müller', form)).toBe('Zoë, Müller'.normalize(form));
			expect(normalised(`q${'\u0316'.repeat(40)}`, form)).toHaveLength(31);
		}
	});
});
