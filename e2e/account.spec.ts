import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { LANGUAGES, expect, expectNothingFound, seed, test } from './fixtures.ts';

const FIRST = 'Wie neemt de planning over?';
const SECOND = 'Hoe verdelen we het werk?';

/** Opens a page in a new browser context, without session or storage. */
async function otherBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '' });
	return context.newPage();
}

/** Creates a recovery code on the account page and reads it. */
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

test('signing out of what only this browser has asks first, and I can stay', async ({ page }) => {
	await seed(page.request, FIRST, [-35]);
	await page.goto('/account');
	await expect(page.getByText('Je kunt alleen vanuit deze browser bij dit account.')).toBeVisible();
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
	await expect(laptop.getByText('Begin met de vraag van één cliënt.')).toBeVisible();
	await laptop.context().close();
});

const PASSWORD = 'zeven sloten tegelijk';

async function secureWith(page: Page, email: string): Promise<void> {
	await page.goto('/account');
	await page.getByRole('link', { name: 'E-mail en wachtwoord' }).click();
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByText(`Ingesteld: ${email}.`)).toBeVisible();
}

/**
 * Signs in. `work` is the label of an option for the assignments made in this browser. The form has
 * such options only when this browser's account has contents and no e-mail address.
 */
async function signIn(page: Page, email: string, work?: string): Promise<void> {
	await page.goto('/sign-in');
	const form = page.locator('form[action="?/password"]');
	await form.getByLabel('E-mailadres').fill(email);
	await form.getByLabel('Wachtwoord').fill(PASSWORD);
	if (work) await form.getByLabel(work).check();
	await form.getByRole('button', { name: 'Log in' }).click();
}

test('anonymous, then secured, then a second device: both edit, and one signs out', async ({
	page,
	browser,
	baseURL
}) => {
	await seed(page.request, FIRST, [-35]);
	await secureWith(page, 'anna@example.nl');
	await expect(page.getByText('Je kunt ook ergens anders bij je werk.')).toBeVisible();
	await page.getByRole('link', { name: 'E-mail en wachtwoord' }).click();
	await expect(page.getByLabel('Je huidige wachtwoord')).toBeVisible();
	await expectNothingFound(page);
	await page.getByRole('link', { name: 'Annuleer' }).click();

	await page.getByRole('link', { name: 'Nieuwe telefoon of tweede apparaat' }).click();
	await page.getByRole('button', { name: 'Maak een QR-code en een link' }).click();
	await expect(page.getByRole('img', { name: /^Scan deze code/ })).toBeVisible();
	const link = await page.getByRole('link', { name: /device#/ }).getAttribute('href');
	const secret = link?.split('#')[1];

	const phone = await otherBrowser(browser, baseURL);
	await phone.goto(`/device#${secret}`);
	await expect(phone.getByText('een account met 1 opdracht en 1 plaatsing')).toBeVisible();
	await expect(phone.getByText('Laatste plek: vandaag.')).toBeVisible();
	expect(phone.url()).not.toContain('#');
	await phone.getByRole('button', { name: 'Open op dit apparaat' }).click();
	await expect(phone.getByRole('link', { name: FIRST })).toBeVisible();
	await expect(phone.getByText('je werk staat nu ook op dit apparaat')).toBeVisible();
	await expect(phone.getByText('Op het andere blijf je ingelogd.')).toBeVisible();

	await phone.getByRole('link', { name: FIRST }).click();
	await phone.getByRole('link', { name: 'Wijzig' }).click();
	await phone.getByLabel('De vraag van de cliënt').fill('Wie plant?');
	await phone.getByRole('button', { name: 'Bewaar' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Wie plant?');
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: 'Wie plant?' })).toBeVisible();
	await page.getByRole('link', { name: 'Nieuwe opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill(SECOND);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND);
	await phone.goto('/assignments');
	await expect(phone.getByRole('link', { name: SECOND })).toBeVisible();

	await phone.goto('/account');
	await phone.locator('.ends').getByRole('button', { name: 'Log uit' }).click();
	await expect(phone).toHaveURL('/');
	await phone.goto('/assignments');
	await expect(phone.getByText('Begin met de vraag van één cliënt.')).toBeVisible();
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: SECOND })).toBeVisible();

	await phone.goto(`/device#${secret}`);
	await expect(phone.getByRole('alert')).toContainText('Deze link werkt niet meer.');
	await phone.context().close();
});

