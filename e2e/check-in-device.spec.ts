/**
 * Tests handing over the only device at a table: the client answers on the helper's device, and the
 * helper needs four digits to get back to work.
 */
import { handOver, unlock } from './check-in-handed.ts';
import { QUESTION, askClients, row } from './check-in-people.ts';
import { awake, expect, expectNothingFound, test } from './fixtures.ts';

test(
	'my client chooses on my device, sees nothing of mine, and we look by one joint press',
	{ tag: '@both' },
	async ({ page }) => {
		test.slow();
		await handOver(page);
		for (const path of ['/', '/assignments', '/account', '/sign-in', '/year']) {
			await page.goto(path);
			await expect(page).toHaveURL('/handed');
		}
		await page.goBack();
		await expect(page).toHaveURL('/handed');
		expect((await page.request.get('/api/assignments')).status()).toBe(401);

		await page.getByRole('link', { name: 'Kies uw plek' }).click();
		await awake(page);
		await page.getByRole('button', { name: /^Hulp bij mijn eigen antwoord/ }).click();
		await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
		await page.getByRole('button', { name: 'Bewaar mijn plek' }).first().click();
		await expect(page.getByText('Geef het toestel terug aan Anna')).toBeVisible();
		await page.goBack();
		await expect(page.getByText('Geef het toestel terug aan Anna')).toBeVisible();
		expect(await page.locator('main').innerText()).not.toContain('uidelijk hulp');
		expect(await (await page.request.get('/handed')).text()).not.toContain('uidelijk hulp');

		await page.getByRole('link', { name: 'Ja, ik ben er klaar voor' }).click();
		await page.getByRole('button', { name: 'Kijk samen' }).click();
		await expect(page.getByRole('img', { name: 'Wat u koos, en wat Anna koos' })).toBeVisible();
		await expect(page.getByText('vraag 1 van')).toBeVisible();
		await page.getByRole('button', { name: 'Volgende' }).click();
		await expect(page.getByText('vraag 2 van')).toBeVisible();

		await unlock(page, '1111');
		await expect(page.getByText('nog 2 keer')).toBeVisible();
		await page.getByLabel('Vier cijfers').fill('2468');
		await page.getByRole('button', { name: 'Ga verder' }).click();
		await expect(row(page)).toContainText('samen gekeken');
		await page.goto('/assignments');
		await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
	}
);

test('after three wrong tries I have to sign in again', async ({ page }) => {
	await handOver(page);
	await unlock(page, '1111');
	for (const left of ['nog 2 keer', 'nog één keer']) {
		await expect(page.getByText(left)).toBeVisible();
		await page.getByLabel('Vier cijfers').fill('1111');
		await page.getByRole('button', { name: 'Ga verder' }).click();
	}
	await expect(page.getByText('De cijfers klopten drie keer niet.')).toBeVisible();
	await expect(page).toHaveURL(/\/sign-in/);
	expect((await page.request.get('/api/assignments')).status()).toBe(401);
});

test('without a way to sign in again I cannot hand over my device, and read why', async ({
	page
}) => {
	await askClients(page);
	await row(page).getByText('Geef je toestel').click();
	await expect(row(page)).toContainText('nog geen wachtwoord en geen herstelcode');
	await expect(row(page).getByLabel('Vier cijfers')).toHaveCount(0);
});

test('axe finds nothing on the handed device', async ({ page }) => {
	await handOver(page);
	await expectNothingFound(page, 'the introduction');
	await page.goto('/handed?place');
	await awake(page);
	await page.getByText('Dit toestel is van Anna').click();
	await expectNothingFound(page, 'the line');
});
