/** A deck as a file: its questions with their notes as JSON, to keep or to send to a colleague. */
import { type Locale, isLocale } from './locale.ts';

/** Marks the file, so that another JSON file is not taken for a deck. */
const KIND = 'deck';

/** Version of the form of the file. A reader refuses a newer one. */
const VERSION = 1;

export interface DeckQuestion {
	text: string;
	note: string | null;
}

export interface DeckContent {
	name: string | null;
	locale: Locale | null;
	questions: DeckQuestion[];
}

/** Media type of the file. */
export const DECK_TYPE = 'application/json';

/** Returns the text of the file. */
export function deckFileText(deck: {
	name: string;
	locale: Locale;
	questions: readonly { text: string; note?: string | null }[];
}): string {
	const { name, locale, questions } = deck;
	return `${JSON.stringify(
		{
			kantlijn: KIND,
			version: VERSION,
			name,
			locale,
			questions: questions.map(({ text, note = null }) => ({ text, note }))
		},
		null,
		2
	)}\n`;
}

/** Returns the name of the file, in letters that every system accepts. */
export function deckFileName(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^A-Za-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return `${plain.slice(0, 60) || 'kantlijn'}.kantlijn.json`;
}

/** Reason why a JSON value is no deck that can be read. */
export type DeckFileFault = 'not-a-deck' | 'newer-deck';

/**
 * Reads the JSON value of a file. A list of texts or of questions alone counts as a deck too, and
 * entries that are no question are left out.
 */
export function deckIn(value: unknown): DeckContent | DeckFileFault {
	if (Array.isArray(value)) return { name: null, locale: null, questions: questionsIn(value) };
	if (typeof value !== 'object' || value === null) return 'not-a-deck';
	const { kantlijn, version, name, locale, questions } = value as Record<string, unknown>;
	if (kantlijn !== KIND || !Array.isArray(questions)) return 'not-a-deck';
	if (typeof version !== 'number' || version > VERSION) return 'newer-deck';
	return {
		name: typeof name === 'string' ? name : null,
		locale: typeof locale === 'string' && isLocale(locale) ? locale : null,
		questions: questionsIn(questions)
	};
}

/** Returns the questions in the hidden field of the preview; none for a field that was tampered with. */
export function questionsInField(field: string): DeckQuestion[] {
	try {
		const value: unknown = JSON.parse(field);
		return Array.isArray(value) ? questionsIn(value) : [];
	} catch {
		// The field is not JSON, so a form that this app did not make was sent.
		return [];
	}
}

function questionsIn(list: readonly unknown[]): DeckQuestion[] {
	return list.flatMap((one) => {
		if (typeof one === 'string') return [{ text: one, note: null }];
		if (typeof one !== 'object' || one === null) return [];
		const { text, note } = one as Record<string, unknown>;
		if (typeof text !== 'string') return [];
		return [{ text, note: typeof note === 'string' ? note : null }];
	});
}
