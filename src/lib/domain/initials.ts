/** Initials of a team's members, as the dots show them. */
import { groupBy } from './group-by.ts';
import { graphemes } from './typed-text.ts';

interface Named {
	id: string;
	displayName: string;
}

/**
 * Returns the initials to show in a dot, by member id, no two alike. A member has the first letters
 * of the first and the last word of the name, or the first two letters of a single word. Where
 * an earlier member has these already, another letter of the name tells the two apart. Members of
 * the same name, and of names without letters, get a number.
 * @param members in a fixed order, such as that of joining, so that a new member changes only the
 * initials of a namesake
 */
export function initialsOf(members: readonly Named[]): Map<string, string> {
	const names = members.map(({ id, displayName }) => ({ id, words: wordsIn(displayName) }));
	const asOne = groupBy(names, ({ words }) => words.join(' ').toLocaleUpperCase('nl'));
	const taken = new Set<string>();
	const take = (candidates: Iterable<string>): string => {
		for (const one of candidates) {
			if (taken.has(one)) continue;
			taken.add(one);
			return one;
		}
		throw new Error('The candidates for initials ended');
	};
	return new Map(
		names.map(({ id, words }) => {
			const key = words.join(' ').toLocaleUpperCase('nl');
			const hasNamesake = (asOne.get(key)?.length ?? 0) > 1;
			return [id, take(candidatesOf(words, hasNamesake))];
		})
	);
}

/**
 * Words of a name. Combining marks and joiners count as part of a word, as they are in many scripts.
 */
function wordsIn(name: string): string[] {
	return name.split(/[^\p{L}\p{N}\p{M}\u200c\u200d]+/u).filter(Boolean);
}

/** Yields the possible initials of a name, the best first, and then numbered ones without end. */
function* candidatesOf(words: readonly string[], hasNamesake: boolean): Generator<string> {
	const first = graphemes(words[0] ?? '');
	const last = words.length > 1 ? graphemes(words.at(-1) ?? '') : [];
	const initial = first[0] ?? '?';
	if (!hasNamesake && first.length > 0) {
		const seconds = [...last.slice(0, 1), ...first.slice(1), ...last.slice(1)];
		if (seconds.length === 0) yield upper(initial);
		for (const second of seconds) yield upper(`${initial}${second}`);
	}
	for (let number = 1; ; number += 1) yield upper(`${initial}${number}`);
}

const upper = (letters: string) => letters.toLocaleUpperCase('nl');
