/** Structures of texts that the server sends to pages. */

/** A text, and the label above it. */
export interface Labelled {
	label: string;
	text: string;
}

/** A heading or statement, and the text below it. */
export interface Titled {
	title: string;
	text: string;
}

/** Section of a {@link LongText}. Its parts are shown in the order of the properties. */
export interface TextSection {
	/** Anchor of the section, for links; the same in both languages. */
	id: string;
	heading: string;
	/** Steps in the order in which the user takes them. */
	steps?: readonly string[];
	paragraphs?: readonly string[];
	/** Short sentences, each on a line of its own. */
	list?: readonly string[];
	/** Keyboard shortcuts. Keys with the same effect are in one entry. */
	keys?: readonly { keys: readonly string[]; does: string }[];
	/**
	 * Terms with their explanations. `more` is a second, less prominent explanation, and `href` makes
	 * the term a link.
	 */
	terms?: readonly { what: string; text: string; more?: string; href?: string }[];
	/** Page that says more about the subject of the section. */
	link?: { href: string; text: string };
}

/**
 * Text that fills a page and has a table of contents, such as a help page. Its sentences may have
 * links, written as in `linked-text.ts`.
 */
export interface LongText {
	title: string;
	/** Description of the page for search engines. */
	description: string;
	intro: string;
	sections: readonly TextSection[];
}
