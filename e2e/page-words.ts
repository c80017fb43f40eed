/** Reads the words that a page shows in its own language, and finds those of another language. */
import type { Page } from '@playwright/test';
import en from '../src/i18n/messages/en.json' with { type: 'json' };
import nl from '../src/i18n/messages/nl.json' with { type: 'json' };

/**
 * Words that a Dutch or an English sentence of the app often has, and that are none in German and
 * French.
 */
const FOREIGN =
	/(?<![\p{L}’'-])(je|jij|jouw|jullie|een|het|niet|zijn|wordt|nog|kies|waar|the|you|your|and|this|with|from|choose)(?![\p{L}’'-])/iu;

/** Texts of the Dutch and English messages without parameters. */
const MESSAGES = new Set(
	[nl, en].flatMap((all) =>
		Object.values(all).filter((text) => typeof text === 'string' && !text.includes('{'))
	)
);

/** Messages that a German or French page may show, since they are the same in that language. */
const SHARED = ['Code', 'Expert', 'expertise', 'Expertise', 'question'];

/**
 * Returns all texts of the page in the page's own language: what is visible, what screen readers
 * read, and the title. Texts that the host wrote have the workshop's language.
 */
function wordsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const texts: string[] = [document.title.replace(/ · .*/, '')];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const isOwn = element?.closest('[lang]') === document.documentElement;
			if (isOwn && element.checkVisibility()) texts.push(node.nodeValue ?? '');
		}
		for (const element of document.querySelectorAll('[aria-label], [aria-valuetext]')) {
			texts.push(element.getAttribute('aria-label') ?? '');
			texts.push(element.getAttribute('aria-valuetext') ?? '');
		}
		return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
	});
}

/**
 * Returns the Dutch and English texts on a page in another language.
 * @param host texts that the host wrote, which stand in labels and in the title as well
 */
export async function foreignWords(page: Page, host: readonly string[]): Promise<string[]> {
	const texts = await wordsOf(page);
	return texts.filter((text) => {
		const own = host.reduce((rest, one) => rest.replaceAll(one, ''), text);
		return FOREIGN.test(own) || (MESSAGES.has(own) && !SHARED.includes(own));
	});
}

/** Lists what a page shows outside its width, or cuts off within an element. */
export function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const found: string[] = [];
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			if (!element?.checkVisibility() || !node.nodeValue?.trim()) continue;
			if (element.closest('.visually-hidden, .full, svg, #svelte-announcer')) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const isOut = [...range.getClientRects()].some(
				({ left, right }) => left < -0.5 || right > width + 0.5
			);
			const button = element.closest('button, a.button, label.button');
			const overflows = button !== null && button.scrollWidth > button.clientWidth + 1;
			if (isOut || overflows) found.push(node.nodeValue);
		}
		return found;
	});
}
