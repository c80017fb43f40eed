/** Questions that were read from a file or from text, as a preview shows them. */
import type { DeckQuestion } from './deck-file.ts';
import type { Columns } from './deck-lines.ts';
import type { Locale } from './locale.ts';

export interface TooLong {
	/** Number of the line, or of the question in the file of a deck, from 1. */
	number: number;
	part: 'question' | 'note';
	length: number;
	max: number;
}

export interface ImportPreview {
	/** Name and language that the file gives; `null` where it gives none. */
	name: string | null;
	locale: Locale | null;
	questions: DeckQuestion[];
	tooLong: TooLong[];
	/** Whether there are further questions, which are not shown. */
	goesOn: boolean;
	/** Separator by which the text was read; `null` for the file of a deck, which has no lines. */
	columns: Columns | null;
	/** The text itself, to be corrected or read in another way. */
	text: string;
}
