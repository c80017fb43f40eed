/** Makes the form in which typed text is stored for searching. */
import { normalised } from '../../domain/typed-text.ts';

/**
 * Returns the search form of a text: lower case without diacritics, so that "client" finds
 * "cliënt".
 */
export function fold(text: string): string {
	return normalised(text, 'NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Returns the text that a search for assignments searches: question and client, in the form that
 * `fold` makes.
 */
export function foldedForSearch({
	question,
	client
}: {
	question: string;
	client: string | null;
}): string {
	return fold(client ? `${question}\n${client}` : question);
}
