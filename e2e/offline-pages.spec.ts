import type { Page } from '@playwright/test';
import {
	LANGUAGES,
	awake,
	expectNothingFound,
	place,
	seed,
	standing,
	openLine
} from './fixtures.ts';
import { httpsTo } from '../src/testing/https-proxy.ts';
import { KEPT, QUESTION, expect, keep, keptInBrowser, leftIn, oneWaits, test } from './offline.ts';

test('a page that I have not seen is not there without a connection, and it says so', async ({
	page,
	context
}) => {
	const { id } = await seed(context.request, QUESTION, [17]);
	await page.goto('/assignments');
	await keptInBrowser(page, '/assignments');
	await context.setOffline(true);
	await page.goto(`/assignments/${id}`);
	await expect(page.getByRole('heading', { name: 'Geen verbinding' })).toBeVisible();
	await expect(page.getByText('Deze pagina staat niet in deze browser.')).toBeVisible();
	await page.goto('/');
	await expect(page).toHaveURL('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
	await page.goto('/assignments?q=walvis');
	await expect(page).toHaveURL('/assignments');
	await page.goto('/help');
	await expect(page.getByRole('heading', { level: 1, name: 'Hulp' })).toBeVisible();
});

test('nothing of the HTTP interface is kept, nor any page but those of my assignments', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [17]);
	await page.goto(`/assignments/${id}`);
	await keptInBrowser(page, `/assignments/${id}`);
	for (const path of [`/assignments/${id}/card`, '/year', '/account', '/assignments']) {
		await page.goto(path);
		await page.waitForLoadState('networkidle');
	}
	const paths = (await leftIn(page)).map((url) => new URL(url).pathname).sort();
	expect(paths).toEqual(
		[
			'/assignments',
			`/assignments/${id}`,
			'/assignments/look-together',
			'/assignments/new',
			'/assignments/waiting',
			'/help',
			'/offline'
		].sort()
	);
	// Deleting an assignment must remove its offline copy too.
	await page.goto(`/assignments/${id}`);
	await page.getByRole('button', { name: 'Verwijder' }).click();
	await expect(page.getByText(`Verwijderd: ${QUESTION}`)).toBeVisible();
	expect((await leftIn(page)).join()).not.toContain(id);
});

