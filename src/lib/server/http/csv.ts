/**
 * CSV by RFC 4180: commas, CRLF, doubled quotes. A byte order mark makes Excel read the file as
 * UTF-8.
 */

/**
 * `null` becomes an empty cell. Callers pass no negative numbers, since a leading minus could start
 * a formula; see csv-cells.ts for positions.
 */
export type Cell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';

/**
 * Places at which a spreadsheet could read a formula. Not only the start of a cell: a Dutch Excel
 * splits at semicolons, and then also takes a line break within quotes as the end of a row. The
 * last four characters are full-width signs, which some versions of Excel read as the plain ones.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?= *[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g;

/** The text of a CSV file, safe to open in a spreadsheet: no cell can be read as a formula. */
export function csv(rows: readonly (readonly Cell[])[]): string {
	return BYTE_ORDER_MARK + rows.map((row) => row.map(encodeCell).join(',') + ROW_END).join('');
}

/** The cell's text, with an apostrophe before everything that could start a formula. */
export function withoutFormula(cell: Cell): string {
	return String(cell ?? '').replace(FORMULA, "'");
}

/** Quotes a cell when needed, also for spaces at either end, which some programs trim otherwise. */
function encodeCell(cell: Cell): string {
	const text = withoutFormula(cell);
	return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Response that a browser saves as a file instead of showing it. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): Response {
	return new Response(csv(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
