/** Texts that people type, made comparable. */

/** As stored: well-formed, without control characters, trimmed, and NFC like every other text. */
export function normaliseText(text: string): string {
	return (
		text
			.toWellFormed()
			.replace(/\r\n?/g, '\n')
			// eslint-disable-next-line no-control-regex -- they have no place in a question or a note
			.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
			.normalize('NFC')
			.trim()
	);
}

/** For searching: lower case and without diacritics, so that "client" finds "cliënt". */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What the search of an assignment looks in. */
export function foldedForSearch({
	question,
	client
}: {
	question: string;
	client: string | null;
}): string {
	return fold(client ? `${question}\n${client}` : question);
}
