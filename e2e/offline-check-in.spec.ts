/** Tests preparing a question to clients without a connection, and sending it later. */
import type { Page } from '@playwright/test';
import { LANGUAGES, awake, expectNothingFound, seed } from './fixtures.ts';
import { QUESTION, expect, keptInBrowser, leftIn, test } from './offline.ts';

const ASK = 'Laat je cliënt ook kiezen';
const PREPARED = 'Klaargezet in deze browser';

/** Opens an assignment, and waits until the browser can show it and the form without a connection. */
async function opened(page: Page): Promise<string> {
	const { id } = await seed(page.request, QUESTION, [17]);
	await page.goto(`/assignments/${id}`);
	await keptInBrowser(page, `/assignments/${id}`);
	await keptInBrowser(page, '/assignments/look-together');
	await awake(page);
	return id;
}

async function fill(page: Page): Promise<void> {
	await page.getByLabel('Je naam').fill('Anna');
	await page.getByLabel('Hoe je deze cliënt noemt').fill('opdrachtgever');
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
}

const make = (page: Page) => page.getByRole('button', { name: 'Maak de link' }).click();

test('without a connection I prepare a question to my client, and it is sent later', async ({
	page,
	context
}) => {
	const id = await opened(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: ASK }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	await awake(page);
	await fill(page);
	await make(page);
	await expect(page.getByRole('heading', { name: PREPARED })).toBeFocused();
	await page.reload();
	await expect(page.getByRole('heading', { name: PREPARED })).toBeVisible();
	await page.getByRole('link', { name: 'Terug naar de opdracht' }).click();
	await expect(page.getByText('wacht op verbinding').first()).toBeVisible();

	await context.setOffline(false);
	await expect(page.getByText('wacht op verbinding')).toHaveCount(0);
	await page.getByRole('link', { name: ASK }).click();
	await expect(page).toHaveURL(new RegExp(`/assignments/${id}/look-together/[0-9a-f-]{36}$`));
	await expect(page.getByRole('listitem', { name: 'opdrachtgever' })).toBeVisible();
	await page.getByText('Toon', { exact: true }).click();
	await expect(page.getByText('Duidelijk expert')).toBeVisible();
	expect((await leftIn(page)).join()).not.toContain('opdrachtgever');
});

test('a form that loses its connection is kept, and its page leads on once it is sent', async ({
	page,
	context
}) => {
	const id = await opened(page);
	await page.getByRole('link', { name: ASK }).click();
	await awake(page);
	await fill(page);
	await context.setOffline(true);
	await make(page);
	await expect(page.getByRole('heading', { name: PREPARED })).toBeFocused();
	await context.setOffline(false);
	await expect(page).toHaveURL(new RegExp(`/assignments/${id}/look-together/[0-9a-f-]{36}$`));
	await expect(page.getByRole('listitem', { name: 'opdrachtgever' })).toBeVisible();
});

test('a form opened without a connection says what is missing once it is sent', async ({
	page,
	context
}) => {
	await opened(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: ASK }).click();
	await awake(page);
	await fill(page);
	await page.getByLabel('Je naam').fill(' ');
	await context.setOffline(false);
	await make(page);
	await expect(page.getByText('Vul hier iets in.')).toBeVisible();
	await expect(page.getByLabel('Hoe je deze cliënt noemt')).toHaveValue('opdrachtgever');
});

test('what I prepared can be dropped, and the form is still filled in', async ({
	page,
	context
}) => {
	await opened(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: ASK }).click();
	await awake(page);
	await fill(page);
	await make(page);
	await page.getByRole('button', { name: 'Laat vervallen' }).click();
	await expect(page.getByLabel('Je naam')).toHaveValue('Anna');
	expect((await leftIn(page)).join()).not.toContain('opdrachtgever');
});

test('where a question is open already, what I prepared is refused with the reason', async ({
	page,
	context
}) => {
	const id = await opened(page);
	await context.setOffline(true);
	await page.getByRole('link', { name: ASK }).click();
	await awake(page);
	await fill(page);
	await make(page);
	const data = {
		...{ kind: 'expectation', question: QUESTION, helperName: 'Anna', address: 'u' },
		...{ locale: 'nl', undecided: true, clients: [{ label: 'directeur' }] }
	};
	await page.request.post(`/api/assignments/${id}/check-ins`, { data });
	await context.setOffline(false);
	await expect(
		page.getByText('Bij deze opdracht loopt al een andere vraag aan je cliënt.')
	).toBeVisible();
	await expect(page.getByRole('button', { name: 'Laat vervallen' }).first()).toBeVisible();
});

for (const locale of LANGUAGES) {
	test.describe(`in ${locale}, light and dark`, () => {
		test.use({ locale });

		test('axe finds nothing on the form, once it waits, and for an unknown assignment', async ({
			page,
			context
		}) => {
			test.slow();
			await opened(page);
			await context.setOffline(true);
			await page.locator('a[href$="/look-together"]').click();
			await expect(page).toHaveURL(/\/assignments\/look-together#/);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
			await awake(page);
			await expectNothingFound(page);
			await page.locator('[name="helperName"]').fill('Anna');
			await page.locator('[name="label-0"]').fill('x');
			await page.getByRole('slider').press('Home');
			await page.locator('main form button.primary').click();
			await expect(page.locator('#prepared')).toBeFocused();
			await expectNothingFound(page);
			await page.goto(`/assignments/${crypto.randomUUID()}/look-together`);
			await expect(page.locator('main a.button')).toBeVisible();
			await expectNothingFound(page);
		});
	});
}
