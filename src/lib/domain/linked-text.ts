/** Links within a sentence of a long text, written as in Markdown: `[Account](/account)`. */

const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;

export interface TextPart {
	text: string;
	/** Address of the link; `null` for plain text. */
	href: string | null;
}

/** Splits a text at its links. Joined, the parts are the text as it is read. */
export function textParts(text: string): TextPart[] {
	const parts: TextPart[] = [];
	let end = 0;
	for (const match of text.matchAll(LINK)) {
		const [whole, words = '', href = ''] = match;
		parts.push({ text: text.slice(end, match.index), href: null }, { text: words, href });
		end = match.index + whole.length;
	}
	parts.push({ text: text.slice(end), href: null });
	return parts.filter((part) => part.text !== '');
}

/** Returns the text as it is read, without the addresses of its links. */
export const plainText = (text: string): string => text.replace(LINK, '$1');
