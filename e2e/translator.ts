/**
 * Imitates the page translator of Chrome, which replaces each text by two nested `<font>` elements.
 */
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/**
 * Two ways in which real translators change the page: they replace a text, or insert an element and
 * move the text into it.
 */
export const WAYS = ['replace', 'insert-and-move'] as const;

/**
 * Translates the texts that the page shows now, and those that it shows later. With `replace`, a
 * translation is the same text in guillemets, so that {@link expectSame} can compare it with an
 * untranslated page.
 */
export async function translate(page: Page, way: (typeof WAYS)[number]): Promise<void> {
	await page.evaluate((way) => {
		const translated = new WeakSet<Node>();

		function translateText(text: Text) {
			if (translated.has(text) || !text.data.trim() || !text.parentElement) return;
			if (text.parentElement.closest('script, style, title, textarea, option, [translate=no]')) {
				return;
			}
			const outer = document.createElement('font');
			const inner = document.createElement('font');
			const own = text.data;
			outer.append(inner);
			if (way === 'replace') {
				inner.textContent = `«${own}»`;
				text.replaceWith(outer);
			} else {
				text.before(outer);
				inner.append(text);
			}
			for (const node of inner.childNodes) translated.add(node);
		}

		function translateAll(root: Node) {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			for (let one = walker.nextNode(); one; one = walker.nextNode()) texts.push(one as Text);
			for (const text of texts) if (!text.parentElement?.closest('font')) translateText(text);
		}

		translateAll(document.body);
		document.documentElement.classList.add('translated-ltr');
		const options = { childList: true, characterData: true, subtree: true };
		// Translates in a later task, as a browser's translator does.
		new MutationObserver(() => setTimeout(() => translateAll(document.body))).observe(
			document.body,
			options
		);
	}, way);
	await expect(page.locator('font').first()).toBeAttached();
}

/** Returns the text of a part of the page, without the guillemets of the translation. */
const shown = async (page: Page, part: string) =>
	(await page.locator(part).innerText()).replace(/[«»]/g, '').replace(/\s+/g, ' ').trim();

/**
 * Waits until a part of the translated page shows the same text as the same part of the other page.
 */
export const expectSame = (translated: Page, other: Page, part = 'body'): Promise<void> =>
	expect(async () => {
		expect(await shown(translated, part)).toBe(await shown(other, part));
	}).toPass({ timeout: 10_000 });
