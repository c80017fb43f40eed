import { expect, seed, stored, test, standing } from './fixtures.ts';

test.use({ javaScriptEnabled: false });

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const SIX = [
	'Licht expert',
	'Duidelijk expert',
	'Uitgesproken expert',
	'Licht procesbegeleider',
	'Duidelijk procesbegeleider',
	'Uitgesproken procesbegeleider'
];

test('I make a new assignment, and what was refused stays where I typed it', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Mijn opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill('   ');
	await page.getByRole('textbox', { name: /^Cliënt/ }).fill('De Zwaan');
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByText('Vul hier iets in.')).toBeVisible();
	await expect(page.getByRole('textbox', { name: /^Cliënt/ })).toHaveValue('De Zwaan');

	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Verder naar de lijn' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Drie vragen die helpen' })).toBeVisible();
});

test('each of six buttons keeps a place, with its note', { tag: '@both' }, async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	for (const [index, name] of SIX.entries()) {
		await page.goto(`/assignments/${id}`);
		if (index > 0) await page.getByRole('link', { name: 'Verplaats' }).click();
		await page.getByText('Notitie erbij').click();
		await page.getByRole('textbox', { name: 'Notitie' }).fill(`Keer ${index}`);
		await page.getByRole('button', { name, exact: true }).click();
		await expect(standing(page, name)).toBeVisible();
	}
	const { placements } = await stored(page.request, id);
	expect(placements.map(({ note }) => note)).toEqual(SIX.map((_, index) => `Keer ${index}`));
	expect(placements.map(({ position }) => Math.sign(position))).toEqual([-1, -1, -1, 1, 1, 1]);
	await expect(page.getByText('6 plaatsingen', { exact: true })).toBeVisible();
});

test('a bare range input that I moved is kept at once', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('slider').press('Home');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(standing(page, 'uitgesproken expert')).toBeVisible();
	expect((await stored(page.request, id)).position).toBe(-99);
});

test('untouched it comes back once with the question whether I meant it', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await page.getByText('Notitie erbij').click();
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Wij zijn eruit.');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
	await expect(page.getByRole('alert')).toContainText('Bedoelde je dat?');
	expect((await stored(page.request, id)).placements).toEqual([]);
	await expect(page.getByRole('textbox', { name: 'Notitie' })).toHaveValue('Wij zijn eruit.');

	await page.getByRole('button', { name: 'Ja, licht procesbegeleider' }).click();
	await expect(standing(page, 'licht procesbegeleider')).toBeVisible();
	expect((await stored(page.request, id)).placements).toMatchObject([
		{ position: 1, note: 'Wij zijn eruit.' }
	]);
});

test('a note that is too long is refused, and stays', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await page.getByText('Notitie erbij').click();
	const note = page.getByRole('textbox', { name: 'Notitie' });
	await note.evaluate((field) => field.removeAttribute('maxlength'));
	await note.fill('n'.repeat(2001));
	await page.getByRole('button', { name: 'Licht expert', exact: true }).click();
	await expect(page.getByText('Hoogstens 2000 tekens; het zijn er 2001.')).toBeVisible();
	await expect(note).toHaveValue('n'.repeat(2001));
	expect((await stored(page.request, id)).placements).toEqual([]);
});

test('I take the last placement back', { tag: '@both' }, async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49]);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByText('1 plaatsing', { exact: true })).toBeVisible();
	expect((await stored(page.request, id)).position).toBe(-49);
});

test('I say later that my client was told', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49, 49]);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
	await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeVisible();
	expect((await stored(page.request, id)).placements[1]?.clientTold).toBe(true);
});

test('I choose what to borrow, and u or je', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	const words = page.locator('.say');
	await expect(words).toContainText('U krijgt van mij');
	await page.getByRole('checkbox').first().click();
	await expect(page.getByRole('checkbox').first()).toBeChecked();
	await page.getByRole('checkbox').nth(1).click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
	await page.getByRole('checkbox').first().click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await page.getByRole('button', { name: 'je', exact: true }).click();
	await expect(words).toContainText('Je krijgt van mij');
	expect((await stored(page.request, id)).benefits).toHaveLength(1);
});

test('I change the language, and stay where I am', async ({ page }) => {
	await page.goto('/assignments?status=archived');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page).toHaveURL('/assignments?status=archived');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your assignments');
});

test('I search and filter', { tag: '@both' }, async ({ page }) => {
	await seed(page.request, QUESTION, [-49]);
	await seed(page.request, 'Wat doen we met de maandag?', [49]);
	await page.goto('/assignments');
	const rows = page.getByRole('list', { name: 'Je opdrachten' }).getByRole('listitem');
	await page.getByRole('searchbox').fill('karin');
	await page.getByRole('button', { name: 'Zoek' }).click();
	await expect(rows).toHaveCount(1);
	await page.getByRole('searchbox').fill('');
	await page.getByRole('combobox').selectOption('facilitator');
	await page.getByRole('button', { name: 'Zoek' }).click();
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('maandag');
});

test('I finish, delete and bring back', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByRole('button', { name: 'Zet terug bij lopend' })).toBeVisible();
	await page.getByRole('button', { name: 'Verwijder' }).click();
	await expect(page).toHaveURL('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toHaveCount(0);
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
});

test('I change the question', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}/edit`);
	await page.getByLabel('De vraag van de cliënt').fill('Wat doen we met de maandag?');
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat doen we met de maandag?');
});

test('on the first page I choose a place and read what it means', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Duidelijk expert', exact: true }).click();
	await expect(page.getByRole('heading', { level: 2 })).toContainText('Je bent hier expert');
	await page.getByRole('slider').press('End');
	await page.getByRole('button', { name: 'Laat zien' }).click();
	await expect(page.getByRole('heading', { level: 2 })).toContainText('procesbegeleider');
});

test('nothing on the page waits for a script that never comes', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	for (const path of ['/', '/about', '/assignments', `/assignments/${id}`]) {
		await page.goto(path);
		for (const button of await page.getByRole('button').filter({ visible: true }).all()) {
			await expect(button).not.toHaveAttribute('type', 'button');
			await expect(button).toBeEnabled();
		}
	}
});

test('the idea reads as a whole, both sides of it', async ({ page }) => {
	await page.goto('/about');
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
	const text = await page.getByRole('main').innerText();
	expect(text).toContain('Annemarie Mars');
	expect(text.match(/Duidelijk expert/g)?.length).toBeGreaterThan(2);
	expect(text.match(/Duidelijk procesbegeleider/g)?.length).toBeGreaterThan(2);
});
