/**
 * Writes CSV by RFC 4180 (CRLF, doubled quotes). The separator is the one that a spreadsheet in the
 * reader's language expects. A byte order mark makes Excel read the file as UTF-8.
 */
import { z } from 'zod';
import type { Locale } from '../../domain/locale.ts';
import { validate } from './validation.ts';

/**
 * Value of a cell; `null` becomes an empty cell. Callers must not pass negative numbers, because a
 * leading minus could start a formula. For positions see csv-cells.ts.
 */
export type Cell = string | number | null;

export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;
export type Separator = keyof typeof SEPARATORS;

/**
 * Default separator by language. Excel splits rows at the list separator of its own language, even
 * in a file with another separator.
 */
const IN_LANGUAGE: Record<Locale, Separator> = { nl: 'semicolon', en: 'comma' };

/** Query parameters of every address of a CSV file. */
export const csvQuery = z.object({
	separator: z
		.enum(['comma', 'semicolon', 'tab'])
		.optional()
		.describe('By default that of the language: a semicolon in Dutch, a comma in English.')
});

const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';

/**
 * Pattern of a character that could start a formula, after any spaces. A hyphen is harmless in two
 * places: before a space or a separator it is a bullet, and at the end of the text it is a dash, as
 * in "€ 25,-". The full-width signs are included, because some versions of Excel read them as plain
 * signs.
 */
const START = '(?= *(?:[=+@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20]|-(?![ ,;\\t\\r\\n]|$)))';

/**
 * Patterns of all places at which a spreadsheet could read a formula, by the separator of the file.
 * The start of a cell is one such place. There are more, because a spreadsheet that expects another
 * separator also splits cells at that separator and at line breaks.
 */
const FORMULA: Record<Separator, RegExp> = {
	comma: new RegExp(`(?<=^|[;\\t\\r\\n])${START}`, 'g'),
	semicolon: new RegExp(`(?<=^|[,\\t\\r\\n])${START}`, 'g'),
	tab: new RegExp(`(?<=^|[,;\\t\\r\\n])${START}`, 'g')
};

/**
 * Returns the text of a CSV file. It is safe to open in a spreadsheet, because no cell can be read
 * as a formula.
 */
export function csv(rows: readonly (readonly Cell[])[], separator: Separator): string {
	const line = (row: readonly Cell[]) =>
		row.map((cell) => encodeCell(cell, separator)).join(SEPARATORS[separator]) + ROW_END;
	return BYTE_ORDER_MARK + rows.map(line).join('');
}

/** Returns the cell's text, with an apostrophe before everything that could start a formula. */
export function withoutFormula(cell: Cell, separator: Separator): string {
	return String(cell ?? '').replace(FORMULA[separator], "'");
}

/**
 * Encodes a cell, in quotes where needed. A cell that contains any separator is quoted, because the
 * spreadsheet may expect another separator than the file's. A cell with spaces at its ends is
 * quoted too, because some programs would trim the spaces.
 */
function encodeCell(cell: Cell, separator: Separator): string {
	const text = withoutFormula(cell, separator);
	return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Returns a response that a browser saves as a file.
 * @param separator by default the separator of the reader's language
 */
export function csvFile(
	name: string,
	rows: readonly (readonly Cell[])[],
	{ locale, separator = IN_LANGUAGE[locale] }: { locale: Locale; separator?: Separator | undefined }
): Response {
	return new Response(csv(rows, separator), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}

/**
 * Returns the separator in the query of a URL, if any.
 * @throws Refusal `invalid`
 */
export function separatorIn({ searchParams }: URL): Separator | undefined {
	return validate(csvQuery, { separator: searchParams.get('separator') ?? undefined }).separator;
}
