import type { Page } from '@playwright/test';
import { tooSmall } from './accessible.ts';
import { awake, expect, seed, test } from './fixtures.ts';

/** Opens the sign-in page by a link, so that its scripts run already. */
async function openSignIn(page: Page): Promise<void> {
	await page.goto('/about');
	await awake(page);
	await page.getByRole('contentinfo').getByRole('link', { name: 'Inloggen' }).click();
	await expect(page).toHaveURL('/sign-in');
}

test('a code that does not work stays in its field', async ({ page }) => {
	await openSignIn(page);
	const field = page.getByLabel('Herstelcode');
	await expect(field).not.toHaveAttribute('aria-describedby', /error/);
	await field.fill('ABCDE-FGHJK-MNPQR-STVWX-YZ012');
	await page.getByRole('button', { name: 'Log in' }).last().click();
	await expect(page.getByRole('alert')).toHaveText(/^Deze code werkt niet\./);
	await expect(field).toHaveValue('ABCDE-FGHJK-MNPQR-STVWX-YZ012');
	await expect(field).toHaveAccessibleDescription(/Deze code werkt niet\./);
});

test('I can look at the password that I type, until I send it', async ({ page }) => {
	await openSignIn(page);
	const password = page.getByLabel('Wachtwoord');
	const show = page.getByRole('button', { name: 'Toon wachtwoord' });
	await password.fill('zeven sloten tegelijk');
	await expect(password).toHaveAttribute('type', 'password');
	await expect(show).toHaveAttribute('aria-controls', (await password.getAttribute('id')) ?? '');
	await show.click();
	await expect(show).toHaveAttribute('aria-pressed', 'true');
	await expect(password).toHaveAttribute('type', 'text');
	await expect(password).toHaveValue('zeven sloten tegelijk');
	// Holds the form back, so that the page stays while its field is looked at.
	await page.evaluate(() => addEventListener('submit', (event) => event.preventDefault()));
	await page.getByLabel('E-mailadres').fill('anna@example.nl');
	await password.press('Enter');
	await expect(password).toHaveAttribute('type', 'password');
	await expect(show).toHaveAttribute('aria-pressed', 'false');
});

test('the page with a QR code says that the link was used, at once and after a reload', async ({
	page,
	browser,
	baseURL
}) => {
	const { question } = await seed(page.request, 'Wie neemt de planning over?', [-35]);
	await page.goto('/assignments');
	await page.getByRole('link', { name: question }).click();
	await awake(page);
	await page.getByRole('contentinfo').getByRole('link', { name: 'Account' }).click();
	await page.getByRole('link', { name: 'Nieuwe telefoon of tweede apparaat' }).click();
	await page.getByRole('button', { name: 'Maak een QR-code en een link' }).click();
	const qr = page.getByRole('img', { name: /^Scan deze code/ });
	await expect(qr).toBeVisible();
	await expect(page.getByText(/^Werkt tot \d\d:\d\d, één keer\./)).toBeVisible();
	const link = await page.getByRole('link', { name: /device#/ }).getAttribute('href');

	await page.reload();
	await expect(page.getByText(/^Je link werkt tot \d\d:\d\d, en is nog niet/)).toBeVisible();
	await expect(qr).toHaveCount(0);

	const context = await browser.newContext({ baseURL: baseURL ?? '' });
	const phone = await context.newPage();
	await phone.goto(`/device#${link?.split('#')[1]}`);
	await phone.getByRole('button', { name: 'Open op dit apparaat' }).click();
	await expect(phone.getByRole('link', { name: question })).toBeVisible();
	await context.close();

	const used = page.getByText(/^Om \d\d:\d\d opende een apparaat je werk met deze link\./);
	await expect(used).toBeVisible();
	await page.reload();
	await expect(used).toBeVisible();
});

test('every link on the way in and out is large enough to touch', async ({ page }) => {
	await seed(page.request, 'Wie neemt de planning over?', [-35]);
	const paths = ['', '/device', '/email', '/everywhere', '/sign-out', '/delete'];
	for (const path of ['/sign-in', '/forgot', '/reset', ...paths.map((one) => `/account${one}`)]) {
		await page.goto(path);
		expect(await tooSmall(page), path).toEqual([]);
	}
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('there is no button to show a password, which needs a script', async ({ page }) => {
		await page.goto('/sign-in');
		await expect(page.getByLabel('Wachtwoord')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Toon wachtwoord' })).toHaveCount(0);
	});
});
