/**
 * Tests a browser below the policy of docs/browsers.md: it says so, and the forms for browsers
 * without scripts work in it.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use({ viewport: { width: 390, height: 844 } });

test.beforeEach(async ({ page }) => {
	// One of the two things by which a page recognises a browser that is too old.
	await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
});

const notice = (page: Page) => page.getByText('Deze browser is te oud voor alles op deze pagina.');

test('a phone that is too old takes part in a workshop by its forms', async ({ page, server }) => {
	const { code, control, look } = await createWorkshop(server, { names: 'none' });
	await page.goto(`/w/${code}`);
	await expect(notice(page)).toBeVisible();
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByText('Je bent binnen.')).toBeVisible();
	await control('open');
	await page.reload();
	await page.getByRole('button', { name: 'Duidelijk procesbegeleider' }).click();
	await expect.poll(async () => (await look()).placed).toBe(1);
	await expect(notice(page)).toBeVisible();
	// Controls that only scripts would bring to life are hidden.
	await expect(page.getByRole('button', { name: 'Expert', exact: true })).toHaveCount(0);
});

test('a coach saves a question and a place', async ({ page }) => {
	await page.goto('/assignments/new?place=-47');
	await expect(notice(page)).toBeVisible();
	await page.getByLabel('De vraag van de cliënt').fill('Wie beslist er?');
	await page.getByRole('button', { name: 'Bewaar opdracht en plek' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie beslist er?');
	await expect(notice(page)).toBeVisible();
});

test('a newer browser is not asked for anything, and says nothing', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' });
	const page = await context.newPage();
	const sent: string[] = [];
	page.on('request', (request) => sent.push(new URL(request.url()).pathname));
	await page.goto('/');
	await page.waitForLoadState('networkidle');
	expect(sent).not.toContain('/old-browsers.js');
	await expect(notice(page)).toHaveCount(0);
	await context.close();
});
