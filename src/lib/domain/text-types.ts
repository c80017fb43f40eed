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
