/** Tests the question that a client is asked when an assignment is closed. */
import type { Page } from '@playwright/test';
import { HELP, answer, begin, expectLooking, look, secretOf } from './check-in-client.ts';
import { askClients, linksOf, lookWith, newPerson, row } from './check-in-people.ts';
import { awake, expect, expectNothingFound, seed, test } from './fixtures.ts';

const QUESTION = 'Hoe krijgen we het rooster rond?';

/** Finishes an assignment, and follows the link to the question for the client. */
async function close(page: Page): Promise<string> {
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByText('Vraag het ook aan de cliënt: ‘Wat deed ik')).toBeVisible();
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await awake(page);
	return id;
}

const question = (page: Page) => page.locator('#question');

test('closing asks the client what I did, with the same line and the same rules', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	await close(page);
	await expect(page.getByLabel('Wat je cliënt tot nu toe kreeg')).toBeChecked();
	await expect(question(page)).toHaveValue(`Over uw vraag ‘${QUESTION}’: wat deed ik volgens u?`);
	await page.getByLabel('je', { exact: true }).check();
	await expect(question(page)).toHaveValue(`Over je vraag ‘${QUESTION}’: wat deed ik volgens jou?`);
	await page.getByLabel('English').check();
	await expect(question(page)).toHaveValue(
		`About your question ‘${QUESTION}’: how would you describe what I did?`
	);
	await page.getByLabel('Nederlands').check();
	await page.getByLabel('u', { exact: true }).check();
	await expectNothingFound(page);
	await page.getByLabel('Je naam').fill('Anna');
	await page.getByLabel('Hoe je deze cliënt noemt').fill('opdrachtgever');
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await page.getByRole('button', { name: 'Maak de link' }).click();
	const [link = ''] = await linksOf(page);

	const phone = await newPerson(browser, baseURL);
	await phone.goto(link);
	await expect(phone.getByRole('heading', { level: 1 })).toContainText('wat deed ik volgens u?');
	await expect(phone.getByText('Denk terug aan wat Anna hier tot nu toe deed.')).toBeVisible();
	await begin(phone, secretOf(link));
	await expect(phone.getByText('Anna vroeg door, en ik zocht zelf het antwoord')).toBeVisible();
	await answer(phone, link, HELP);
	await look(phone).click();
	await lookWith(page).click();
	for (const one of [page, phone]) await expectLooking(one);
	// A finished assignment has nothing left to agree on.
	await expect(page.getByRole('link', { name: 'Spreek samen iets af' })).toHaveCount(0);
	await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await expect(row(page)).toContainText('samen gekeken');
	await expect(page.getByRole('link', { name: 'Spreek samen iets af' })).toHaveCount(0);
});

test('a question of my own stays as I typed it', async ({ page }) => {
	await close(page);
	await question(page).fill('Wat deed ik hier?');
	await page.getByLabel('je', { exact: true }).check();
	await expect(question(page)).toHaveValue('Wat deed ik hier?');
});

test('while another question is open, the page says what has to happen first', async ({ page }) => {
	await askClients(page);
	const assignment = page.url().replace(/\/look-together.*/, '');
	await page.goto(assignment);
	await awake(page);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByText('Vraag het ook aan de cliënt:')).toBeVisible();
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await expect(
		page.getByText('Bij deze opdracht loopt nog een vraag aan je cliënt.')
	).toBeVisible();
});

test('it is asked without JavaScript too', async ({ browser, server }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
	const page = await context.newPage();
	await page.goto(server.url);
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`${server.url}/assignments/${id}`);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await expect(question(page)).toHaveValue(`Over uw vraag ‘${QUESTION}’: wat deed ik volgens u?`);
	await context.close();
});

test('what I write at closing is kept for me, and the year shows it', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const field = page.getByLabel('Waar schoof je op zonder het te merken?');
	await field.fill('Bij de tweede vraag.');
	await page.reload();
	await expect(field).toHaveValue('Bij de tweede vraag.');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await expectNothingFound(page);
	await page.goto('/year');
	await page.getByText('Wat je bij het afronden schreef').click();
	await expect(page.getByText('Bij de tweede vraag.')).toBeVisible();
});
