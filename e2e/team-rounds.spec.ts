/** Tests a team's later rounds: they ask first, can be withdrawn, and leave the last picture. */
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { keep, picture, press, reveal, twoWhoPlaced } from './team-people.ts';

async function beginRound(page: Page, round: number) {
	await page.getByText('Begin een nieuwe ronde').click();
	await press(page, `Begin ronde ${round}`);
}

async function revealedByTwo(browser: Browser, baseURL: string | undefined) {
	const { anna, bas, leave } = await twoWhoPlaced(browser, baseURL);
	await reveal(anna);
	for (const page of [anna, bas]) await expect(picture(page)).toBeVisible();
	return { anna, bas, leave };
}

test('a new round asks first, leaves the picture for everybody, and is withdrawn until somebody answers', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await revealedByTwo(browser, baseURL);
	await anna.getByText('Begin een nieuwe ronde').click();
	await expect(anna.getByText('Dit beeld blijft onder de nieuwe ronde staan.')).toBeVisible();
	await press(anna, 'Begin ronde 2');
	for (const page of [anna, bas]) {
		await expect(page.getByText(/^Kies je plek zonder te overleggen\./)).toBeVisible();
		const earlier = page.getByRole('region', { name: 'Eerdere rondes' });
		await expect(earlier.locator('[data-part=dot]')).toHaveCount(2);
		await expect(earlier.locator('[data-part=dot]').first()).toBeVisible();
	}
	await press(bas, 'Trek ronde 2 in');
	for (const page of [anna, bas]) {
		await expect(page.getByRole('heading', { name: 'Waar iedereen staat' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Eerdere rondes' })).toHaveCount(0);
	}
	await beginRound(bas, 2);
	await expect(anna.getByRole('button', { name: 'Trek ronde 2 in' })).toBeVisible();
	await keep(anna, 'Procesbegeleider', 'Licht');
	await expect(bas.getByText('Anna heeft geantwoord', { exact: true })).toBeAttached();
	for (const page of [anna, bas]) {
		await expect(page.getByRole('button', { name: 'Trek ronde 2 in' })).toHaveCount(0);
	}
	await leave();
});

test('roles show the places while they are divided, and are doubted after a new round until the team says that they stand', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await revealedByTwo(browser, baseURL);
	await anna.getByRole('link', { name: 'Verdeel de rollen' }).click();
	const stood = anna.getByRole('region', { name: 'Waar iedereen stond, in ronde 1' });
	await expect(stood.locator('[data-part=dot]')).toHaveCount(2);
	const group = (name: string) => anna.getByRole('group', { name });
	await expect(group('Bas')).toContainText('duidelijk procesbegeleider');
	await expect(anna.getByRole('radio', { checked: true })).toHaveCount(0);
	await group('Anna').getByRole('radio', { name: 'Expert' }).check();
	await press(anna, 'Bewaar de verdeling');
	await anna.getByRole('link', { name: 'Verander de verdeling' }).click();
	// Nothing was said of Bas, so he does not start as taking no part.
	await expect(group('Anna').getByRole('radio', { checked: true })).toHaveCount(1);
	await expect(group('Bas').getByRole('radio', { checked: true })).toHaveCount(0);
	await group('Bas').getByRole('radio', { name: 'Niet erbij' }).check();
	await press(anna, 'Bewaar de verdeling');
	await anna.getByRole('link', { name: 'Verander de verdeling' }).click();
	await expect(group('Bas').getByRole('radio', { name: 'Niet erbij' })).toBeChecked();
	await anna.goBack();

	const doubt = 'Verdeeld vóór ronde 2. Klopt dit nog? Weet de cliënt het?';
	await beginRound(anna, 2);
	await expect(bas.getByText(doubt)).toBeVisible();
	await keep(anna, 'Procesbegeleider', 'Duidelijk');
	await keep(bas, 'Procesbegeleider', 'Licht');
	await expect(anna.getByText('Iedereen heeft geantwoord.').first()).toBeVisible();
	await reveal(anna);
	await expect(picture(anna)).toBeVisible();
	const roles = anna.getByRole('region', { name: 'Wie doet wat' });
	await expect(roles).toContainText(`${doubt} Anna staat nu aan de andere kant dan die rol.`);
	await roles.getByRole('link', { name: 'Kaart voor de cliënt' }).click();
	await expect(anna.getByText(doubt)).toBeVisible();
	await anna.emulateMedia({ media: 'print' });
	await expect(anna.getByText(doubt)).toBeHidden();
	await anna.emulateMedia({ media: 'screen' });
	await anna.goBack();
	await press(anna, 'Het klopt nog');
	for (const page of [anna, bas]) await expect(page.getByText(doubt)).toHaveCount(0);
	await leave();
});

test('a question that is reworded while somebody begins a round is refused once, and keeps its words', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await revealedByTwo(browser, baseURL);
	await anna.getByRole('link', { name: 'Wijzig' }).click();
	await anna.getByLabel('De vraag van de cliënt').fill('Moeten wij de fusie uitstellen?');
	await beginRound(bas, 2);
	await expect(bas.getByRole('button', { name: 'Trek ronde 2 in' })).toBeVisible();
	await press(anna, 'Bewaar');
	await expect(anna.getByRole('alert')).toBeVisible();
	await expect(anna.getByLabel('De vraag van de cliënt')).toHaveValue(
		'Moeten wij de fusie uitstellen?'
	);
	await press(anna, 'Bewaar');
	await expect(anna.getByRole('heading', { level: 1 })).toHaveText(
		'Moeten wij de fusie uitstellen?'
	);
	await leave();
});
