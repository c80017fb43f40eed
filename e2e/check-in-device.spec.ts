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
		await expect(
			page.getByRole('heading', { name: 'Geef het toestel terug aan Anna' })
		).toBeVisible();
		await page.goBack();
		await expect(
			page.getByRole('heading', { name: 'Geef het toestel terug aan Anna' })
		).toBeVisible();
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

test('after wrong digits I am back at the field, with the reason in view', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 640 });
	await handOver(page);
	await unlock(page, '1111');
	await expect(page.getByLabel('Vier cijfers')).toBeFocused();
	await expect(page.getByText('Die cijfers kloppen niet.')).toBeInViewport({ ratio: 1 });
	await page.getByLabel('Vier cijfers').fill('2468');
	await page.keyboard.press('Enter');
	await expect(row(page)).toBeVisible();
});

test('the title says that the answer is kept and the device goes back', async ({ page }) => {
	// High enough that the press scrolls nothing.
	await page.setViewportSize({ width: 1280, height: 1400 });
	await handOver(page);
	await expect(page).toHaveTitle('Samen kijken · Kantlijn');
	await page.getByRole('link', { name: 'Kies uw plek' }).click();
	await awake(page);
	const below = page.getByRole('heading', { name: 'Dit kan ook' });
	const before = await below.boundingBox();
	let answer: (() => void) | undefined;
	await page.route('**/handed?/answer', async (route) => {
		await new Promise<void>((resolve) => (answer = resolve));
		await route.continue();
	});
	await page.getByRole('button', { name: 'Liever niet' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Bezig met bewaren' })).toBeVisible();
	expect(await below.boundingBox(), 'nothing moves while it is saved').toEqual(before);
	answer?.();
	const heading = page.getByRole('heading', { level: 1, name: 'Doorgegeven. Geef het toestel' });
	await expect(heading).toBeVisible();
	await expect(page).toHaveTitle(/^Doorgegeven\. Geef het toestel/);
});

test('on the handed device large links start at the margin, and no line divides the languages', async ({
	page
}) => {
	await handOver(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await page.emulateMedia({ forcedColors: 'active' });
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await page.getByText('Dit toestel is van Anna').click();
	const forgotten = page.getByRole('button', { name: 'Cijfers vergeten?' });
	await expect(forgotten).toHaveCSS('text-align', 'start');
	await expect(page.getByRole('button', { name: 'English' })).toHaveCSS('border-width', '0px');
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