test('a new version is offered, and nothing I typed goes before I take it', async ({ page }) => {
	await page.clock.install();
	const { id } = await seed(page.request, QUESTION, [17]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await openLine(page);
	await page.getByText('Notitie erbij').click();
	await page.getByLabel('Notitie', { exact: true }).fill('Nog niet af');
	await page.route('**/_app/version.json', (route) => route.fulfill({ json: { version: 'next' } }));
	await expect(page.getByText('Er is een nieuwe versie.')).toHaveCount(0);
	await page.clock.fastForward('01:00:01');
	await expect(page.getByText('Er is een nieuwe versie.')).toBeVisible();
	await expect(page.getByLabel('Notitie', { exact: true })).toHaveValue('Nog niet af');
	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Laad de nieuwe versie' }).click();
	await loaded;
	await expect(page.getByText('Er is een nieuwe versie.')).toHaveCount(0);
});

const leave = {
	'signing out': async (page: Page) => {
		await page.locator('.ends').getByRole('button', { name: 'Log uit' }).click();
		await expect(page.getByText('Log je uit, dan kan niemand meer bij dit account.')).toBeVisible();
	},
	'deleting my account': (page: Page) =>
		page.getByRole('link', { name: 'Verwijder je account' }).click()
};
const sure = /^(Log uit en wis alles|Verwijder alles)$/;

for (const [how, begin] of Object.entries(leave)) {
	test(`${how} names what waits, and then nothing stays in this browser`, async ({ page }) => {
		await oneWaits(page);
		await page.goto('/account');
		expect((await leftIn(page)).join()).toContain(QUESTION);
		await begin(page);
		const waits = page.locator('.note').filter({ hasText: 'Dit staat alleen in deze browser' });
		await expect(waits).toContainText(QUESTION);
		await expect(waits).toContainText('Duidelijk expert');
		await page.getByRole('button', { name: sure }).click();
		await expect(page).toHaveURL('/');
		await expect.poll(() => leftIn(page)).toEqual([]);
	});
}

test('another account in this browser sees nothing of mine', async ({ page, browser, baseURL }) => {
	const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
	const other = await elsewhere.newPage();
	await seed(other.request, 'Van een ander', [-3]);
	await other.goto('/account/device');
	await other.getByRole('button', { name: 'Maak een QR-code en een link' }).click();
	const link = await other.getByRole('link', { name: /device#/ }).getAttribute('href');

	await oneWaits(page);
	await page.goto(`/device#${link?.split('#')[1]}`);
	const waits = page.locator('.note').filter({ hasText: 'dan vervalt het' });
	await expect(waits).toContainText(QUESTION);
	await page.getByLabel('Laat het staan in deze browser').check();
	await page.getByRole('button', { name: 'Open op dit apparaat' }).click();
	await expect(page.getByRole('link', { name: 'Van een ander' })).toBeVisible();
	await expect(page.getByText('Er wachtte nog 1 wijziging')).toBeVisible();
	await expect(page.getByText(QUESTION)).toHaveCount(0);
	await keptInBrowser(page, '/assignments');
	expect((await leftIn(page)).join()).not.toContain(QUESTION);
	await page.context().setOffline(true);
	await page.reload();
	await expect(page.getByRole('link', { name: 'Van een ander' })).toBeVisible();
	await expect(page.getByText(QUESTION)).toHaveCount(0);
	await elsewhere.close();
});

test('signed out from another device, this browser keeps nothing of mine and says so', async ({
	page,
	browser,
	baseURL
}) => {
	await oneWaits(page);
	const made = await page.request.post('/account/device', {
		headers: { accept: 'text/html', origin: baseURL ?? '' },
		form: {}
	});
	const secret = /\/device#([\w-]{43})/.exec(await made.text())?.[1];
	const laptop = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
	await laptop.goto(`/device#${secret}`);
	await laptop.getByRole('button', { name: 'Open op dit apparaat' }).click();
	await laptop.goto('/account');
	await laptop.getByRole('button', { name: /^Log uit: / }).click();
	await expect(laptop.getByRole('button', { name: /^Log uit: / })).toHaveCount(0);

	await page.goto('/');
	await expect(page.getByText('Er wachtte nog 1 wijziging')).toBeVisible();
	expect(await leftIn(page)).toEqual([]);
	await laptop.context().close();
});

test('over https I reload without a connection, and what I keep then arrives', async ({
	page,
	own
}) => {
	await own.restart({ env: { TRUST_PROXY: '1' } });
	const proxy = await httpsTo(own.port);
	const origin = `https://room.test:${proxy.port}`;
	await page.goto(`${origin}/assignments/new`);
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	const [session] = (await page.context().cookies()).filter(({ httpOnly }) => httpOnly);
	expect(session?.secure).toBe(true);
	await keptInBrowser(page, new URL(page.url()).pathname);
	await page.context().setOffline(true);
	await page.reload();
	await awake(page);
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	await page.reload();
	await expect(page.getByText(KEPT)).toBeVisible();
	await page.context().setOffline(false);
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	proxy.stop();
});

for (const locale of LANGUAGES) {
	test.describe(`in ${locale}, light and dark`, () => {
		test.use({ locale });

		test('axe finds nothing while something waits, where it is refused, and on the way out', async ({
			page
		}) => {
			test.slow();
			const { id } = await seed(page.request, QUESTION, [17]);
			await page.route('**/api/assignments/**', (route) => route.abort());
			await page.route('**?/place*', (route) => route.abort());
			await page.goto(`/assignments/${id}`);
			await keptInBrowser(page, `/assignments/${id}`);
			await openLine(page);
			await page.getByRole('slider').press('Home');
			await page.locator('#placing button.primary').click();
			await expect(page.locator('.state h2')).toBeFocused();
			await page.route('**/_app/version.json', (route) =>
				route.fulfill({ json: { version: 'next' } })
			);
			await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
			await expect(page.locator('.offered')).toBeVisible();
			await expectNothingFound(page);
			for (const path of ['/assignments', '/account/sign-out', '/account/delete', '/sign-in']) {
				await page.goto(path);
				await expect(page.getByText(QUESTION).first()).toBeVisible();
				await expectNothingFound(page);
			}

			const refusal = { status: 409, contentType: 'application/problem+json', json: {} };
			await page.route('**/api/assignments/**', (route) => route.fulfill(refusal));
			await page.goto('/assignments');
			await expect(page.locator('#refused')).toBeVisible();
			await expectNothingFound(page);

			await page.context().setOffline(true);
			await page.goto('/assignments/new');
			await page.getByRole('textbox').first().fill(QUESTION);
			await page.locator('main form button.primary').click();
			await expect(page).toHaveURL(/\/assignments\/waiting#/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
			await awake(page);
			await expectNothingFound(page);
			await page.goto('/about');
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectNothingFound(page);
		});
	});
}
