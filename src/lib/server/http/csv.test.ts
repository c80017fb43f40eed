import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEPARATORS, type Separator, csv, withoutFormula } from './csv.ts';

const NAMES = Object.keys(SEPARATORS) as Separator[];

/** A strict RFC 4180 parser, which reads character by character. */
function parse(text: string, separator: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = '';
	let quoted = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (quoted) {
			if (character !== '"') cell += character;
			else if (text[at + 1] === '"') cell += text[++at];
			else quoted = false;
		} else if (character === '"') {
			quoted = true;
		} else if (character === separator) {
			row.push(cell);
			cell = '';
		} else if (text.startsWith('\r\n', at)) {
			at += 1;
			rows.push([...row, cell]);
			row = [];
			cell = '';
		} else cell += character;
	}
	expect({ quoted, row, cell }).toEqual({ quoted: false, row: [], cell: '' });
	return rows;
}

const nasty = fc
	.array(fc.constantFrom(...'=+-@\t\r\n;,"\' aé＝', 'woord', '1', '\n- '), { maxLength: 12 })
	.map((parts) => parts.join(''));
const cell = fc.oneof(fc.string(), nasty, fc.nat(), fc.constant(null));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

describe('a table as CSV', () => {
	it('begins with the mark by which Excel knows UTF-8, and ends each row with CRLF', () => {
		expect(csv([['één', 2, null], ['drie']], 'comma')).toBe('\uFEFFéén,2,\r\ndrie\r\n');
		expect(csv([['één', 2, null], ['drie']], 'semicolon')).toBe('\uFEFFéén;2;\r\ndrie\r\n');
		expect(csv([['één', 2, null], ['drie']], 'tab')).toBe('\uFEFFéén\t2\t\r\ndrie\r\n');
	});

	it.each(NAMES)('quotes what holds a separator, a quote or a line break: %s', (name) => {
		const quoted = ['"a, b"', '"zij zei ""ja"""', '"een\ntwee"', '"drie; vier"', '"vijf\tzes"'];
		const row = ['a, b', 'zij zei "ja"', 'een\ntwee', 'drie; vier', 'vijf\tzes'];
		expect(csv([row], name)).toBe(`\uFEFF${quoted.join(SEPARATORS[name])}\r\n`);
	});

	it.each(NAMES)('comes back cell for cell: %s', (name) => {
		fc.assert(
			fc.property(table, (rows) => {
				const back = parse(csv(rows, name).slice(1), SEPARATORS[name]);
				expect(back).toEqual(rows.map((row) => row.map((cell) => withoutFormula(cell, name))));
			})
		);
	});

	it.each(NAMES)('changes nothing where no formula could begin: %s', (name) => {
		for (const text of [
			'3 - 2 = 1',
			"'t is goed",
			'a@b.nl',
			'e-mail; telefoon',
			'',
			'één\ntwee',
			'- c',
			'- eerst\n- dan',
			'een, en\r\n  - ingesprongen',
			'€ 25,-',
			'€ 25,-; € 30,- per keer',
			'-'
		]) {
			expect(withoutFormula(text, name)).toBe(text);
		}
		expect(withoutFormula(47, name)).toBe('47');
	});

	it.each([
		['=1+1', "'=1+1"],
		['+31 6', "'+31 6"],
		['-47', "'-47"],
		['-c', "'-c"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t'=1"],
		['\r=1', "'\r'=1"],
		['＝1', "'＝1"],
		['  =1', "'  =1"],
		['ja\n-nee', "ja\n'-nee"],
		['- c\n=1', "- c\n'=1"]
	])('begins no formula with %j', (text, safe) => {
		for (const name of NAMES) expect(withoutFormula(text, name)).toBe(safe);
	});

	it('begins no formula where a spreadsheet that expects another separator would split', () => {
		expect(withoutFormula('ja;=1', 'comma')).toBe("ja;'=1");
		expect(withoutFormula('ja,=1', 'semicolon')).toBe("ja,'=1");
		expect(withoutFormula('ja,=1;=2', 'tab')).toBe("ja,'=1;'=2");
	});

	it.each(NAMES)('begins no formula in any cell, nor in a part of one: %s', (name) => {
		const others = Object.values(SEPARATORS).filter((one) => one !== SEPARATORS[name]);
		const splits = new RegExp(`[${others.join('')}\\t\\r\\n]`);
		fc.assert(
			fc.property(table, (rows) => {
				for (const text of parse(csv(rows, name).slice(1), SEPARATORS[name]).flat()) {
					expect(text).not.toMatch(/^[=+@\t\r＝＋－＠]/);
					for (const part of text.split(splits)) {
						expect(part).not.toMatch(/^ *[=+@＝＋－＠]/);
						expect(part).not.toMatch(/^ *-[^ ,;]/);
					}
				}
			})
		);
	});
});
