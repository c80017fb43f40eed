/** Normalisation of typed text. */

/** The stored form: well-formed, `\n` line ends, no other control characters, NFC, trimmed. */
export function normaliseText(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex -- typed text needs no control characters
			.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
			.normalize('NFC')
			.trim()
	);
}

/** The search form: lower case without diacritics, so that "client" finds "cliënt". */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The text that a search for assignments matches: question and client in search form. */
export function foldedForSearch({
	question,
	client
}: {
	question: string;
	client: string | null;
}): string {
	return fold(client ? `${question}\n${client}` : question);
}
