/**
 * Tables as CSV by RFC 4180: commas, CRLF, quotes doubled; with a byte order mark, by which Excel
 * knows that it is UTF-8.
 */

/** Empty for `null`. A position goes in as words and a distance: a number here is never negative. */
export type Cell = string | number | null;

const MARK = '\uFEFF';
const END = '\r\n';

/**
 * Where a spreadsheet would read a formula. Not only at the start of a cell: a Dutch Excel splits at
 * semicolons, and then also takes a line break within quotes for the end of a row. The last four
 * are the signs in full width, which some Excels read as the signs themselves.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?= *[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/g;

export function csv(rows: readonly (readonly Cell[])[]): string {
	return MARK + rows.map((row) => row.map(written).join(',') + END).join('');
}

/** The cell's text, with an apostrophe wherever a formula would begin. */
export function withoutFormula(cell: Cell): string {
	return String(cell ?? '').replace(FORMULA, "'");
}

/** Quoted where it must be; spaces at the ends too, since some readers trim them. */
function written(cell: Cell): string {
	const text = withoutFormula(cell);
	return /[",;\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A file that is saved, not shown. */
export function csvFile(name: string, rows: readonly (readonly Cell[])[]): Response {
	return new Response(csv(rows), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`
		}
	});
}
