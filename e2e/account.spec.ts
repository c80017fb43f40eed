import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { expect, seed, test } from './fixtures.ts';

const FIRST = 'Wie neemt de planning over?';
const SECOND = 'Hoe verdelen we het werk?';

/** Another browser, with nothing of the first one in it. */
async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '' });
	return context.newPage();
}

/** Makes a recovery code on the account page and reads it. */
async function recoveryCode(page: Page): Promise<string> {
	await page.goto('/account');
	await page.getByRole('link', { name: 'Herstelcode op papier' }).click();
	await page.getByRole('button', { name: 'Maak een' }).click();
	return (await page.locator('.code').innerText()).trim().split(/\s+/).join('-');
}

async function signInWithCode(page: Page, code: string): Promise<void> {
	await page.goto('/sign-in');
	const form = page.locator('form[action="?/code"]');
	await form.getByRole('textbox', { name: 'Herstelcode' }).fill(code);
	await form.getByRole('button', { name: 'Log in' }).click();
}

test('from the second assignment on I am told that my work hangs on this browser', async ({
	page
}) => {
	const told = page.getByRole('region', { name: 'Dit account hangt aan deze browser' });
	await seed(page.request, FIRST);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: FIRST })).toBeVisible();
	await expect(told).toHaveCount(0);

	await seed(page.request, SECOND);
	await page.goto('/assignments');
	await expect(told).toContainText('2 opdrachten');
	await recoveryCode(page);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: SECOND })).toBeVisible();
	await expect(told).toHaveCount(0);
});

test('signing out of what only this browser has asks first, and I can stay', async ({ page }) => {
	await seed(page.request, FIRST, [-35]);
	await page.goto('/account');
	await expect(page.getByText('Dit account hangt alleen aan deze browser.')).toBeVisible();
	await page.getByRole('button', { name: 'Log uit' }).click();
	await expect(page.getByText('1 opdracht en 1 plaatsing')).toBeVisible();
	await page.getByRole('link', { name: 'Blijf ingelogd' }).click();
	await page.getByRole('button', { name: 'Log uit' }).click();
	await page.getByRole('button', { name: 'Log uit en wis alles' }).click();
	await expect(page).toHaveURL('/');
	await page.goto('/account');
	await expect(page.getByText('In deze browser is nog geen account.')).toBeVisible();
});

test('with the recovery code I come in on a new browser', async ({ page, browser, baseURL }) => {
	await seed(page.request, FIRST, [-35]);
	const code = await recoveryCode(page);
	const laptop = await otherBrowser(browser, baseURL);
	await signInWithCode(laptop, code.toLowerCase());
	await expect(laptop.getByRole('link', { name: FIRST })).toBeVisible();

	await page.goto('/account');
	await expect(page.getByRole('listitem').filter({ hasText: 'dit apparaat' })).toHaveCount(1);
	await page.getByRole('button', { name: /^Log uit: / }).click();
	await laptop.goto('/assignments');
	await expect(laptop.getByText('Hier komen je opdrachten te staan.')).toBeVisible();
	await laptop.context().close();
});

test('on paper there is only the code and how to use it', async ({ page }) => {
	await seed(page.request, FIRST);
	await recoveryCode(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Zo gebruik je hem')).toBeVisible();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button')).toHaveCount(0);
});

test('I take everything with me as a file, delete my account, and put it back', async ({
	page
}) => {
	await seed(page.request, FIRST, [-35, 17]);
	await page.goto('/account');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Bewaar alles als bestand' }).click();
	const path = await (await download).path();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ kantlijn: 1 });

	await page.getByRole('link', { name: 'Verwijder je account' }).click();
	await expect(page.getByText('1 opdracht en 2 plaatsingen')).toBeVisible();
	await page.getByRole('button', { name: 'Verwijder alles' }).click();
	await page.goto('/assignments');
	await expect(page.getByText('Hier komen je opdrachten te staan.')).toBeVisible();

	await seed(page.request, SECOND);
	await page.goto('/account');
	await page.getByLabel('Zet een bewaard bestand terug').setInputFiles({
		name: 'kantlijn.json',
		mimeType: 'application/json',
		buffer: readFileSync(path)
	});
	await page.getByRole('button', { name: 'Zet terug' }).click();
	await expect(page.getByText('Teruggezet: 1.')).toBeVisible();
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: FIRST })).toBeVisible();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all of it works as well', async ({ page, browser, baseURL }) => {
		await seed(page.request, FIRST, [-35]);
		const code = await recoveryCode(page);
		await expect(page.getByText('Print deze pagina met je browser.')).toBeVisible();
		const laptop = await otherBrowser(browser, baseURL);
		await signInWithCode(laptop, code);
		await expect(laptop.getByRole('link', { name: FIRST })).toBeVisible();
		await laptop.context().close();
	});
});

const PAGES = ['/account', '/account/sign-out', '/account/delete', '/account/recovery', '/sign-in'];

for (const locale of ['nl-NL', 'en-GB']) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test.describe(`${locale}, ${colorScheme}`, () => {
			test.use({ locale, colorScheme });

			test('axe finds nothing on the account’s pages', async ({ page }) => {
				await seed(page.request, FIRST, [-35]);
				await seed(page.request, SECOND);
				for (const path of [...PAGES, '/assignments']) {
					await page.goto(path);
					const { violations } = await new AxeBuilder({ page }).analyze();
					expect(
						violations.map(({ id, nodes }) => [path, id, nodes.map(({ html }) => html)])
					).toEqual([]);
				}
			});
		});
	}
}
