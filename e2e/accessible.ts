/** What holds of every page in every state: axe, headings, targets, and nothing off the screen. */
import type { Page } from '@playwright/test';
import { type Light, expect, expectNothingFound, test } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';

/** Brings a page into a state, by what a person would call it, without words of either language. */
export type Open = (page: Page, locale: 'nl' | 'en', server: Server) => Promise<unknown>;

/** In the order of the page; a level is never left out on the way down. */
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

/** What can be pressed and is smaller than 24 px in a direction; links in running text may be. */
function tooSmall(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const all = document.querySelectorAll('a, button, input, select, textarea, summary');
		return [...all].flatMap((element) => {
			const target = element.closest('label') ?? element;
			const { width, height } = target.getBoundingClientRect();
			const hidden = !element.checkVisibility() || element.getAttribute('type') === 'hidden';
			const inText = getComputedStyle(element).display === 'inline';
			return hidden || inText || (width >= 24 && height >= 24) ? [] : [target.outerHTML];
		});
	});
}

/** Nothing leaves the screen on the narrowest phone, nor there with text twice as large. */
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
	/** How it becomes light and dark, where that is not as one prefers. */
	light?: Light;
	/** It is also for phones. */
	narrow: boolean;
}

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
