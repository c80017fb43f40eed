/** Tests a client's pages without JavaScript. */
import { ask } from '../src/testing/check-in-people.ts';
import { expectKept, linkOf } from './check-in-client.ts';
import { expect, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false, locale: 'nl-NL' });

test('without JavaScript the link is pasted, and all of it works by buttons', async ({
	page,
	server
}) => {
	const asked = await ask(server);
	await page.goto(linkOf(asked));
	await page.getByLabel('De hele link').fill(`https://kantlijn.example${linkOf(asked)}`);
	await page.getByRole('button', { name: 'Open de link' }).click();
	await page.getByRole('button', { name: 'Kies uw plek' }).click();
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(page.getByRole('alert')).toHaveText(/^Kies eerst een kant/);
	await page.getByRole('button', { name: 'Duidelijk een antwoord' }).click();
	await expectKept(page);

	await page.getByRole('link', { name: 'Verander' }).click();
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(page.getByRole('alert')).toHaveText(/^Kies eerst een kant/);
	await page.getByRole('slider').press('End');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expectKept(page);
	await expect(page.getByText('Bijna alleen hulp bij mijn eigen antwoord')).toBeVisible();

	await page.getByRole('button', { name: 'Kijk samen' }).click();
	await expect(page.getByText('U bent klaar om te kijken. Anna nog niet.')).toBeVisible();
	await asked.turnKey();
	await page.getByRole('button', { name: 'Kijk of er iets veranderd is' }).click();
	await expect(page.getByText('vraag 1 van')).toBeVisible();
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect(page.getByText('vraag 2 van')).toBeVisible();
});

test('without JavaScript both other answers are buttons as well', async ({ page, server }) => {
	for (const [answer, title] of [
		['Dat weet ik nog niet', /^Bewaard\./],
		['Liever niet', /^Doorgegeven\./]
	] as const) {
		const { token } = await ask(server);
		await page.goto('/look');
		await page.getByLabel('De hele link').fill(token);
		await page.getByRole('button', { name: 'Open de link' }).click();
		await page.getByRole('button', { name: 'Kies uw plek' }).click();
		await page.getByRole('button', { name: answer }).click();
		await expectKept(page, title);
	}
});
