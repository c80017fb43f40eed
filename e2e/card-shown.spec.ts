/** Tests the role card on a helper's screen that a client reads too. */
import type { Page } from '@playwright/test';
import { brokenWords } from './accessible.ts';
import { expect, expectNothingFound, seed, test } from './fixtures.ts';

const QUESTION = 'Waarom lopen jonge collega’s hier weg?';

/** Returns all text that can be seen on the page beside the card, line by line. */
async function besideCard(page: Page): Promise<string[]> {
	const text = await page.locator('body').evaluate((body: HTMLElement) => {
		body.querySelector<HTMLElement>('.sheet')?.style.setProperty('visibility', 'hidden');
		return body.innerText;
	});
	const lines = text.split('\n').map((line) => line.trim());
	// The title of the page is for screen readers only.
	return lines.filter((line) => line !== '' && line !== 'Rolkaart');
}

/** Opens the card of an assignment whose role switch the client has not been told of. */
async function openCard(page: Page): Promise<string> {
	const { id } = await seed(page.request, QUESTION, [-47, 47], { client: 'De Zwaan' });
	await page.goto(`/assignments/${id}/card`);
	return id;
}

for (const width of [390, 1280]) {
	test.describe(`${width} px wide`, () => {
		test.use({ viewport: { width, height: 844 } });

		test('showing the card shows nothing but the card', async ({ page }) => {
			await openCard(page);
			await expect(page.getByText('weet nog niet dat je van rol wisselde')).toBeHidden();
			await page.getByRole('link', { name: 'Laat alleen de kaart zien' }).click();
			const close = page.getByRole('link', { name: 'Sluit dit scherm' });
			await expect(close).toBeVisible();
			await expect(page.getByRole('article')).toContainText(QUESTION);
			await expect(page.getByRole('heading', { level: 1, name: 'Rolkaart' })).toBeFocused();
			await expectNothingFound(page);
			expect(await besideCard(page)).toEqual(['Sluit dit scherm']);

			await close.click();
			await expect(page.getByRole('link', { name: 'Terug naar de opdracht' })).toBeVisible();
			await page.getByText('Deel met een link', { exact: true }).click();
			await expect(page.getByText('weet nog niet dat je van rol wisselde')).toBeVisible();
		});
	});
}

test('with text twice as large the words of the card stay whole', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openCard(page);
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	const card = page.getByRole('article');
	for (const part of ['.poles span', '.foot span']) {
		const words = card.locator(part);
		await expect(words.first()).toBeVisible();
		await expect(words).toHaveCount(2);
		expect(await brokenWords(words), part).toEqual([]);
	}
});

test('in forced colours the slopes of the card are lines without a pale area', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await openCard(page);
	const areas = page.getByRole('article').locator('[data-part="area"]');
	await expect(areas).toHaveCount(2);
	await expect(areas.first()).not.toHaveCSS('fill', 'none');
	await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
	for (const area of await areas.all()) await expect(area).toHaveCSS('fill', 'none');
});

test('without a connection I show the card just the same', async ({ page, context }) => {
	await openCard(page);
	await expect(page.getByRole('img', { name: /^Rolkaart: / })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Laat alleen de kaart zien' }).click();
	await expect(page.getByRole('link', { name: 'Sluit dit scherm' })).toBeVisible();
	await expect(page.getByRole('article')).toContainText(QUESTION);
	await context.setOffline(false);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the card is shown alone, and the way back is below it', async ({ page }) => {
		await openCard(page);
		await page.getByRole('link', { name: 'Laat alleen de kaart zien' }).click();
		await expect(page.getByRole('banner')).toBeHidden();
		await expect(page.getByRole('article')).toBeVisible();
		await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
		await expect(page.getByRole('banner')).toBeVisible();
	});
});
