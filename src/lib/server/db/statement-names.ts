/** Names of statements that PostgreSQL parses once per connection, instead of at every use. */

/**
 * Maximum number of names. Each takes some kilobytes on each connection. The code has fewer statements
 * that recur, but the length of a list in a statement may vary.
 */
const MAX_NAMES = 400;
/**
 * Maximum length of a statement with a name, in characters. Longer ones contain a list, and each
 * length of a list makes another statement.
 */
const MAX_LENGTH = 1_000;
/** Maximum number of statements that are remembered after their first use. */
const MAX_SEEN = 2_000;

/**
 * Returns a function that names a statement from its second use on. It returns `undefined` for a
 * statement that is not worth a name.
 */
export function statementNames(): (text: string) => string | undefined {
	const names = new Map<string, string>();
	const seen = new Set<string>();
	return (text) => {
		const known = names.get(text);
		if (known !== undefined || names.size === MAX_NAMES) return known;
		if (text.length > MAX_LENGTH) return undefined;
		if (!seen.delete(text)) {
			if (seen.size === MAX_SEEN) seen.clear();
			seen.add(text);
			return undefined;
		}
		const name = `kantlijn-${names.size}`;
		names.set(text, name);
		return name;
	};
}
