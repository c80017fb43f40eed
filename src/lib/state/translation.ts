/**
 * Keeps pages working under the translation that is built into browsers. Chrome replaces every text
 * node by two nested `<font>` elements. Svelte still writes to the text node that it created, and
 * removes and moves elements by their neighbours, so a translated page would show old text.
 *
 * This module puts every replaced text node back, emptied, in front of its translation, where
 * Svelte finds it. When Svelte writes to the node, the translation is outdated. It is removed, and
 * the browser translates the new text.
 */

interface Translation {
	font: Element;
	/** The node's own text, restored when the node leaves the page. */
	text: string;
}

/** Watches the page for translations until the returned function is called. */
export function surviveTranslation(page: Document): () => void {
	const translations = new Map<Text, Translation>();
	const observer = new MutationObserver(follow);
	const structure = { childList: true, subtree: true } as const;
	observer.observe(page, structure);
	return () => observer.disconnect();

	function follow(records: readonly MutationRecord[]) {
		const isFirst = translations.size === 0;
		const fresh = new Set<Node>();
		for (const { addedNodes } of records) {
			for (const node of addedNodes) if (node.nodeName === 'FONT') fresh.add(node);
		}
		for (const record of records) {
			if (record.type === 'characterData') forget(record.target as Text);
			else followChildren(record, fresh);
		}
		// Changes of text are observed only after the first translation, so that a page that is
		// never translated has no overhead.
		if (isFirst && translations.size > 0) {
			observer.observe(page, { ...structure, characterData: true });
		}
		// Discards the records of changes that this function itself has made.
		observer.takeRecords();
	}

	/**
	 * Handles added and removed children.
	 * @param fresh `<font>` elements that this batch of mutation records added; each holds the
	 * browser's translation of one text node
	 */
	function followChildren(record: MutationRecord, fresh: Set<Node>) {
		const near = [...record.addedNodes, record.previousSibling, record.nextSibling];
		for (const node of record.removedNodes) {
			if (node.nodeType !== Node.TEXT_NODE) continue;
			const text = node as Text;
			const font = outerFont(text) ?? near.find((one) => one && fresh.has(one));
			if (translations.has(text)) followMove(text);
			else if (font instanceof Element && font.parentElement) {
				fresh.delete(font);
				putBack(text, font, font.parentElement);
			}
		}
	}

	function putBack(text: Text, font: Element, parent: Element) {
		const own = text.data;
		if (!showsElements(parent)) {
			parent.closest('svg')?.setAttribute('translate', 'no');
			return font.replaceWith(text);
		}
		// Some translators move the text node into the `<font>` element instead of copying its
		// text. The element then gets a copy of the text, because the node itself moves back.
		if (font.contains(text)) text.replaceWith(page.createTextNode(own));
		font.before(text);
		text.data = '';
		translations.set(text, { font, text: own });
	}

	/** Removes or moves the translation of a text node that Svelte has removed or moved. */
	function followMove(text: Text) {
		const { font, text: own } = translations.get(text) as Translation;
		if (text.isConnected) return text.after(font);
		font.remove();
		translations.delete(text);
		text.data = own;
	}

	/** Removes the outdated translation of a text node to which Svelte has written. */
	function forget(text: Text) {
		translations.get(text)?.font.remove();
		translations.delete(text);
	}
}

/** Returns the outermost `<font>` around a text node that a translator moved. */
function outerFont(text: Text): Element | undefined {
	let found: Element | undefined;
	for (let up = text.parentElement; up?.nodeName === 'FONT'; up = up.parentElement) found = up;
	return found;
}

/**
 * Whether a translation (a `<font>` element) inside this element would be visible. Titles, options
 * and some other HTML elements show only text, and SVG elements show no HTML.
 */
const showsElements = (parent: Element) =>
	parent instanceof HTMLElement && !/^(TITLE|OPTION|TEXTAREA|STYLE|SCRIPT)$/.test(parent.nodeName);
