/** Tests further host links: made for one person, and revoked alone. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hostPath, open, part } from './host-page.ts';
import { people } from './phones.ts';
import { stageWorkshop } from './stage.ts';
import { enterAs } from './enter-as.ts';

const code = (page: Page) => part(page, 'Links').locator('code');

async function linkIn(page: Page): Promise<string> {
	await expect(page.getByText('Stuur deze link nu door')).toBeVisible();
	const { pathname, hash } = new URL((await code(page).textContent()) ?? '');
	return pathname + hash;
}

test('I give Karin a link of her own, she hosts with it, and it ends without touching mine @both', async ({
	page,
	browser,
	server
}) => {
	const one = await stageWorkshop(server, 1);
	const others = people(browser, { serviceWorkers: 'block' });
	await open(page, one);
	const links = part(page, 'Links');
	await links.getByLabel('Naam (mag leeg blijven)').fill('Karin');
	await links.getByRole('button', { name: 'Maak nog een hostlink' }).click();
	const link = await linkIn(page);
	await expect(links.getByLabel('Naam (mag leeg blijven)')).toHaveValue('');

	const karin = await others.at(server.url, { width: 1280, height: 800 });
	await karin.goto(link);
	await karin.getByRole('button', { name: 'Open vraag 1' }).click();
	await expect(page.getByText('open: iedereen kiest een plek')).toBeVisible();
	// Karin passes on her own link, and manages none.
	const mail = karin.getByRole('link', { name: 'Mail de link' });
	await expect(mail).toHaveAttribute('href', new RegExp(`%23${link.split('#')[1]}$`));
	await expect(karin.getByText('Nog een host')).toHaveCount(0);
	await expect(karin.getByText('Maak een nieuwe hostlink', { exact: true })).toHaveCount(0);

	await page.reload();
	await expect(code(page)).toHaveCount(0);
	await links.getByText(/^Trek de link van .*Karin.* in$/).click();
	await links.getByRole('button', { name: /^Ja, trek de link van .*Karin.* in$/ }).click();
	await expect(karin.getByText(/^De hostlink is/)).toBeVisible();
	await expect(links.getByText(/^Trek de link van/)).toHaveCount(0);
	await page.getByRole('button', { name: 'Sluit de ronde' }).click();
	await expect(page.getByText('dicht: niemand kan meer schuiven')).toBeVisible();
	await others.leave();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a link is made and revoked as well', async ({ page, server }) => {
		const one = await stageWorkshop(server, 1);
		await enterAs(page.context(), one.host, server.url);
		await page.goto(hostPath(one));
		await page.getByRole('button', { name: 'Maak nog een hostlink' }).click();
		expect(await linkIn(page)).toMatch(/#[\w-]{43}$/);
		await page.getByText(/^Trek de link van .*Host 2.* in$/).click();
		await page.getByRole('button', { name: /^Ja, trek de link van/ }).click();
		await expect(page.getByText(/^Trek de link van/)).toHaveCount(0);
		await expect(code(page)).toHaveCount(0);
	});
});
