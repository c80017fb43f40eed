/**
 * Tests a page whose scripts load late, as on a slow connection: what a user does before that must
 * not be lost.
 */
import type { Page } from '@playwright/test';
import { expect, seed, stored, test } from './fixtures.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use({ serviceWorkers: 'block' });

/** Opens a page without its scripts. They load when the returned function is called. */
async function early(page: Page, path: string): Promise<() => Promise<unknown>> {
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto(path, { waitUntil: 'commit' });
	return async () => {
		arrive();
		await page.waitForLoadState('networkidle');
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
	};
}

test('what I type into a new assignment before the scripts arrive stays, and is kept', async ({
	page
}) => {
	const arrive = await early(page, '/assignments/new');
	await page.getByLabel('De vraag van de cliënt').fill('Gaat dit te snel?');
	await page.getByLabel(/^Cliënt/).fill('De Zwaan');
	await arrive();
	await expect(page.getByLabel('De vraag van de cliënt')).toHaveValue('Gaat dit te snel?');
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Gaat dit te snel?' })).toBeVisible();
	await expect(page.getByText('De Zwaan', { exact: true })).toBeVisible();
});

test('what I change before the scripts arrive is not put back to what it was', async ({ page }) => {
	const { id } = await seed(page.request, 'Wat was het?', [], { client: 'De Zwaan' });
	const arrive = await early(page, `/assignments/${id}/edit`);
	await page.getByLabel('De vraag van de cliënt').fill('Wat wordt het?');
	await page.getByLabel(/^Cliënt/).fill('');
	await arrive();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Wat wordt het?' })).toBeVisible();
	expect(await stored(page.request, id)).toMatchObject({
		question: 'Wat wordt het?',
		client: null
	});
});

test('my group and my initials at the door of a workshop stay as well', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { groups: ['Adviseurs', 'Cliënten'] });
	const arrive = await early(page, `/w/${room.code}`);
	await page.getByText('Cliënten').click();
	await page.getByLabel('Je initialen').fill('AvB');
	await arrive();
	await expect(page.getByRole('radio', { name: 'Cliënten' })).toBeChecked();
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Je bent binnen.' })).toBeVisible();
	expect(await server.database.rows('select initials from workshop_seat')).toContainEqual({
		initials: 'AvB'
	});
});

test('the line moved before the scripts arrive is not put down yet: browsers bring back such values too', async ({
	page
}) => {
	const { id } = await seed(page.request, 'Waar sta ik?');
	const arrive = await early(page, `/assignments/${id}`);
	await page.getByRole('slider').press('Home');
	await arrive();
	await expect(page.locator('[data-part="thumb"]')).toHaveCount(0);
});

test('what I unfold before the scripts arrive stays unfolded', async ({ page }) => {
	const { id } = await seed(page.request, 'Waar sta ik?', [45]);
	const arrive = await early(page, `/assignments/${id}`);
	const fold = page.locator('details', { hasText: 'Vraag eerst' });
	await fold.locator('summary').click();
	await expect(fold).toHaveAttribute('open');
	await arrive();
	await expect(fold).toHaveAttribute('open');
	await fold.locator('summary').click();
	await expect(fold).not.toHaveAttribute('open');
});
