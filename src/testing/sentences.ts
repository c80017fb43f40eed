/** How the texts are read by their tests. */

/** Every text in a module, however deep. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

/** In small letters and without punctuation, so that a sentence is found whatever its dress. */
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

/** The sentences that occur in more than one of the groups. */
export function shared(groups: readonly (readonly string[])[]): string[] {
	const sets = groups.map((texts) => new Set(texts.flatMap(sentencesOf)));
	return [...new Set(sets.flatMap((set) => [...set]))].filter(
		(sentence) => sets.filter((set) => set.has(sentence)).length > 1
	);
}
