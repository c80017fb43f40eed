/**
 * Reads questions that a user imports: the file of a deck, a CSV file, or pasted text. Nothing is
 * stored before the user has seen them.
 */
import { NOTE_MAX, QUESTION_MAX } from '../../domain/assignment.ts';
import { type DeckQuestion, deckIn, questionsInField } from '../../domain/deck-file.ts';
import type { ImportPreview, TooLong } from '../../domain/deck-import.ts';
import {
	COLUMNS,
	type Columns,
	type DeckLine,
	MAX_ROWS,
	deckLines
} from '../../domain/deck-lines.ts';
import { storedQuestion, storedText } from '../../domain/typed-text.ts';
import { validate } from '../http/validation.ts';
import { Refusal } from '../refusal.ts';
import { MAX_QUESTIONS, importedDeck, importedQuestions } from './schemas.ts';

/** Maximum number of questions that a preview shows, from which at most `MAX_QUESTIONS` are taken. */
const MAX_SHOWN = 200;

/** Maximum size of a form with questions in bytes: as many and as long as a deck may have, and more. */
export const IMPORT_LIMIT = 1024 * 1024;

/**
 * Reads the file or the text in a form.
 * @throws Refusal `invalid` for something without questions, or that is no text
 */
export async function previewInForm(form: FormData): Promise<ImportPreview> {
	const file = form.get('file');
	const isFile = file instanceof File && file.size > 0;
	const path = isFile ? 'file' : 'text';
	const text = isFile ? textIn(await file.arrayBuffer()) : String(form.get('text') ?? '');
	if (text === null) throw new Refusal('invalid', [{ path, code: 'not-a-text-file' }]);
	const fileName = isFile ? file.name : '';
	const unmarked = text.replace('\ufeff', '');
	const read = /^\s*[[{]/.test(unmarked) ? asJson(unmarked) : undefined;
	if (typeof read === 'string') throw new Refusal('invalid', [{ path, code: read }]);
	const { columns, lines } = read
		? { columns: null, lines: read.questions.slice(0, MAX_ROWS).flatMap(numbered) }
		: deckLines(text, { columns: columnsIn(form), isCsv: /\.csv$/i.test(fileName) });
	const tooLong = lines.flatMap(tooLongIn);
	const fitting = lines.filter((line) => tooLongIn(line).length === 0);
	if (lines.length === 0) throw new Refusal('invalid', [{ path, code: 'nothing-to-import' }]);
	return {
		name: read?.name ?? (fileName.replace(/(\.kantlijn)?\.[a-z]+$/i, '').trim() || null),
		locale: read?.locale ?? null,
		questions: fitting.slice(0, MAX_SHOWN).map(({ text, note }) => ({ text, note })),
		tooLong: tooLong.slice(0, MAX_SHOWN),
		goesOn: fitting.length > MAX_SHOWN || lines.length >= MAX_ROWS,
		columns,
		text
	};
}

/**
 * Returns the deck, or the reason why it is none; `undefined` for text that only looks like JSON,
 * such as a question that begins with a bracket.
 */
function asJson(text: string) {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		// A question may begin with a bracket; the file of a deck that is cut off begins with a brace.
		return /^\s*\{\s*"/.test(text) ? 'not-a-deck' : undefined;
	}
	return deckIn(value);
}

function numbered({ text, note }: DeckQuestion, index: number): DeckLine[] {
	const stored = storedQuestion(text);
	if (stored === '') return [];
	return [{ line: index + 1, text: stored, note: note && (storedText(note) || null) }];
}

function tooLongIn({ line, text, note }: DeckLine): TooLong[] {
	const parts = [
		{ part: 'question' as const, length: text.length, max: QUESTION_MAX },
		{ part: 'note' as const, length: note?.length ?? 0, max: NOTE_MAX }
	];
	return parts.filter(({ length, max }) => length > max).map((part) => ({ number: line, ...part }));
}

const columnsIn = (form: FormData): Columns | undefined =>
	COLUMNS.find((columns) => columns === form.get('columns'));

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Returns the text of a file: in UTF-8, in UTF-16 with its mark, or in the Windows encoding in which
 * older spreadsheets write. `null` for a file that is no text.
 */
function textIn(bytes: ArrayBuffer): string | null {
	const [first, second] = new Uint8Array(bytes);
	const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-16be';
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		return new TextDecoder(utf16).decode(bytes);
	}
	if (new Uint8Array(bytes).includes(0)) return null;
	try {
		return utf8.decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

/**
 * Returns the questions that are ticked in the form of the preview.
 * @param room number of questions that can still be added
 * @throws Refusal `invalid`
 */
export function importedQuestionsInForm(form: FormData, room = MAX_QUESTIONS) {
	const shown = questionsInField(String(form.get('questions') ?? ''));
	const taken = shown.filter((_, index) => form.has(`take-${index}`));
	if (taken.length === 0) throw new Refusal('invalid', [{ path: 'questions', code: 'none-taken' }]);
	if (taken.length > room) {
		const params = { max: room, length: taken.length };
		throw new Refusal('invalid', [{ path: 'questions', code: 'many-questions', params }]);
	}
	return validate(importedQuestions, { questions: taken }).questions;
}

/**
 * Returns the deck in the form of the preview.
 * @throws Refusal `invalid`
 */
export function importedDeckInForm(form: FormData) {
	const questions = importedQuestionsInForm(form);
	return {
		...validate(importedDeck, { name: form.get('name'), locale: form.get('language') }),
		questions
	};
}
