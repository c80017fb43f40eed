/** Tests that the text on the stage grows with the browser's zoom. */
import type { Page } from '@playwright/test';
import { patience } from '../src/testing/patience.ts';
import { expect, test } from './fixtures.ts';
import { measure } from './stage-layout.ts';
import { everyState } from './stage-states.ts';

const SCREEN = { width: 1280, height: 720 };

/** Font sizes of the texts on the page, in CSS pixels. */
function fontSizes(page: Page): Promise<Record<string, number>> {
	return page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll('main :is(h1, h2, h3, p, li, strong, button)')]
				.filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'))
				.map((element) => [
					`${element.tagName} ${element.textContent.trim()}`,
					parseFloat(getComputedStyle(element).fontSize)
				])
		)
	);
}

test('at 200 % all text is twice as large, and nothing overlaps or is cut off', async ({
	page,
	server
}) => {
	test.setTimeout(patience(120_000));
	// A zoom makes the window's content smaller in CSS pixels, but not the window.
	await page.addInitScript(({ width, height }) => {
		Object.defineProperty(window, 'outerWidth', { get: () => width });
		Object.defineProperty(window, 'outerHeight', { get: () => height });
	}, SCREEN);
	const faults: string[] = [];
	const settings = { names: 'initials', groups: ['adviseurs', 'cliënten'] };
	for await (const { name } of everyState(page, server, settings)) {
		await page.setViewportSize(SCREEN);
		await measure(page);
		const before = await fontSizes(page);
		await page.setViewportSize({ width: SCREEN.width / 2, height: SCREEN.height / 2 });
		const { faults: found } = await measure(page);
		faults.push(...found.map((fault) => `${name}: ${fault}`));
		const after = await fontSizes(page);
		for (const [text, size] of Object.entries(before)) {
			const grown = after[text];
			if (grown !== undefined && grown < 0.99 * size) {
				faults.push(`${name}: ${text} has ${grown} pixels instead of ${size}`);
			}
		}
		expect(Object.keys(after).length, name).toBeGreaterThanOrEqual(Object.keys(before).length);
	}
	expect(faults).toEqual([]);
});
