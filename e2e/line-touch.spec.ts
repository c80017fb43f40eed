/**
 * Tests the line under a finger: horizontal moves must only drag, and vertical moves must only
 * scroll.
 */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, test } from './fixtures.ts';
import { expectSent, faults, look, open, spot, touchscreen } from './line.ts';

test.use(IN_MOTION);

test.use({ hasTouch: true, viewport: { width: 390, height: 664 } });

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Records the `pointerup` and `pointercancel` events that the page receives. */
async function endings(page: Page): Promise<() => Promise<string[]>> {
	const handle = await page.evaluateHandle(() => {
		const types: string[] = [];
		for (const type of ['pointerup', 'pointercancel'])
			addEventListener(type, () => types.push(type), true);
		return types;
	});
	return () => handle.jsonValue();
}

test.describe('a finger', () => {
	test('drags the thumb sideways to where it lifts', async ({ page }) => {
		await open(page);
		const touch = await touchscreen(page);
		for (const to of [1.7, -1.4]) {
			const from = await spot(page, 1.3);
			await touch.put(from.x, from.y);
			for (const at of [1.1, 0, to / 2, to]) {
				const { x, y } = await spot(page, at);
				await touch.move(x, y);
			}
			const { x } = await spot(page, to);
			await expect.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x)).toBeLessThan(3);
			await touch.lift();
			await expect.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x)).toBeLessThan(3);
			expect(faults(await look(page))).toEqual([]);
		}
		expect(await scrolled(page)).toBe(0);
	});

	test('that taps puts the thumb there, and on the ridge on the side it leans to', async ({
		page
	}) => {
		await open(page);
		for (const [at, place] of [
			[-0.4, -1],
			[0.4, 1],
			[-2, -99]
		] as const) {
			const { x, y } = await spot(page, at);
			await page.touchscreen.tap(x, y);
			await expectSent(page, place);
		}
	});

	test('let go on the ridge, it rolls to the side the finger was moving towards', async ({
		page
	}) => {
		await open(page);
		const touch = await touchscreen(page);
		for (const [from, via, place] of [
			[-1.6, 0.3, 1],
			[1.6, -0.3, -1],
			[-1.6, -0.3, 1]
		] as const) {
			const start = await spot(page, from);
			await touch.put(start.x, start.y);
			for (const at of [from * 0.8, via]) await touch.move((await spot(page, at)).x, start.y);
			await touch.lift();
			await expectSent(page, place);
		}
	});

	for (const before of [null, -49]) {
		test(`that scrolls the page from the line places nothing${before ? ' new' : ''}`, async ({
			page
		}) => {
			await open(page);
			if (before) await page.getByRole('slider').fill(String(before));
			const ended = await endings(page);
			const touch = await touchscreen(page);
			const { x, y } = await spot(page, 1.4, 0.9);
			await touch.put(x, y);
			for (let down = 10; down <= 150; down += 10) await touch.move(x + down / 4, y - down);
			await expect.poll(() => scrolled(page)).toBeGreaterThan(50);
			await expectSent(page, before);
			await touch.lift();
			await expect.poll(ended).toEqual(['pointercancel']);
			await expectSent(page, before);
		});
	}

	test('that moves less than twice as far sideways as down does not drag', async ({ page }) => {
		await open(page);
		const touch = await touchscreen(page);
		const { x, y } = await spot(page, 1.4, 0.5);
		await touch.put(x, y);
		await touch.move(x - 18, y - 10);
		await touch.move(x - 40, y - 14);
		await touch.lift();
		await expectSent(page, null);
		await touch.put(x, y);
		await touch.move(x - 22, y - 10);
		await touch.move(x - 40, y - 14);
		await touch.lift();
		await expect
			.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x + 40))
			.toBeLessThan(3);
	});

	test('that is joined by a second keeps the thumb; the second one moves nothing', async ({
		page
	}) => {
		await open(page);
		const touch = await touchscreen(page);
		const [first, second] = [await spot(page, -1.5), await spot(page, 1.5)];
		await touch.put(first.x, first.y);
		await touch.move(first.x + 30, first.y);
		await touch.put(second.x, second.y, 2);
		await touch.move(second.x - 30, second.y, 2);
		const ridge = await spot(page, 0.3);
		await touch.move(ridge.x, first.y);
		await touch.lift(2);
		await touch.lift();
		await expectSent(page, 1);
	});

	test('taken away by the browser leaves the thumb where it was, and off the ridge', async ({
		page
	}) => {
		await open(page);
		const touch = await touchscreen(page);
		for (const before of [null, -49]) {
			if (before) await page.getByRole('slider').fill(String(before));
			const start = await spot(page, 1.5);
			await touch.put(start.x, start.y);
			for (const at of [1.2, 0.6, 0.3]) await touch.move((await spot(page, at)).x, start.y);
			await touch.cancel();
			await expectSent(page, before);
		}
	});

	test('finds a thumb of 44 px or more, and the line 24 px clear of the edges', async ({
		page
	}) => {
		for (const width of [320, 390, 768]) {
			await page.setViewportSize({ width, height: 664 });
			await open(page);
			const slider = page.getByRole('slider');
			for (const key of ['Home', 'End']) {
				await slider.press(key);
				const thumb = await page.locator('[data-part="thumb"]').boundingBox();
				expect(thumb?.width).toBeGreaterThanOrEqual(44);
				expect(thumb?.height).toBeGreaterThanOrEqual(44);
				expect(thumb?.x).toBeGreaterThanOrEqual(24);
				expect((thumb?.x ?? NaN) + (thumb?.width ?? NaN)).toBeLessThanOrEqual(width - 24);
			}
			const line = await slider.boundingBox();
			expect(line?.x).toBeGreaterThanOrEqual(24);
			expect((line?.x ?? NaN) + (line?.width ?? NaN)).toBeLessThanOrEqual(width - 24);
		}
	});

	test('can take the thumb at its rim without it jumping', async ({ page }) => {
		await open(page);
		await page.getByRole('slider').fill('49');
		const before = await page.locator('[data-part="thumb"]').boundingBox();
		if (!before) throw new Error('There is no thumb.');
		const touch = await touchscreen(page);
		const y = before.y + before.height / 2;
		for (const dx of [-16, 16]) {
			const x = before.x + before.width / 2 + dx;
			await touch.put(x, y);
			await touch.move(x + 40, y);
			await touch.move(x, y);
			await touch.lift();
			await expectSent(page, 49);
		}
	});

	test('and the page agree on how to scroll: sideways belongs to the line alone', async ({
		page
	}) => {
		await open(page);
		const { x, y } = await spot(page, 1.4);
		const actions = await page.evaluate(
			({ x, y }) => {
				const found: string[] = [];
				for (let one = document.elementFromPoint(x, y); one; one = one.parentElement)
					found.push(getComputedStyle(one).touchAction);
				return found;
			},
			{ x, y }
		);
		expect(actions).toContain('pan-y');
	});
});