for (const { choice, after } of [
	{ choice: 'Neem het mee naar het andere account', after: [FIRST, SECOND] },
	{ choice: 'Laat het staan in deze browser', after: [FIRST] }
]) {
	test(`signing in with work in this browser: "${choice}"`, async ({ page, browser, baseURL }) => {
		const email = `${after.length}@example.nl`;
		await seed(page.request, FIRST);
		await secureWith(page, email);

		const laptop = await otherBrowser(browser, baseURL);
		await seed(laptop.request, SECOND);
		await signIn(laptop, email, choice);
		await expect(laptop).toHaveURL('/assignments');
		for (const question of [FIRST, SECOND]) {
			const row = laptop.getByRole('link', { name: question });
			await expect(row).toHaveCount(after.includes(question) ? 1 : 0);
		}

		await laptop.goto('/account');
		await laptop.locator('.ends').getByRole('button', { name: 'Log uit' }).click();
		await expect(laptop).not.toHaveURL('/account');
		await laptop.goto('/assignments');
		await expect(laptop.getByRole('link', { name: SECOND })).toHaveCount(
			after.includes(SECOND) ? 0 : 1
		);
		await laptop.context().close();
	});
}

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
	await expect(page).toHaveURL('/');
	await page.goto('/assignments');
	await expect(page.getByText('Begin met de vraag van één cliënt.')).toBeVisible();

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

test('a file that the proxy in front does not let through gets an answer of ours', async ({
	page
}) => {
	await seed(page.request, FIRST);
	await page.goto('/account');
	// Imitates the response of nginx to a body above its limit of 1 MB.
	await page.route('**/account?/import', (route) =>
		route.fulfill({
			status: 413,
			contentType: 'text/html',
			body: '<html><head><title>413 Request Entity Too Large</title></head></html>'
		})
	);
	await page.getByLabel('Zet een bewaard bestand terug').setInputFiles({
		name: 'kantlijn.json',
		mimeType: 'application/json',
		buffer: Buffer.alloc(3 * 1024 * 1024, ' ')
	});
	await page.getByRole('button', { name: 'Zet terug' }).click();
	await expect(page.getByRole('alert')).toContainText('client_max_body_size');
	await expect(page).toHaveURL('/account');
	await expect(page.getByRole('button', { name: 'Zet terug' })).toBeEnabled();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all of it works as well', { tag: '@both' }, async ({ page, browser, baseURL }) => {
		await seed(page.request, FIRST, [-35]);
		const code = await recoveryCode(page);
		await expect(page.getByText('Druk deze pagina af met je browser.')).toBeVisible();
		const laptop = await otherBrowser(browser, baseURL);
		await signInWithCode(laptop, code);
		await expect(laptop.getByRole('link', { name: FIRST })).toBeVisible();
		await laptop.context().close();
	});
});

const PAGES = [
	'/account',
	'/account/sign-out',
	'/account/delete',
	'/account/everywhere',
	'/account/recovery',
	'/account/email',
	'/account/device',
	'/sign-in',
	'/device',
	'/forgot',
	'/reset',
	'/confirm',
	'/privacy'
];

for (const locale of LANGUAGES) {
	test.describe(`in ${locale}, light and dark`, () => {
		test.use({ locale });

		test('axe finds nothing on the account’s pages', async ({ page }) => {
			test.slow();
			await seed(page.request, FIRST, [-35]);
			await seed(page.request, SECOND);
			const titles = new Set<string>();
			for (const path of [...PAGES, '/assignments']) {
				await page.goto(path);
				titles.add(await page.title());
				// A recovery code or device link is shown only after a press of the button.
				const makes = /\/(recovery|device)$/.test(path) && path !== '/device';
				if (makes) await page.locator('main form button').first().click();
				if (makes) await expect(page.locator('main .code, main .url')).toBeVisible();
				await expectNothingFound(page);
			}
			// Every page must have a title of its own.
			expect(titles.size).toBe(PAGES.length + 1);
		});
	});
}
