/**
 * Questions in text that people paste or that a spreadsheet wrote: one question on each line, or a
 * question and its note in columns. Any text can be read; what the guess about columns gets wrong,
 * the reader corrects in a preview.
 */
import { storedQuestion, storedText } from './typed-text.ts';

/** Maximum number of rows that are read: far more than a deck may have. */
export const MAX_ROWS = 1_000;

/** Separators between the columns; `none` where each line is one question. */
export const COLUMNS = ['none', 'tab', 'semicolon', 'comma'] as const;
export type Columns = (typeof COLUMNS)[number];

export interface DeckLine {
	/** Number of the line on which the question begins, from 1. */
	line: number;
	text: string;
	note: string | null;
}

interface Row {
	line: number;
	cells: string[];
	/** Whether every cell stood in quotes. */
	quoted: boolean;
}

const SIGNS: Record<Columns, string> = { none: '', tab: '\t', semicolon: ';', comma: ',' };
const isLineEnd = (sign: string) => sign === '\n' || sign === '';
const QUESTION_HEAD = /^(vraag|vragen|question|questions)$/i;
const NOTE_HEAD = /^(notitie|notities|toelichting|note|notes)$/i;
/** A line of dashes, or a bullet without a question, says nothing. */
const SAYS_SOMETHING = /[^\p{P}=~\s]/u;
/** Number that a table has in a column of its own. */
const ROW_NUMBER = /^\d{1,3}[.)]?$/;

/**
 * Returns the questions of a text, without numbers and bullets, empty lines and a line that names
 * the columns.
 * @param columns what stands between the columns; by default it is guessed
 * @param isCsv whether the text is that of a CSV file, in which commas and semicolons are columns
 */
export function deckLines(
	typed: string,
	{ columns, isCsv = false }: { columns?: Columns | undefined; isCsv?: boolean } = {}
): { columns: Columns; lines: DeckLine[] } {
	const text = typed.replace(/^\ufeff/, '').replace(/\r\n?|[\f\u0085\u2029]/g, '\n');
	const found = columns ?? columnsOf(text, isCsv);
	const rows = rowsOf(text, found, isCsv);
	const [head] = rows;
	const body = head && isHead(head) ? rows.slice(1) : rows;
	return { columns: found, lines: body.flatMap((row) => toLine(row)) };
}

function toLine({ line, cells }: Row): DeckLine[] {
	const [first = '', ...rest] = cells;
	const isNumbered = rest.length > 0 && ROW_NUMBER.test(first.trim());
	const [question = '', ...notes] = isNumbered ? rest : cells;
	const text = storedQuestion(question);
	if (!SAYS_SOMETHING.test(text) || ROW_NUMBER.test(text)) return [];
	const note = storedText(notes.filter((cell) => cell.trim() !== '').join('\n'));
	return [{ line, text, note: note === '' ? null : note }];
}

const isHead = ({ cells: [question = '', note = ''] }: Row) =>
	QUESTION_HEAD.test(question.trim()) && NOTE_HEAD.test(note.trim());

/** Guesses what stands between the columns. Commas in a sentence are no columns. */
function columnsOf(text: string, isCsv: boolean): Columns {
	if (text.includes('\t')) return 'tab';
	for (const columns of ['semicolon', 'comma'] as const) {
		const [first] = rowsOf(text, columns, isCsv);
		if (first && (isHead(first) || (first.quoted && first.cells.length > 1))) return columns;
	}
	const bySemicolon = rowsOf(text, 'semicolon', isCsv);
	const pairs = bySemicolon.filter(({ cells }) => cells.length === 2).length;
	if (
		isCsv
			? bySemicolon.some(({ cells }) => cells.length > 1)
			: pairs > 1 && pairs === bySemicolon.length
	)
		return 'semicolon';
	if (!isCsv) return 'none';
	const byComma = rowsOf(text, 'comma', isCsv);
	const width = byComma[0]?.cells.length ?? 0;
	return width > 1 && byComma.every(({ cells }) => cells.length === width) ? 'comma' : 'none';
}

/** Returns the rows that are not empty, at most `MAX_ROWS`. */
function rowsOf(text: string, columns: Columns, isCsv: boolean): Row[] {
	const sign = SIGNS[columns];
	// Without columns a quote is part of a sentence, except in a file that a spreadsheet wrote.
	const unquotes = columns !== 'none' || isCsv;
	const rows: Row[] = [];
	let line = 1;
	for (let at = 0; at < text.length && rows.length < MAX_ROWS;) {
		const row: Row = { line, cells: [], quoted: true };
		for (let inRow = true; inRow;) {
			const cell = (unquotes && quotedCell(text, at, sign)) || plainCell(text, at, sign);
			row.cells.push(cell.value);
			row.quoted &&= cell.quoted;
			line += cell.breaks;
			inRow = !isLineEnd(text.charAt(cell.end));
			at = cell.end + 1;
		}
		line += 1;
		if (row.cells.some((value) => value.trim() !== '')) rows.push(row);
	}
	return rows;
}

interface Cell {
	value: string;
	/** Index of the sign or line end after the cell. */
	end: number;
	quoted: boolean;
	/** Number of line ends within the cell. */
	breaks: number;
}

function plainCell(text: string, start: number, sign: string): Cell {
	let end = start;
	while (!isLineEnd(text.charAt(end)) && text.charAt(end) !== sign) end += 1;
	return { value: text.slice(start, end), end, quoted: false, breaks: 0 };
}

/**
 * Reads a cell in quotes, which may hold line ends, and quotes written twice.
 * @returns `null` for a cell that is not well quoted, such as a sentence that begins with a quote.
 * Reading stops at the first quote that cannot be part of one, so all cells together take a time
 * that grows linearly with the text.
 */
function quotedCell(text: string, start: number, sign: string): Cell | null {
	if (text.charAt(start) !== '"') return null;
	let value = '';
	let breaks = 0;
	for (let at = start + 1; at < text.length; at += 1) {
		const now = text.charAt(at);
		if (now !== '"') {
			value += now;
			if (now === '\n') breaks += 1;
		} else if (text.charAt(at + 1) === '"') {
			value += '"';
			at += 1;
		} else {
			const next = text.charAt(at + 1);
			return isLineEnd(next) || next === sign ? { value, end: at + 1, quoted: true, breaks } : null;
		}
	}
	return null;
}
