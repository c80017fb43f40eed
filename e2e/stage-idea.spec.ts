/** Tests the three screens about the idea: pictures on the ridge, whose lines appear in turn. */
import type { Page } from '@playwright/test';
import { IN_MOTION, LANGUAGES, expect, test } from './fixtures.ts';
import { press, stagePath, stageWorkshop, withKeys } from './stage.ts';

test.use(IN_MOTION);

test.use({ viewport: { width: 1280, height: 720 } });

const SCREENS = ['idea-1', 'idea-2', 'idea-3'];

/** Parts of the screen that appear in turn, and the animations by which they do. */
const parts = (page: Page) =>
	page.locator('.idea').evaluate((idea) => ({
		names: [...idea.querySelectorAll('.part')].map(
			(part) => getComputedStyle(part).animationName !== 'none'
		),
		delays: [...idea.querySelectorAll('p.part, li.part')].map((part) =>
			parseFloat(getComputedStyle(part).animationDelay)
		),
		hidden: [...idea.querySelectorAll('.part')].filter(
			(part) => getComputedStyle(part).opacity !== '1'
		).length
	}));

test('each screen is a picture on the ridge, whose lines appear one after the other', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0);
	await page.goto(stagePath(one));
	for (const view of SCREENS) {
		await one.control('show', { view });
		await expect(page.locator(`[data-idea="${view}"] svg.measured .slope`)).toHaveCount(2);
		const { names, delays } = await parts(page);
		expect(names.every(Boolean)).toBe(true);
		expect(delays.length).toBeGreaterThanOrEqual(3);
		expect(delays).toEqual(delays.toSorted((a, b) => a - b));
		expect(new Set(delays).size).toBe(delays.length);
		expect(delays.at(-1)).toBeLessThanOrEqual(5);
	}
});

test('a press goes on to the next screen also while lines are still appearing', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 0, { withIdea: true });
	await withKeys(page, one);
	for (const view of SCREENS) {
		await press(page, 'PageDown');
		await expect(page.locator(`[data-idea="${view}"]`)).toHaveCount(1);
	}
	await press(page, 'PageDown');
	await expect(page.locator('.question')).toBeVisible();
});

test.describe('preferring reduced motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });
	test('each screen is a still in which all is there at once', async ({ page, server }) => {
		const one = await stageWorkshop(server, 0);
		await page.goto(stagePath(one));
		for (const view of SCREENS) {
			await one.control('show', { view });
			await expect(page.locator(`[data-idea="${view}"] svg.measured .slope`)).toHaveCount(2);
			const { names, hidden } = await parts(page);
			expect(names.some(Boolean)).toBe(false);
			expect(hidden).toBe(0);
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		}
	});
});

for (const locale of LANGUAGES) {
	test(`the dot that wants both comes to rest on a slope, never on the crest, in ${locale}`, async ({
		page,
		server
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const one = await stageWorkshop(server, 0, { locale: locale.slice(0, 2) });
		await one.control('show', { view: 'idea-3' });
		await page.goto(stagePath(one));
		await expect(page.getByText(/Annemarie Mars/)).toBeVisible();
		// The dot, and within it what it borrows from the other side.
		const dot = page.locator('.idea circle').nth(1);
		const side = await dot.getAttribute('data-side');
		expect(side).toMatch(/^(expert|facilitator)$/);
		const slope = await page.locator(`svg.measured .slope.${side}`).boundingBox();
		const box = await dot.boundingBox();
		const [left = 0, right = Infinity] = [slope?.x, (slope?.x ?? 0) + (slope?.width ?? 0)];
		expect(box?.x).toBeGreaterThan(left);
		expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThan(right);
	});
}

test('the host sees the same picture, small and still', async ({ page, server }) => {
	const one = await stageWorkshop(server, 0);
	const [name = '', value = ''] = one.host.cookie.split(/=(.*)/s);
	await page.context().addCookies([{ name, value, url: server.url }]);
	await one.control('show', { view: 'idea-2' });
	await page.goto(`/w/${one.code}/host`);
	await expect(page.locator('figure svg.measured .slope')).toHaveCount(2);
	const { names, hidden } = await parts(page);
	expect(names.some(Boolean)).toBe(false);
	expect(hidden).toBe(0);
	const cut = await page.locator('figure .idea').evaluate((idea) => ({
		over: idea.scrollHeight - idea.clientHeight,
		low:
			idea.getBoundingClientRect().bottom -
			(idea.closest('.screen')?.getBoundingClientRect().bottom ?? 0)
	}));
	expect(cut.over).toBeLessThanOrEqual(1);
	expect(cut.low).toBeLessThanOrEqual(0);
});
