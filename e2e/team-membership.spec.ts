import type { Page } from '@playwright/test';
import { secure } from './check-in-handed.ts';
import { expect, test } from './fixtures.ts';
import {
	QUESTION,
	createTeam,
	join,
	oneWhoPlaced,
	people,
	share,
	toMembers
} from './team-people.ts';

const row = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: name }) });

test(
	'on a new phone I come back as myself, confirmed in my own browser, and both keep working',
	{ tag: '@both' },
	async ({ browser, baseURL }) => {
		const { bas, phone, link, leave } = await oneWhoPlaced(browser, baseURL);
		await toMembers(bas);

		await phone.goto(link);
		await expect(phone.getByText('Kantlijn laat zien waar ieder van jullie staat')).toBeVisible();
		await phone.getByLabel('Jouw naam in dit team').fill(' bas');
		await phone.getByRole('button', { name: 'Doe mee' }).click();
		await expect(phone.getByRole('alert')).toContainText('iemand die Bas heet. Ben jij dat');
		await phone.getByRole('button', { name: 'Dat ben ik' }).click();
		await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Terugkomen als Bas');
		const [code] = /\d{4}/.exec((await phone.getByText(/^Je code is/).textContent()) ?? '') ?? [''];

		// The request appears on the open page by itself.
		await expect(bas.getByText(`Vergelijk de code: ${code}.`)).toBeVisible();
		await bas.getByRole('button', { name: 'Ja, dat ben ik' }).click();
		await expect(bas.getByText('Bas kan nu ook in de andere browser meedoen.')).toBeVisible();
		await expect(bas.getByRole('heading', { name: 'Iemand wil terugkomen' })).toHaveCount(0);

		await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Adviesgroep Noord');
		await phone.getByRole('link', { name: 'Moeten wij de fusie doorzetten?' }).click();
		await expect(phone.getByText(/^Bewaard: duidelijk expert\./)).toBeVisible();
		await bas.reload();
		await expect(bas.getByRole('list', { name: 'Leden' }).getByRole('listitem')).toHaveCount(2);
		await leave();
	}
);

test('a request that is refused says so on the phone', async ({ browser, baseURL }) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'phone');
	const { anna, phone } = pages;
	const link = await createTeam(anna, 'Anna');
	await toMembers(anna);
	await phone.goto(link);
	await phone.getByLabel('Jouw naam in dit team').fill('Anna');
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await phone.getByRole('button', { name: 'Dat ben ik' }).click();
	await anna.getByRole('button', { name: 'Nee, weiger' }).click();
	await expect(
		anna.getByText('Het verzoek om terug te komen als Anna is geweigerd.')
	).toBeVisible();
	await expect(phone.getByText('Je verzoek is geweigerd.')).toBeVisible();
	await leave();
});

test('a name that reads like another member’s is refused, and stays in its field', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await toMembers(bas);
	const name = bas.getByLabel('Jouw naam in dit team');
	// The capital is Cyrillic.
	await name.fill('\u0410nna');
	await bas.getByRole('button', { name: 'Bewaar' }).click();
	await expect(name).toHaveAccessibleDescription(/^In dit team heet al iemand zo, of bijna zo\./);
	await expect(name).toHaveValue('\u0410nna');
	await name.fill('Anna de Boer');
	await bas.getByRole('button', { name: 'Bewaar' }).click();
	await expect(row(bas, 'Anna de Boer')).toBeVisible();
	await leave();
});

test('merging shows who was active when, asks, and says what was done', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas', 'phone');
	const { anna, bas, phone } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	await join(phone, link, 'Bas de Boer');
	await toMembers(anna);
	await expect(row(anna, 'Bas de Boer')).toContainText('laatst actief deze week');
	await row(anna, 'Bas de Boer').getByText('Beheer').click();
	await row(anna, 'Bas de Boer').getByText('Voeg samen', { exact: true }).click();
	await anna.getByLabel('Bas de Boer is dezelfde persoon als').selectOption('Bas');
	await anna.getByRole('button', { name: 'Vergelijk eerst' }).click();
	const asked = anna.getByRole('group', { name: 'Zijn Bas de Boer en Bas dezelfde persoon?' });
	await expect(asked.getByRole('listitem')).toHaveText([
		'Bas de Boer: laatst actief deze week',
		'Bas: laatst actief deze week'
	]);
	await asked.getByRole('button', { name: 'Ja, voeg samen' }).click();
	await expect(anna.getByText('Bas de Boer en Bas tellen nu als één lid: Bas.')).toBeVisible();
	await expect(anna.getByRole('list', { name: 'Leden' }).locator('> li')).toHaveCount(2);
	await phone.reload();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Adviesgroep Noord');

	await row(anna, 'Bas').getByText('Beheer').click();
	await row(anna, 'Bas').getByText('Draag het team over', { exact: true }).click();
	await row(anna, 'Bas').getByRole('button', { name: 'Ja, draag over aan Bas' }).click();
	await expect(anna.getByText('Bas is nu eigenaar. Jij blijft lid.')).toBeVisible();
	await expect(anna.getByText('Iemand uitnodigen? Vraag het Bas, de eigenaar.')).toBeVisible();
	await leave();
});

test('link and QR code are shown again, with an end that I choose, and for members where I allow it', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	await toMembers(anna);
	await expect(anna.locator('code')).toHaveText(link);
	await anna.getByText('QR-code', { exact: true }).click();
	await expect(anna.getByRole('img', { name: /^QR-code van de uitnodiging/ })).toBeVisible();
	await anna.getByLabel('Hoe lang werkt de link?').selectOption('nog 30 dagen');
	const ends = anna.locator('form[action="?/endInvitation"]');
	await ends.getByRole('button', { name: 'Bewaar' }).click();
	await expect(anna.getByText(/^De link werkt tot \d/)).toBeVisible();
	await expect(anna.getByText('Bewaard.')).toBeVisible();

	await toMembers(bas);
	await expect(bas.locator('code')).toHaveCount(0);
	await anna.getByLabel('iedereen in het team').check();
	const who = anna.locator('form[action="?/whoInvites"]');
	const stored = anna.waitForResponse(/whoInvites/);
	await who.getByRole('button', { name: 'Bewaar' }).click();
	await stored;
	await bas.reload();
	await expect(bas.locator('code')).toHaveText(link);
	await leave();
});

test('the link of a reminder, opened elsewhere, leads to signing in or to coming back', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'phone');
	const { anna, phone } = pages;
	await createTeam(anna, 'Anna');
	await share(anna);
	const reminded = anna.url();
	const code = await secure(anna);
	await phone.goto(reminded);
	await expect(phone.getByText('Zit je in dit team, maar in een andere browser?')).toBeVisible();
	expect(await phone.content()).not.toContain('Adviesgroep');
	await phone.getByRole('main').getByRole('link', { name: 'Open een uitnodigingslink' }).click();
	await expect(phone.getByLabel('Uitnodigingslink')).toBeVisible();
	await phone.goBack();
	await phone.getByRole('main').getByRole('link', { name: 'Inloggen' }).click();
	await expect(phone).toHaveURL(/\/sign-in/);
	await phone.getByLabel('Herstelcode').fill(code);
	await phone.locator('form[action="?/code"]').getByRole('button', { name: 'Log in' }).click();
	await expect(phone).toHaveURL(reminded);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(QUESTION);
	await leave();
});
