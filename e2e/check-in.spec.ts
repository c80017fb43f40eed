/** Tests looking together with a helper and a client, each in a browser of their own. */
import {
	HELP,
	answer,
	begin,
	choose,
	expectLooking,
	look,
	save,
	secretOf
} from './check-in-client.ts';
import { QUESTION, askAndAnswer, askClients, lookWith, newPerson, row } from './check-in-people.ts';
import { IN_MOTION, awake, expect, seed, test } from './fixtures.ts';

test.use(IN_MOTION);

test(
	'on a laptop and a phone both turn their key, and the same question stands on both screens',
	{ tag: '@both' },
	async ({ page, browser, baseURL }) => {
		test.slow();
		const [link = ''] = await askClients(page);
		await expect(row(page)).toContainText('wacht op antwoord');
		// The helper's own place is hidden until the helper asks to see it.
		await expect(page.getByText('Duidelijk expert')).toBeHidden();
		await page.getByText('Toon', { exact: true }).click();
		await expect(page.getByText('Duidelijk expert')).toBeVisible();
		await page.getByText('Bedek', { exact: true }).click();
		await expect(page.getByText('Duidelijk expert')).toBeHidden();

		const phone = await newPerson(browser, baseURL);
		await answer(phone, link, HELP);
		await expect(row(page)).toContainText('heeft geantwoord');
		await lookWith(page).click();
		await expect(page.getByText('Jij bent klaar om te kijken, je cliënt nog niet.')).toBeVisible();
		// The row must still say that the client has answered, because the client has not pressed
		// yet.
		await expect(row(page).getByRole('heading')).toContainText('heeft geantwoord');
		await expect(phone.getByText('Anna is klaar om te kijken. U ook?')).toBeVisible();
		await page.getByRole('button', { name: 'Toch nog niet' }).click();
		await expect(phone.getByText('Anna wil nu nog niet kijken.')).toBeVisible();
		await lookWith(page).click();
		await expect(phone.getByText('Anna is klaar om te kijken. U ook?')).toBeVisible();
		await look(phone).click();

		for (const one of [page, phone]) {
			await expect(one.getByRole('img', { name: 'Wat u koos, en wat Anna koos' })).toBeVisible();
			await expectLooking(one);
		}
		await page.getByRole('button', { name: 'Volgende' }).click();
		for (const one of [page, phone]) await expect(one.getByText('vraag 2 van')).toBeVisible();
		await phone.getByRole('button', { name: 'Volgende' }).click();
		for (const one of [page, phone]) await expect(one.getByText('vraag 3 van')).toBeVisible();
		await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
		await expect(row(page)).toContainText('samen gekeken');
		await expect(page.getByText('jouw plek ligt vast')).toBeVisible();
	}
);

test('the client can be the first to be ready, on a screen that waits', async ({
	page,
	browser,
	baseURL
}) => {
	const { phone } = await askAndAnswer({ page, browser, baseURL }, HELP);
	await look(phone).click();
	await expect(phone.getByText('U bent klaar om te kijken. Anna nog niet.')).toBeVisible();
	await expect(page.getByText('Je cliënt is klaar om te kijken. Jij ook?')).toBeVisible();
	await phone.getByRole('button', { name: 'Toch nog niet' }).click();
	await expect(page.getByText('Je cliënt wil nu nog niet kijken.')).toBeVisible();
	await look(phone).click();
	await expect(page.getByText('Je cliënt is klaar om te kijken. Jij ook?')).toBeVisible();
	await lookWith(page).click();
	for (const one of [page, phone]) await expectLooking(one);
});

test('what I fill in survives an error and a reload', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await awake(page);
	await page.getByLabel('Je naam').fill('Anna');
	await page.getByLabel('De vraag zoals je cliënt die leest').fill('Wie doet wat?');
	await page.getByLabel('Hoe je deze cliënt noemt').fill('teamlid');
	await page.getByLabel('Waar verwacht je je cliënt?').selectOption({ index: 2 });
	await page.getByRole('button', { name: 'Maak de link' }).click();
	await expect(page.getByText('Kies eerst je eigen plek')).toBeVisible();
	await page.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	await expect(page.getByRole('region', { name: 'Drie vragen die helpen' })).toBeVisible();
	await page.getByRole('link', { name: 'Zo kijk je samen' }).first().click();
	await expect(page).toHaveURL('/help/check-in');
	await page.goBack();
	await awake(page);
	await expect(page.getByLabel('Hoe je deze cliënt noemt')).toHaveValue('teamlid');
	await expect(page.getByRole('button', { name: 'Nog niet te zeggen' })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.getByRole('button', { name: 'Maak de link' }).click();
	await expect(row(page, 'teamlid')).toContainText('wacht op antwoord');
	await page.getByText('Toon', { exact: true }).click();
	await expect(page.getByText('Nog niet te zeggen').first()).toBeVisible();

	// The helper's name is filled in at the next check-in.
	const next = await seed(page.request, 'En nu?');
	await page.goto(`/assignments/${next.id}/look-together`);
	await expect(page.getByLabel('Je naam')).toHaveValue('Anna');
});

test('I am told that a link which I open myself is for my client, and it stays unused', async ({
	page,
	browser,
	baseURL
}) => {
	const [link = ''] = await askClients(page);
	const followed = page.url();
	await begin(page, secretOf(link));
	await choose(page, HELP);
	await save(page);
	await expect(page.getByRole('heading', { name: 'Deze link is voor je cliënt' })).toBeVisible();
	await page.goto(followed);
	await expect(row(page)).toContainText('wacht op antwoord');
	await answer(await newPerson(browser, baseURL), link, HELP);
	await expect(row(page)).toContainText('heeft geantwoord');
});

test('deleted, the question can be asked anew, and the client reads that it is over', async ({
	page,
	browser,
	baseURL
}) => {
	const [link = ''] = await askClients(page);
	const phone = await newPerson(browser, baseURL);
	await answer(phone, link, HELP);
	await page.getByText('Verwijder', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, verwijder' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(phone.getByRole('heading', { name: 'Deze vraag is afgesloten' })).toBeVisible();
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await expect(page.getByRole('button', { name: 'Maak de link' })).toBeVisible();
});
