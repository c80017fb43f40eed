/** Tests a shared assignment beside one's own, a corrected question, and handing an assignment on. */
import { awake, expect, seed, test } from './fixtures.ts';
import {
	QUESTION,
	createTeam,
	join,
	keep,
	people,
	picture,
	reveal,
	share,
	twoWhoPlaced
} from './team-people.ts';

test('my own assignment and the shared one know each other, and my place goes there when I ask for it', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	const { question } = await seed(anna.request, 'Wie neemt het teamoverleg over?', [-49]);
	await anna.getByRole('link', { name: 'Deel een opdracht' }).click();
	await anna
		.getByRole('listitem')
		.filter({ hasText: question })
		.getByRole('button', { name: 'Deel deze vraag' })
		.click();
	await expect(anna.getByRole('heading', { level: 1, name: question })).toBeVisible();
	const own = anna.getByRole('region', { name: 'Voor jezelf' });
	await expect(own).toContainText('Je hebt deze vraag ook als eigen opdracht.');
	await keep(anna, 'Procesbegeleider', 'Licht');
	await own.getByRole('button', { name: 'Zet deze plek ook daar' }).click();
	await expect(anna).toHaveURL(/\/assignments\/[0-9a-f-]{36}$/);
	await expect(anna.getByText(/licht procesbegeleider/i).first()).toBeVisible();
	await anna.getByRole('link', { name: 'Deze vraag deel je met Adviesgroep Noord' }).click();
	await expect(anna.getByRole('heading', { level: 1, name: question })).toBeVisible();

	// Bas has no own assignment yet, and gets one with his place; nothing of it is the team's.
	await bas.getByRole('link', { name: question }).click();
	await expect(bas.getByRole('region', { name: 'Voor jezelf' })).toHaveCount(0);
	await keep(bas, 'Expert', 'Duidelijk', 'Dit vroegen zij vorig jaar ook.');
	await bas.getByRole('button', { name: 'Bewaar bij mijn opdrachten' }).click();
	await expect(bas.getByRole('heading', { level: 1, name: question })).toBeVisible();
	await expect(bas.getByText('Dit vroegen zij vorig jaar ook.').first()).toBeVisible();
	await expect(anna.getByRole('region', { name: 'Voor jezelf' })).toBeVisible();
	expect(await anna.content()).not.toContain('vorig jaar ook');
	await leave();
});

test('a question that is reworded after the reveal is a correction that everybody sees, or a new round', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await twoWhoPlaced(browser, baseURL);
	await reveal(anna);
	await expect(picture(anna)).toBeVisible();

	const corrected = 'Moeten wij de fusie nu doorzetten?';
	await anna.getByRole('link', { name: 'Wijzig' }).click();
	await anna.getByLabel('De vraag van de cliënt').fill(corrected);
	await expect(anna.getByRole('radio', { name: /^Dezelfde vraag/ })).toBeChecked();
	await anna.getByRole('button', { name: 'Bewaar', exact: true }).click();
	for (const page of [anna, bas]) {
		await expect(page.getByRole('heading', { level: 1, name: corrected })).toBeVisible();
		await expect(page.getByText(/^Anna verbeterde de vraag op /)).toContainText(QUESTION);
	}
	await anna.getByRole('link', { name: 'Wijzig' }).click();
	await anna.getByLabel('De vraag van de cliënt').fill('En als de fusie niet doorgaat?');
	await anna.getByRole('radio', { name: /^Een andere vraag/ }).check();
	await anna.getByRole('button', { name: 'Bewaar', exact: true }).click();
	for (const page of [anna, bas]) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'En als de fusie niet doorgaat?'
		);
		await expect(page.getByText('ronde 2', { exact: true })).toBeVisible();
		const earlier = page.getByRole('region', { name: 'Eerdere rondes' });
		await expect(earlier).toContainText(`Toen was de vraag: ${QUESTION}`);
	}
	await leave();
});

test('I hand a shared assignment on, and who takes it over can change it', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas', 'cas');
	const { anna, bas, cas } = pages;
	const link = await createTeam(cas, 'Cas');
	await join(anna, link, 'Anna');
	await join(bas, link, 'Bas');
	await share(anna);
	await bas.getByRole('link', { name: QUESTION }).click();
	await expect(bas.getByText('Anna zorgt hiervoor')).toBeVisible();
	await expect(bas.getByRole('link', { name: 'Wijzig' })).toHaveCount(0);
	await awake(anna);
	await anna.getByText('Draag over', { exact: true }).click();
	await anna.getByLabel('Aan wie?').selectOption('Bas');
	await anna.getByRole('button', { name: 'Draag de opdracht over' }).click();
	await expect(anna.getByText('Bas zorgt nu voor deze opdracht.')).toBeVisible();
	await expect(bas.getByText('Bas zorgt hiervoor')).toBeVisible();
	await bas.reload();
	await bas.getByRole('link', { name: 'Wijzig' }).click();
	await expect(bas.getByLabel('De vraag van de cliënt')).toHaveValue(QUESTION);
	await leave();
});
