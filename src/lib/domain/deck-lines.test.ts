import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, MAX_ROWS, deckLines } from './deck-lines.ts';
import { storedQuestion } from './typed-text.ts';

const read = (text: string, how?: Parameters<typeof deckLines>[1]) =>
	deckLines(text, how).lines.map(({ text, note }) => (note === null ? text : [text, note]));

describe('pasted text', () => {
	it('has a question on each line, without numbers, bullets and empty lines', () => {
		const text = '1. Een?\r\n\n2) Twee?\n- Drie?\n• Vier?\n* Vijf?\n\t\n  a) Zes?\n1.2. Zeven?';
		const all = ['Een?', 'Twee?', 'Drie?', 'Vier?', 'Vijf?', 'Zes?', 'Zeven?'];
		expect(read(text.replace('\n\t\n', '\n \n'))).toEqual(all);
	});

	it('skips a number or bullet without a question, and lines that divide', () => {
		expect(read('-\nEen?\n2.\n-----\n=====\n• \nTwee?\n?')).toEqual(['Een?', 'Twee?']);
	});

	it('keeps a bullet, a number and a quote inside a question', () => {
		const kept = [
			'Wat kiest u: - of •?',
			'Zijn 3) en 4. hetzelfde?',
			'"Hoe nu," vroeg ze.',
			'2025?'
		];
		expect(read(kept.join('\n'))).toEqual(kept);
	});

	it('keeps commas and a lone semicolon', () => {
		const kept = ['Hoe verder, nu Karin weg is?', 'Wie beslist; en wie niet?', 'Mag het?'];
		expect(read(kept.join('\n'))).toEqual(kept);
	});

	it('knows on which line each question stands', () => {
		const { lines } = deckLines('Een?\n\n\nTwee?\nDrie?');
		expect(lines.map(({ line }) => line)).toEqual([1, 4, 5]);
	});

	it('turns the soft break of a slide into a space', () => {
		expect(read('Hoe verdelen we het werk\u000bnu Karin weg is?')).toEqual([
			'Hoe verdelen we het werk nu Karin weg is?'
		]);
	});
});

describe('columns', () => {
	it('are found at tabs, with a number in front or none', () => {
		expect(read('Een?\tVraag door.\nTwee?\n3\tDrie?\tLet op.')).toEqual([
			['Een?', 'Vraag door.'],
			'Twee?',
			['Drie?', 'Let op.']
		]);
	});

	it('may hold line ends and quotes in quotes', () => {
		const text = '"Zegt u ""ja""?"\t"Vraag:\n- wie?\n- wanneer?"\nTwee?\t';
		expect(deckLines(text).lines).toEqual([
			{ line: 1, text: 'Zegt u "ja"?', note: 'Vraag:\n- wie?\n- wanneer?' },
			{ line: 4, text: 'Twee?', note: null }
		]);
	});

	it.each([
		['semicolon', 'vraag;notitie\nEen, of twee?;Let op', [['Een, of twee?', 'Let op']]],
		['comma', 'Question,Note\n"One, or two?",Mind', [['One, or two?', 'Mind']]],
		['comma', '"Een, of twee?","Let op"\n"Drie?",""', [['Een, of twee?', 'Let op'], 'Drie?']],
		[
			'semicolon',
			'Een?;Let op\nTwee?;Kijk',
			[
				['Een?', 'Let op'],
				['Twee?', 'Kijk']
			]
		]
	] as const)('are found at a %s', (columns, text, questions) => {
		expect(deckLines(text).columns).toBe(columns);
		expect(read(text)).toEqual(questions);
	});

	it('of a CSV file are found at the sign that it has in every row', () => {
		const isCsv = true;
		expect(read('Een?,a\nTwee?,b', { isCsv })).toEqual([
			['Een?', 'a'],
			['Twee?', 'b']
		]);
		expect(read('Een, of twee?\nDrie?', { isCsv })).toEqual(['Een, of twee?', 'Drie?']);
		expect(read('"Een;\ntwee?"\nDrie?', { isCsv })).toEqual(['Een;\ntwee?', 'Drie?']);
		expect(read('Een, of twee?;Let op\nDrie?', { isCsv })).toEqual([
			['Een, of twee?', 'Let op'],
			'Drie?'
		]);
	});

	it('are those that the reader chooses', () => {
		const text = 'Een; of\ttwee, of?';
		expect(read(text, { columns: 'none' })).toEqual(['Een; of\ttwee, of?']);
		expect(read(text, { columns: 'semicolon' })).toEqual([['Een', 'of\ttwee, of?']]);
		expect(read(text, { columns: 'comma' })).toEqual([['Een; of\ttwee', 'of?']]);
	});

	it('with a quote that nobody closes end at the line', () => {
		expect(read('"Een?\tLet op\nTwee?\tKijk')).toEqual([
			['"Een?', 'Let op'],
			['Twee?', 'Kijk']
		]);
	});
});

const signs = fc.constantFrom(
	...'"";,\t\n\r-•*1.)ab \u2028\u00a0\u0000é',
	'""',
	'\r\n',
	'1. ',
	'- '
);
const nasty = fc.array(signs, { maxLength: 60 }).map((parts) => parts.join(''));
/** Any text, half letters included. */
const units = fc
	.array(fc.integer({ min: 0, max: 0xffff }))
	.map((codes) => String.fromCharCode(...codes));
const how = fc.record(
	{ columns: fc.constantFrom(...COLUMNS), isCsv: fc.boolean() },
	{ requiredKeys: [] }
);

describe('any text', () => {
	it('can be read, and gives questions that are stored as they are shown', () => {
		fc.assert(
			fc.property(fc.oneof(nasty, fc.string(), units), how, (text, how) => {
				const { lines } = deckLines(text, how);
				const ends = text.split(/\r\n?|[\n\f\u0085\u2029]/).length;
				let last = 0;
				for (const { line, text } of lines) {
					expect(text).toBe(text.trim());
					expect(text).not.toBe('');
					expect(line).toBeGreaterThan(last);
					expect(line).toBeLessThanOrEqual(ends);
					last = line;
				}
			})
		);
	});

	it('that a spreadsheet wrote gives back the questions and notes', () => {
		const cell = fc.oneof(fc.string(), nasty).map(storedQuestion);
		const question = cell.filter((text) => /^[a-z]/i.test(text) && storedQuestion(text) === text);
		const note = nasty.map((text) => storedQuestion(text)).filter((text) => /^[a-z]/.test(text));
		const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
		const rows = fc.array(fc.tuple(question, note), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(rows, fc.constantFrom('tab', 'semicolon', 'comma'), (rows, columns) => {
				const sign = { tab: '\t', semicolon: ';', comma: ',' }[columns];
				const text = rows.map((row) => row.map(quoted).join(sign)).join('\r\n');
				const { lines } = deckLines(`vraag${sign}notitie\r\n${text}`, { columns });
				expect(lines.map(({ text, note }) => [text, note])).toEqual(rows);
			})
		);
	});

	it('of great length is read as far as a list can be long', () => {
		for (const part of ['"', '"a\n', '""a', '"""\n', 'a,"b\n', ',', '";', '- ', '\n', 'a\n']) {
			const { lines } = deckLines(part.repeat(100_000 / part.length));
			expect(lines.length).toBeLessThanOrEqual(MAX_ROWS);
		}
	});
});
