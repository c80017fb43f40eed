/** Helpers for tests that compare the texts of the interface. */

/** Returns all strings in a module, at any depth. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/**
 * Returns the sentences of a text, in lower case and without punctuation, so that only their words
 * are compared.
 */
export function sentencesOf(text: string): string[] {
	return text
		.split(/[.?!]+/)
		.map((sentence) =>
			sentence
				.toLowerCase()
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim()
		)
		.filter((sentence) => sentence !== '');
}

/** Returns the sentences that occur in more than one of the groups of texts. */
export function shared(groups: readonly (readonly string[])[]): string[] {
	const sets = groups.map((texts) => new Set(texts.flatMap(sentencesOf)));
	return [...new Set(sets.flatMap((set) => [...set]))].filter(
		(sentence) => sets.filter((set) => set.has(sentence)).length > 1
	);
}
