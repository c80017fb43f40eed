/** Tests that the picture above the list follows the list, and that its dots lead to assignments. */
import { OVERVIEW, SOME, pictureOf } from './portfolio.ts';
import { awake, expect, seed, test } from './fixtures.ts';

test('the picture follows search and filter, and shows what is finished', async ({ page }) => {
	await seed(page.request, 'Een expertvraag?', [-35]);
	await seed(page.request, 'Een begeleidersvraag?', [35]);
	const finished = await seed(page.request, 'Een afgeronde vraag?', [77]);
	await page.request.patch(`/api/assignments/${finished.id}`, { data: { archived: true } });
	await page.goto('/assignments?q=expert');
	expect((await pictureOf(page, SOME)).dots).toHaveLength(1);
	await expect(page.getByRole('region', SOME)).toContainText('1 aan de expertkant');
	await page.goto('/assignments?side=facilitator');
	expect((await pictureOf(page, SOME)).dots).toHaveLength(1);
	await page.goto('/assignments?status=archived');
	await expect(page.getByRole('region', SOME)).toContainText('1 aan de begeleiderskant');
});

test('a dot names its question, and leads there', async ({ page }) => {
	const { id } = await seed(page.request, 'Een expertvraag?', [-35]);
	await seed(page.request, 'Een begeleidersvraag?', [35]);
	await page.goto('/assignments');
	await awake(page);
	const overview = page.getByRole('region', OVERVIEW);
	const finger = overview.locator('.finger').last();
	await finger.hover();
	await expect(overview.getByText('Een expertvraag?').last()).toBeVisible();
	await finger.click();
	await expect(page).toHaveURL(`/assignments/${id}`);
});

test('more assignments than fit above their place become a bar at that place', async ({ page }) => {
	for (let n = 0; n < 40; n += 1) await seed(page.request, `Vraag ${n}?`, [n < 39 ? -49 : 83]);
	await page.goto('/assignments');
	await awake(page);
	const overview = page.getByRole('region', OVERVIEW);
	const bars = overview.locator('svg.measured path.density');
	await expect(bars).toHaveCount(2);
	await expect(overview.locator('svg.measured [data-part="dot"]')).toHaveCount(0);
	const [expert, facilitator] = await Promise.all([0, 1].map((n) => bars.nth(n).boundingBox()));
	expect(expert?.x).toBeLessThan(facilitator?.x ?? 0);
	expect(expert?.height).toBeGreaterThan(facilitator?.height ?? Infinity);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

	test('a first tap names the question and a second opens it', async ({ page }) => {
		const { id } = await seed(page.request, 'Een expertvraag?', [-35]);
		await page.goto('/assignments');
		await awake(page);
		const overview = page.getByRole('region', OVERVIEW);
		await overview.locator('.finger').tap();
		await expect(overview.locator('.asked').last()).toHaveText('Een expertvraag?');
		await expect(page).toHaveURL('/assignments');
		await overview.locator('.finger').tap();
		await expect(page).toHaveURL(`/assignments/${id}`);
	});

	test('dots stand on the slope or on each other, and none floats', async ({ page }) => {
		const places = [-99, -71, -69, -67, -35, -33, -31, -11, -9, 1, 3, 53, 55, 99];
		for (const [index, at] of places.entries()) await seed(page.request, `Vraag ${index}?`, [at]);
		await page.goto('/assignments');
		const { dots } = await pictureOf(page);
		expect(dots).toHaveLength(places.length);
		for (const { x, y, r } of dots) {
			const column = dots.filter((other) => Math.abs(other.x - x) < 0.01);
			const below = column.filter((other) => other.y > y + 0.01);
			const beside = dots.filter(
				(other) => Math.abs(other.x - x) < 2 * r && !column.includes(other)
			);
			// A dot stands straight on another one, or nothing else is near enough to carry it.
			expect(beside).toEqual([]);
			if (below.length > 0) {
				expect(Math.min(...below.map((other) => other.y - y))).toBeCloseTo(2 * r + 1, 1);
			}
		}
	});
});
