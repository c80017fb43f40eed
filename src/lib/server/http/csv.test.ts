import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, withoutFormula } from './csv.ts';

/** A strict RFC 4180 parser, character by character. */
function parse(text: string): string[][] {
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
		} else if (character === ',') {
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
	.array(fc.constantFrom(...'=+-@\t\r\n;,"\' aé＝', 'woord', '1'), { maxLength: 12 })
	.map((parts) => parts.join(''));
const cell = fc.oneof(fc.string(), nasty, fc.nat(), fc.constant(null));
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 });

describe('a table as CSV', () => {
	it('begins with the mark by which Excel knows UTF-8, and ends each row with CRLF', () => {
		expect(csv([['één', 2, null], ['drie']])).toBe('\uFEFFéén,2,\r\ndrie\r\n');
	});

	it('quotes what holds a comma, a quote or a line break, and doubles quotes', () => {
		expect(csv([['a, b', 'zij zei "ja"', 'een\ntwee']])).toBe(
			'\uFEFF"a, b","zij zei ""ja""","een\ntwee"\r\n'
		);
	});

	it('comes back cell for cell', () => {
		fc.assert(
			fc.property(table, (rows) => {
				const back = parse(csv(rows).slice(1));
				expect(back).toEqual(rows.map((row) => row.map(withoutFormula)));
			})
		);
	});

	it('changes nothing where no formula could begin', () => {
		for (const text of ['3 - 2 = 1', "'t is goed", 'a@b.nl', 'e-mail; telefoon', '', 'één\ntwee']) {
			expect(withoutFormula(text)).toBe(text);
		}
		expect(withoutFormula(47)).toBe('47');
	});

	it.each([
		['=1+1', "'=1+1"],
		['+31 6', "'+31 6"],
		['-47', "'-47"],
		['@SUM(A1)', "'@SUM(A1)"],
		['\t=1', "'\t'=1"],
		['\r=1', "'\r'=1"],
		['＝1', "'＝1"],
		['  =1', "'  =1"],
		['ja;=1', "ja;'=1"],
		['ja\n- nee', "ja\n'- nee"]
	])('begins no formula with %j', (text, safe) => {
		expect(withoutFormula(text)).toBe(safe);
	});

	it('begins no formula in any cell, nor where a Dutch Excel would split one', () => {
		fc.assert(
			fc.property(table, (rows) => {
				for (const text of parse(csv(rows).slice(1)).flat()) {
					expect(text).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
					for (const part of text.split(/[;\t\r\n]/))
						expect(part).not.toMatch(/^ *[=+\-@＝＋－＠]/);
				}
			})
		);
	});
});
