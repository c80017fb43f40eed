/**
 * Divides long lists on pages into parts. A query parameter of the page's URL holds the index of
 * the part's first item.
 */

export interface Part {
	/** Index of the first item in the whole list, from 0. */
	from: number;
	limit: number;
}

/**
 * Returns the part that the URL requests; the first part when the URL has no valid index.
 * @param name name of the query parameter with the index
 */
export function partIn({ searchParams }: URL, name: string, limit: number): Part {
	const given = searchParams.get(name) ?? '';
	return { from: /^\d{1,6}$/.test(given) ? Number(given) : 0, limit };
}

/**
 * Data about a part for its page: the query strings of the previous and the next part, the numbers
 * of its first and last item (from 1), and the number of all items.
 */
export interface PartShown {
	earlier: string | null;
	later: string | null;
	first: number;
	last: number;
	total: number;
}

/**
 * Returns the data about a part.
 * @param shown number of items in the part
 * @param total number of items in all parts
 */
export function partShown(
	url: URL,
	name: string,
	{ from, limit }: Part,
	{ shown, total }: { shown: number; total: number }
): PartShown {
	const at = (place: number) => {
		const query = new URLSearchParams(url.searchParams);
		// A query key that begins with a slash names a form action, which must not be in a link.
		for (const key of [...query.keys()]) if (key.startsWith('/')) query.delete(key);
		if (place > 0) query.set(name, String(place));
		else query.delete(name);
		return `?${query}`;
	};
	return {
		earlier: from > 0 ? at(Math.max(0, from - limit)) : null,
		later: from + shown < total ? at(from + limit) : null,
		first: Math.min(from + 1, total),
		last: from + shown,
		total
	};
}
