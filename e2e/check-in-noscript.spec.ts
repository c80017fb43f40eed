/** Tests looking together without JavaScript, as the helper. */
import { expectKept } from './check-in-client.ts';
import { QUESTION, linksOf, newPerson, row } from './check-in-people.ts';
import { expect, seed, test } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

test('I ask two clients, look together with one, and hand over my device to the other', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	const { id } = await seed(page.request, QUESTION);
	await page.goto('/account/recovery');
	await page.getByRole('button', { name: 'Maak een' }).click();
	await page.goto(`/assignments/${id}`);
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	const labels = page.getByLabel('Hoe je deze cliënt noemt');
	await labels.nth(0).fill('Jan');
	await labels.nth(1).fill('Tom');
	await page.getByLabel('Je naam').fill('Anna');
	// The helper did not move the range input, so the page asks whether the input's initial value
	// is meant.
	await page.getByRole('button', { name: 'Maak de' }).click();
	await expect(labels.nth(1)).toHaveValue('Tom');
	await page.getByRole('button', { name: 'Duidelijk expert', exact: true }).click();
	await expect(row(page, 'Tom')).toContainText('wacht op antwoord');

	const jan = await newPerson(browser, baseURL);
	const [link = ''] = await linksOf(page);
	await jan.goto('/look');
	await jan.getByLabel('De hele link').fill(link);
	await jan.getByRole('button', { name: 'Open de link' }).click();
	await jan.getByRole('button', { name: 'Kies uw plek' }).click();
	await jan.getByRole('button', { name: 'Duidelijk hulp bij mijn eigen antwoord' }).click();
	await expectKept(jan);
	await page.reload();
	await page.getByRole('button', { name: 'Kijk samen: Jan' }).click();
	await expect(page.getByText('Jij bent klaar om te kijken')).toBeVisible();
	await jan.getByRole('button', { name: 'Kijk of er iets veranderd is' }).click();
	await expect(jan.getByText('Anna is klaar om te kijken. U ook?')).toBeVisible();
	await jan.getByRole('button', { name: 'Kijk samen' }).click();
	await expect(jan.getByText('vraag 1 van')).toBeVisible();
	await page.reload();
	await row(page, 'Jan').getByRole('link', { name: 'Bekijk het nog eens samen' }).click();
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect(page.getByText('vraag 2 van')).toBeVisible();
	await page.getByRole('link', { name: 'Sluit dit scherm' }).click();

	await row(page, 'Tom').getByText('Geef je toestel').click();
	await row(page, 'Tom').getByLabel('Vier cijfers').fill('2468');
	await row(page, 'Tom').getByRole('button', { name: 'Geef het toestel nu' }).click();
	await page.getByRole('link', { name: 'Kies uw plek' }).click();
	await page.getByRole('button', { name: 'Dat weet ik nog niet' }).click();
	await expect(page.getByText('Geef het toestel terug aan Anna')).toBeVisible();
	await page.getByLabel('Vier cijfers').fill('2468');
	await page.getByRole('button', { name: 'Ga verder' }).click();
	await row(page, 'Tom').getByRole('link', { name: 'klaar om te kijken' }).click();
	await row(page, 'Tom').getByRole('button', { name: 'Kijk samen: Tom' }).click();
	await expect(page.getByText('vraag 1 van')).toBeVisible();
});
