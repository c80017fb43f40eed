/** Tests that a place from the first page goes into a new assignment. */
import type { Page } from '@playwright/test';
import { awake, place, standing } from './fixtures.ts';
import { QUESTION, expect, keptInBrowser, test } from './offline.ts';

const save = (page: Page) => page.getByRole('button', { name: 'Bewaar opdracht en plek' });

test('from the first page I save where I stand with one question', async ({ page }) => {
	await page.goto('/');
	await awake(page);
	await expect(page.getByRole('link', { name: 'Bewaar bij een nieuwe opdracht' })).toHaveCount(0);
	await place(page, 'Procesbegeleider');
	await page.getByRole('link', { name: 'Bewaar bij een nieuwe opdracht' }).click();
	await expect(page.getByText('Duidelijk procesbegeleider.')).toBeVisible();
	await expect(page.getByText(/^Bijvoorbeeld: ‘.+\?’$/)).toBeVisible();
	await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(1);
	await save(page).click();
	await expect(page.getByText('Vul hier iets in.')).toBeVisible();
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await save(page).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
});

test('without a connection the place waits with the assignment', async ({ page, context }) => {
	await page.goto('/assignments/new?place=-47');
	await page.getByLabel('De vraag van de cliënt').fill('Eerst iets anders?');
	await save(page).click();
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	await page.goto('/assignments/new?place=47');
	await keptInBrowser(page, '/assignments/waiting');
	await context.setOffline(true);
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await save(page).click();
	await expect(page).toHaveURL(/\/assignments\/waiting#/);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	await context.setOffline(false);
	await expect(page).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the place comes along too', async ({ page }) => {
		await page.goto('/?place=47');
		await page.getByRole('link', { name: 'Bewaar bij een nieuwe opdracht' }).click();
		await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
		await save(page).click();
		await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
	});
});
