/**
 * Tests the line with mouse, pen and keys: the text below it, and the positions that the thumb
 * takes.
 */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, openLine, seed, test } from './fixtures.ts';
import {
	ROLL_MS,
	drag,
	expectSent,
	faults,
	hold,
	look,
	open,
	spot,
	tap,
	watchRoll
} from './line.ts';

test.use(IN_MOTION);

const INVITATION = 'Kies je plek: tik of sleep op de lijn.';
const INVITATION_AGAIN = 'Waar sta je nu? Tik of sleep op de lijn.';
const WHICH_SIDE = 'Precies ertussenin bestaat niet. Welke kant wordt het?';
const NO_MIDDLE = 'Het midden bestaat hier niet: je kiest een kant.';

/** Returns the visible text below the line, without the live region for screen readers. */
const reads = (page: Page, text: string) =>
	page.getByRole('group').getByText(text).and(page.locator(':not([aria-live])'));

test.describe('no place chosen yet', () => {
	test('I have not placed myself: no thumb, no ticks, an invitation to put it down', async ({
		page
	}) => {
		await open(page);
		await expectSent(page, null);
		await expect(page.locator('[data-part="thumb"]')).toHaveCount(0);
		await expect(reads(page, INVITATION)).toBeVisible();
		await expect(page.locator('datalist, input[list], svg line, svg text')).toHaveCount(0);
	});

	test('where I stood before is a quiet mark, and never my new place', async ({ page }) => {
		const { id } = await seed(page.request, 'Hoe delen we de nachten?', [35, -49]);
		await open(page, `/assignments/${id}?place`);
		await expectSent(page, null);
		await expect(reads(page, INVITATION_AGAIN)).toBeVisible();
		await expect(page.locator('[data-part="mark"]')).toHaveCount(1);
		await tap(page, 1.5);
		const { thumb } = await look(page);
		const mark = await page.locator('[data-part="mark"]').boundingBox();
		expect(mark?.width).toBeLessThan(20);
		expect(thumb).toBeGreaterThan((mark?.x ?? Infinity) + 100);
	});

	test('after "Bewaar mijn plek" I stand where the thumb was, and the line opens empty again', async ({
		page
	}) => {
		const { id } = await seed(page.request, 'Hoe delen we de nachten?');
		await open(page, `/assignments/${id}`);
		await expect(page.locator('[data-part="mark"]')).toHaveCount(0);
		await page.getByRole('slider').press('PageUp');
		const { thumb } = await look(page);
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		const middle = async (part: string) => {
			const box = await page.locator(`[data-part="${part}"]`).boundingBox();
			return (box?.x ?? NaN) + (box?.width ?? NaN) / 2;
		};
		expect(await middle('disc')).toBeCloseTo(thumb ?? NaN, 0);
		await openLine(page);
		await expectSent(page, null);
		expect(await middle('mark')).toBeCloseTo(thumb ?? NaN, 0);
		await expect(reads(page, INVITATION_AGAIN)).toBeVisible();
	});

	test('the page reloaded, or come back to, shows no place that I did not give', async ({
		page
	}) => {
		await open(page);
		await tap(page, -1.5);
		await page.reload();
		await expectSent(page, null);
		await tap(page, 1.5);
		await page.goto('/about');
		await page.goBack();
		await page.getByRole('slider').waitFor();
		await expect.poll(async () => faults(await look(page))).toEqual([]);
	});
});

