/**
 * Accessibility checks for every page and state: axe, headings, target sizes, and reflow on narrow
 * screens.
 */
import type { Locator, Page } from '@playwright/test';
import { type Light, expect, expectNothingFound, test } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';

/**
 * Brings a page into a state. The steps must not contain texts of the interface, because they run
 * in both languages.
 */
export type Open = (page: Page, locale: 'nl' | 'en', server: Server) => Promise<unknown>;

/** Checks that the first heading is the only h1, and that no heading skips a level. */
async function expectOrderlyHeadings(page: Page) {
	const headings = await page.getByRole('heading').all();
	const levels = await Promise.all(
		headings.map((heading) => heading.evaluate(({ tagName }) => Number(tagName.slice(1))))
	);
	expect(levels.filter((level) => level === 1)).toHaveLength(1);
	expect(levels[0]).toBe(1);
	for (const [index, level] of levels.entries()) {
		expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
	}
}

/**
 * Lists controls narrower or lower than 24 px, except links in a sentence (WCAG 2.5.8). A link that
 * is the only text of its paragraph is in no sentence.
 */
export function tooSmall(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const wordsOf = (element: Element | null) => element?.textContent.trim();
		const all = document.querySelectorAll('a, button, input, select, textarea, summary');
		return [...all].flatMap((element) => {
			const target = element.closest('label') ?? element;
			const { width, height } = target.getBoundingClientRect();
			const hidden = !element.checkVisibility() || element.getAttribute('type') === 'hidden';
			const isInline = getComputedStyle(element).display === 'inline';
			const inText = isInline && wordsOf(element) !== wordsOf(element.parentElement);
			return hidden || inText || (width >= 24 && height >= 24) ? [] : [target.outerHTML];
		});
	});
}

/** Lists the words within these elements that are broken over two lines. */
export function brokenWords(elements: Locator): Promise<string[]> {
	return elements.evaluateAll((all) =>
		all.flatMap((element) => {
			const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const broken: string[] = [];
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				for (const { 0: word, index } of text.nodeValue?.matchAll(/[\p{L}\p{N}]+/gu) ?? []) {
					const range = document.createRange();
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					if (range.getClientRects().length > 1) broken.push(word);
				}
			}
			return broken;
		})
	);
}

/**
 * Checks that the page does not scroll horizontally at a width of 320 px, nor with text enlarged to
 * 200 %, and that the words of the navigation stay whole.
 */
async function expectNothingOffScreen(page: Page) {
	const over = () =>
		page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
	await page.setViewportSize({ width: 320, height: 640 });
	await expect.poll(over).toBe(0);
	expect(await tooSmall(page)).toEqual([]);
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
		'32px'
	);
	await expect.poll(over).toBe(0);
	const navigation = page.locator('nav:has([aria-current]) a, footer a');
	expect(await brokenWords(navigation)).toEqual([]);
}

async function expectAccessible(
	page: Page,
	state: string,
	open: () => Promise<unknown>,
	light?: Light
) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open();
	await expectNothingFound(page, state, light);
	await expectOrderlyHeadings(page);
	expect(await tooSmall(page)).toEqual([]);
}

interface Wanted {
	/** Sets the theme of the page. The default function sets `prefers-color-scheme`. */
	light?: Light;
	/** Whether the page is also checked at a width of 320 px. */
	narrow: boolean;
}

/** Defines the accessibility test of one page state. */
export function isAccessible(state: string, open: Open, { light, narrow }: Wanted) {
	const also = narrow
		? ', and nothing leaves the screen at 320 px, nor with text twice as large'
		: '';
	test(`axe finds nothing on ${state}, in both languages, light and dark${also}`, async ({
		page,
		context,
		baseURL,
		server
	}) => {
		test.slow();
		for (const locale of ['en', 'nl'] as const) {
			await context.clearCookies();
			await context.addCookies([{ name: 'kantlijn-language', value: locale, url: baseURL ?? '' }]);
			await expectAccessible(page, locale, () => open(page, locale, server), light);
		}
		if (narrow) await expectNothingOffScreen(page);
	});
}
