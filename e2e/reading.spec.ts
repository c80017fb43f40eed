/** Tests the pages that are only read: their table of contents, and what they say first. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const LONG_PAGES = [
	'/help',
	'/help/workshop',
	'/help/slides',
	'/help/intervision',
	'/help/team',
	'/help/check-in',
	'/privacy',
	'/accessibility'
];

const contentsOf = (page: Page) => page.getByRole('navigation', { name: 'Op deze pagina' });

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	for (const path of LONG_PAGES) {
		test(`on a laptop the contents of ${path} stay beside the text`, async ({ page }) => {
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.goto(path);
			const contents = contentsOf(page);
			await expect(contents).toHaveCount(1);
			const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
			await expect(contents.getByRole('link')).toHaveText(headings);

			await contents.getByRole('link').nth(2).click();
			const heading = page.getByRole('heading', { level: 2, name: headings[2] });
			await expect(heading).toBeInViewport();
			await expect(contents).toBeInViewport();
			const [text, table] = await Promise.all([heading.boundingBox(), contents.boundingBox()]);
			if (!text || !table) throw new Error('no heading or no contents');
			expect(text.x + text.width).toBeLessThanOrEqual(table.x);
		});

		test(`on a phone the contents of ${path} are folded above the text`, async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(path);
			const contents = contentsOf(page);
			await expect(contents).toHaveCount(1);
			await expect(contents.getByRole('link')).toHaveCount(0);
			await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();

			await contents.getByText('Op deze pagina').click();
			const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
			await expect(contents.getByRole('link')).toHaveText(headings);
			await contents.getByRole('link').last().click();
			await expect(page.getByRole('heading', { level: 2, name: headings.at(-1) })).toBeInViewport();
		});
	}

	test('on paper there is no table of contents, whatever the width', async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 844 });
			for (const path of LONG_PAGES) {
				await page.goto(path);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(contentsOf(page), `${path}, ${width}`).toHaveCount(0);
			}
		}
	});
});

test('what is kept begins with five lines, and then says it in full', async ({ page }) => {
	await page.goto('/privacy');
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('In het kort');
	const lines = page.getByRole('region', { name: 'In het kort' }).getByRole('listitem');
	await expect(lines).toHaveText([/^Bewaard/, /^Het staat/, /^Lezen/, /^Weg/, /^In je browser/]);
	await expect(page.getByRole('heading', { level: 2 }).nth(1)).toHaveText(
		'Wat er wordt bewaard, en hoe lang'
	);
});

for (const [locale, title, problem, nobody] of [
	['nl', 'Toegankelijkheid', 'Een probleem melden', 'wie deze Kantlijn beheert'],
	['en', 'Accessibility', 'Reporting a problem', 'whoever runs this Kantlijn']
] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale });

		test('I read how accessible this is, and where to report a problem', async ({ page }) => {
			await page.goto('/about');
			await page.getByRole('contentinfo').getByRole('link', { name: title }).click();
			await expect(page).toHaveURL('/accessibility');
			await expect(page).toHaveTitle(`${title} · Kantlijn`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
			await expect(page.getByRole('main')).toContainText('WCAG 2.2');
			// The server of the browser tests has no OPERATOR_CONTACT.
			await expect(page.getByRole('region', { name: problem })).toContainText(nobody);
		});
	});
}