test.describe('dragging', () => {
	test('I drag it anywhere with the mouse, and it stays where I let go', async ({ page }) => {
		await open(page);
		for (const at of [-1.2, -1.9, 1.1, 1.8]) {
			await drag(page, 1.5, at);
			const { x } = await spot(page, at);
			await expect.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x)).toBeLessThan(6);
			expect(faults(await look(page))).toEqual([]);
		}
	});

	test('I drag it with a pen', async ({ page }) => {
		await open(page);
		const cdp = await page.context().newCDPSession(page);
		const pen = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number) => {
			const pressed = type === 'mouseReleased' ? 0 : 1;
			await cdp.send('Input.dispatchMouseEvent', {
				...(await spot(page, at)),
				type,
				button: 'left',
				buttons: pressed,
				clickCount: 1,
				pointerType: 'pen'
			});
		};
		const kinds = await page.evaluateHandle(() => {
			const seen = new Set<string>();
			addEventListener('pointermove', (event) => seen.add(event.pointerType), true);
			return seen;
		});
		await pen('mousePressed', 1.5);
		for (const at of [1, 0, -1, -1.5]) await pen('mouseMoved', at);
		await pen('mouseReleased', -1.5);
		const { x } = await spot(page, -1.5);
		await expect.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x)).toBeLessThan(6);
		expect(await kinds.evaluate((seen) => [...seen])).toEqual(['pen']);
	});

	for (const [from, via, to] of [
		[-1.5, 0.4, 1],
		[1.5, -0.4, -1],
		[-1.5, -0.4, 1]
	] as const) {
		test(`let go on the ridge at ${via} coming from ${from}, it rolls on within 400 ms`, async ({
			page
		}) => {
			await open(page);
			await hold(page, from, via);
			const roll = await watchRoll(page);
			await page.mouse.up();
			const frames = await roll();
			expect(frames.onRidge, 'rolls, and does not jump').toBeGreaterThan(0);
			expect(frames.moving).toBeLessThanOrEqual(ROLL_MS);
			await expectSent(page, to);
		});
	}

	test('turned back on the ridge, it goes to the side it was last moving towards', async ({
		page
	}) => {
		await open(page);
		await drag(page, -1.5, 0.7, 0.2);
		await expectSent(page, -1);
		await drag(page, -1.5, 1.5, -0.7, -0.2);
		await expectSent(page, 1);
	});

	test('a tap on the ridge goes to the side it leans to', async ({ page }) => {
		await open(page);
		await tap(page, 0.3, 0.9);
		await expectSent(page, 1);
		await tap(page, -0.3, 0.9);
		await expectSent(page, -1);
	});

	for (const width of [320, 641, 1024, 1280]) {
		test(`a tap exactly between the sides asks which side, ${width} px wide`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page);
			await tap(page, 0, 0.9);
			await expect(reads(page, WHICH_SIDE)).toBeVisible();
			await expectSent(page, null);
			await tap(page, 1.5);
			await expect(reads(page, WHICH_SIDE)).toBeHidden();
			const { sent } = await look(page);
			await tap(page, 0, 0.9);
			await expect(reads(page, WHICH_SIDE)).toBeVisible();
			await expectSent(page, Number(sent));
			await page.getByRole('button', { name: 'Procesbegeleider', exact: true }).click();
			await expect(reads(page, WHICH_SIDE)).toBeHidden();
			await expectSent(page, Number(sent));
		});
	}

	test('the first time, and only then, a line of text says why it rolled', async ({ page }) => {
		await open(page);
		await drag(page, -1.5, -1.3);
		await expect(reads(page, NO_MIDDLE)).toBeHidden();
		await drag(page, -1.5, 0.4);
		await expect(reads(page, NO_MIDDLE)).toBeVisible();
		await page.reload();
		await open(page);
		await drag(page, -1.5, 0.4);
		await expectSent(page, 1);
		await expect(reads(page, NO_MIDDLE)).toBeHidden();
	});
});

test.describe('never at rest on the ridge', () => {
	test('not when the page is reloaded or made narrower while I hold it there', async ({ page }) => {
		await open(page);
		await hold(page, -1.5, 0.3);
		await page.setViewportSize({ width: 360, height: 640 });
		await page.mouse.up();
		await expectSent(page, 1);
		await page.setViewportSize({ width: 900, height: 800 });
		await expectSent(page, 1);
		await hold(page, -1.5, 0.3);
		await page.reload();
		await page.mouse.up();
		await expectSent(page, null);
	});

	test('not when the browser takes the pointer away', async ({ page }) => {
		await open(page);
		await hold(page, -1.5, 0.3);
		await page.evaluate(() => {
			for (const one of document.querySelectorAll('*'))
				if (one.hasPointerCapture(1)) one.releasePointerCapture(1);
		});
		// The browser fires `lostpointercapture` only at the next event of the pointer.
		const { x, y } = await spot(page, 0.3);
		await page.mouse.move(x + 1, y);
		await expectSent(page, 1);
		await page.mouse.up();
		await expectSent(page, 1);
	});

	test('not when a script sets the value, whatever it says about it', async ({ page }) => {
		await open(page);
		for (const sent of ['0', '-0', '0.4', '', 'midden']) {
			for (const types of [['input'], ['change'], ['input', 'change'], []]) {
				await page.getByRole('slider').evaluate(
					(input: HTMLInputElement, { sent, types }) => {
						input.value = sent;
						for (const type of types) input.dispatchEvent(new Event(type, { bubbles: true }));
					},
					{ sent, types }
				);
				await expect.poll(async () => faults(await look(page))).toEqual([]);
			}
		}
		await hold(page, -1.5, 0.3);
		await page.getByRole('slider').evaluate((input: HTMLInputElement) => {
			input.step = '1';
			input.value = '0';
			input.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await page.mouse.up();
		await expect.poll(async () => faults(await look(page))).toEqual([]);
	});

	test('a script that sets a place is followed, also when it only tells of a change', async ({
		page
	}) => {
		await open(page);
		for (const type of ['input', 'change']) {
			for (const value of [-49, 7]) {
				await page.getByRole('slider').evaluate(
					(input: HTMLInputElement, { type, value }) => {
						input.value = String(value);
						input.dispatchEvent(new Event(type, { bubbles: true }));
					},
					{ type, value }
				);
				await expectSent(page, value);
			}
		}
	});
});
