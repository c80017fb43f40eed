/** Tests the line's form without JavaScript. */
import type { Page } from '@playwright/test';
import { type Seeded, expect, seed, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

const QUESTION = 'De schuif stond nog op licht procesbegeleider';

async function start(page: Page, placements: number[] = []): Promise<Seeded> {
	const assignment = await seed(page.request, 'Welk pakket past bij ons?', placements);
	await page.goto(`/assignments/${assignment.id}`);
	return assignment;
}

/** Reads the stored positions of an assignment, oldest first. */
async function stored(page: Page, { id }: Seeded): Promise<number[]> {
	const answer = await page.request.get(`/api/assignments/${id}`);
	const { placements } = (await answer.json()) as { placements: { position: number }[] };
	return placements.map((one) => one.position);
}

test.describe('without JavaScript', () => {
	for (const [side, sign] of [
		['expert', -1],
		['procesbegeleider', 1]
	] as const) {
		test(`three buttons place me as ${side}, each by itself`, async ({ page }) => {
			const assignment = await start(page);
			const places: number[] = [];
			for (const far of ['Licht', 'Duidelijk', 'Uitgesproken']) {
				if (places.length > 0) await page.getByRole('link', { name: 'Verplaats' }).click();
				await page.getByRole('button', { name: `${far} ${side}`, exact: true }).click();
				await expect(page.getByRole('heading', { name: `${far} ${side}` })).toBeVisible();
				places.push((await stored(page, assignment)).at(-1) ?? NaN);
			}
			expect(places.map((place) => place * sign > 0 && place % 2 !== 0)).toEqual([
				true,
				true,
				true
			]);
			expect(places.map(Math.abs)).toEqual([...places.map(Math.abs)].sort((a, b) => a - b));
			expect(new Set(places).size).toBe(3);
		});
	}

	test('the range input is there to be used, starts at no earlier place, and is kept', async ({
		page
	}) => {
		const assignment = await start(page, [-49]);
		await page.getByRole('link', { name: 'Verplaats' }).click();
		const slider = page.getByRole('slider');
		await expect(slider).toBeVisible();
		await expect(slider).toHaveValue('1');
		await slider.press('ArrowLeft');
		await expect(slider).toHaveValue('-1');
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		await expect.poll(() => stored(page, assignment)).toEqual([-49, -1]);
	});

	test('the untouched range input comes back once, with the question whether it was meant', async ({
		page
	}) => {
		const assignment = await start(page);
		await page.getByText('Notitie erbij').click();
		await page.locator('textarea[name="note"]').fill('Zij vragen om een oordeel.');
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		await expect(page.getByRole('alert').filter({ hasText: QUESTION })).toBeVisible();
		expect(await stored(page, assignment)).toEqual([]);
		await expect(page.locator('textarea[name="note"]')).toHaveValue('Zij vragen om een oordeel.');
		await page.getByRole('button', { name: 'Ja, licht procesbegeleider' }).click();
		await expect.poll(() => stored(page, assignment)).toEqual([1]);
		await expect(page.getByText(QUESTION)).toHaveCount(0);
	});

	test('asked whether I meant it, I can also give another place', async ({ page }) => {
		const assignment = await start(page);
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		await expect(page.getByText(QUESTION)).toBeVisible();
		await page.getByRole('slider').press('Home');
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
		await expect.poll(() => stored(page, assignment)).toEqual([-99]);
	});

	test('the line on the home page answers too, and shows where I stand', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'Duidelijk expert', exact: true }).click();
		await expect(page.locator('[data-part="thumb"]:visible')).toHaveCount(1);
		const thumb = await page.locator('[data-part="thumb"]:visible').boundingBox();
		const ridge = await page.locator('[data-part="ridge"]:visible').boundingBox();
		expect((thumb?.x ?? NaN) + (thumb?.width ?? NaN) / 2).toBeLessThan(ridge?.x ?? NaN);
	});
});
