/** Tests the line under user preferences: reduced motion, forced colours and larger text. */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, seed, test } from './fixtures.ts';
import { cutOff, drag, expectSent, faults, hold, look, open, tap, watchRoll } from './line.ts';

test.use(IN_MOTION);

const slider = (page: Page) => page.getByRole('slider');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Checks that dragging, tapping, keys and buttons each choose a position. */
async function everythingWorks(page: Page): Promise<void> {
	await drag(page, 1.5, -1.5);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /expert$/);
	await drag(page, -1.5, 0.4);
	await expectSent(page, 1);
	await slider(page).press('ArrowLeft');
	await expectSent(page, -1);
	await button(page, 'Procesbegeleider').click();
	await button(page, 'Uitgesproken').click();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', 'uitgesproken procesbegeleider');
	await tap(page, -0.3, 0.9);
	await expectSent(page, -1);
	expect(faults(await look(page))).toEqual([]);
}

test.describe('reduced motion', () => {
	test('let go on the ridge, the thumb jumps and does not roll', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open(page);
		for (const [from, via, place] of [
			[-1.5, 0.4, 1],
			[1.5, -0.4, -1]
		] as const) {
			await hold(page, from, via);
			const roll = await watchRoll(page);
			await page.mouse.up();
			const frames = await roll();
			expect(frames.onRidge).toBe(-1);
			await expectSent(page, place);
		}
	});
});

test.describe('forced colours', () => {
	test.use({ contextOptions: { forcedColors: 'active' } });

	test('everything works and reads', async ({ page }) => {
		await open(page);
		await everythingWorks(page);
		expect(await cutOff(page)).toEqual([]);
	});

	test('thumb, slopes, mark and the chosen button stand out from the ground', async ({ page }) => {
		const { id } = await seed(page.request, 'Hoe delen we de nachten?', [-49]);
		await open(page, `/assignments/${id}?place`);
		await slider(page).press('PageUp');
		const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const painted = (selector: string, how: 'fill' | 'stroke') =>
			page
				.locator(selector)
				.first()
				.evaluate((one, how) => getComputedStyle(one)[how], how);
		expect(await painted('[data-part="thumb"] circle:not(.halo)', 'fill')).not.toBe(ground);
		expect(await painted('[data-part="mark"]', 'stroke')).not.toBe(ground);
		for (const slope of await page.locator('svg.measured path.slope').all())
			expect(await slope.evaluate((one) => getComputedStyle(one).stroke)).not.toBe(ground);
		const edge = (name: string) =>
			button(page, name).evaluate((one) => {
				const { borderColor, borderWidth } = getComputedStyle(one);
				return `${borderWidth} ${borderColor}`;
			});
		expect(await edge('Procesbegeleider')).not.toBe(await edge('Expert'));
	});
});

/** Sets the text size to 200 %, as the browser's setting does. */
const enlarge = (page: Page) =>
	page.addInitScript(() => {
		addEventListener('DOMContentLoaded', () => {
			document.documentElement.style.fontSize = '32px';
		});
	});

for (const { name, width, large } of [
	{ name: '320 px wide', width: 320, large: false },
	{ name: 'text at 200 %', width: 1280, large: true },
	{ name: 'text at 200 % on a phone 320 px wide', width: 320, large: true }
]) {
	test.describe(name, () => {
		test('everything works, and no text is cut off or runs off the screen', async ({ page }) => {
			await page.setViewportSize({ width, height: 640 });
			if (large) await enlarge(page);
			await open(page);
			expect(await cutOff(page)).toEqual([]);
			await everythingWorks(page);
			expect(await cutOff(page)).toEqual([]);
		});
	});
}
