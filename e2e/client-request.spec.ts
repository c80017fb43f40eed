/** Tests a team that asks a client to look together on the divided roles, on phones. */
import type { Page } from '@playwright/test';
import { dividedTeam } from '../src/testing/client-requests.ts';
import type { Person } from '../src/testing/team.ts';
import { ANSWER, HELP, choose, linkOf, look, save, secretOf } from './check-in-client.ts';
import { enterAs } from './enter-as.ts';
import { awake, expect, expectNothingFound, test } from './fixtures.ts';

const PHONE = { width: 375, height: 740 };

/** Opens a page on a phone in which a member is signed in; without a member, that of the client. */
async function phoneOf(page: Page, baseURL: string | undefined, member?: Person): Promise<Page> {
	const browser = page.context().browser();
	if (!browser) throw new Error('There is no browser.');
	const context = await browser.newContext({
		baseURL: baseURL ?? '',
		locale: 'nl-NL',
		viewport: PHONE
	});
	if (member) await enterAs(context, member.who, baseURL ?? '');
	return context.newPage();
}

const request = (page: Page) => page.getByRole('region', { name: 'Samen met de cliënt' });

async function join(page: Page, side: string) {
	await awake(page);
	await page.getByRole('button', { name: side, exact: true }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(request(page)).toContainText('Jij doet mee.');
}

test('two members and a client look together, one question after the other @both', async ({
	page,
	server,
	baseURL
}) => {
	test.slow();
	const { team, at, anna: a, mo: m } = await dividedTeam(server);
	const assignment = at.replace('/api', '');
	const [mo, anna] = [await phoneOf(page, baseURL, m), await phoneOf(page, baseURL, a)];
	const client = await phoneOf(page, baseURL);

	await test.step('Mo asks the client, about those with a role', async () => {
		await mo.goto(assignment);
		await mo.getByRole('link', { name: 'Vraag de cliënt om samen te kijken' }).click();
		await expect(mo.getByRole('checkbox', { name: /^Anna/ })).toBeChecked();
		await expect(mo.getByRole('checkbox', { name: /^Olga/ })).not.toBeChecked();
		await mo.getByLabel('Hoe je deze cliënt noemt').fill('opdrachtgever');
		await expectNothingFound(mo);
		await mo.getByRole('button', { name: 'Maak de link' }).click();
		await expect(mo.getByText('Er doet nog niemand mee')).toBeVisible();
		await expectNothingFound(mo);
		await mo.getByRole('link', { name: 'Kies je plek' }).click();
		await expectNothingFound(mo);
		await join(mo, 'Procesbegeleider');
	});

	await test.step('the client reads that the others are still to choose', async () => {
		await mo.goto(`${assignment}/ask`);
		const link = await mo.locator('code').innerText();
		await client.goto(linkOf(secretOf(link)));
		await expect(client.getByText('Mo gaat met deze vraag aan de slag.')).toBeVisible();
		await expect(client.getByText('Misschien komt er nog iemand bij.')).toBeVisible();
		await expectNothingFound(client);
		await client.getByRole('button', { name: 'Begin' }).click();
		await awake(client);
		await expect(client.getByText('Over Mo', { exact: true })).toBeVisible();
		await choose(client, HELP);
		await save(client);
		await expect(
			client.getByRole('heading', { name: 'Wat hoopt u van Mo te krijgen?' })
		).toBeVisible();
		await expect(client.getByText('Uw antwoord is bewaard.')).toBeVisible();
		await expectNothingFound(client);
	});

	await test.step('Anna finds the question under what waits for her, and joins later', async () => {
		await anna.goto(`/teams/${team.id}`);
		await expect(anna.getByText('de cliënt krijgt een vraag over jou')).toBeVisible();
		await anna.getByRole('link', { name: 'Kies je plek' }).click();
		await join(anna, 'Expert');
		await expect(request(anna)).toContainText('Anna en Mo');
		await expectNothingFound(anna);
	});

	await test.step('the client answers about her through the same link', async () => {
		await client.reload();
		await awake(client);
		await expect(client.getByText('Vraag 1 van 2, over Anna')).toBeVisible();
		await choose(client, ANSWER);
		await save(client);
		await expect(
			client.getByRole('heading', { name: 'Wat hoopt u van Anna te krijgen?' })
		).toBeVisible();
		await expect(client.getByText('Misschien komt er nog iemand bij.')).toBeHidden();
	});

	await test.step('each pair looks on its own', async () => {
		await request(anna).getByRole('link', { name: 'Samen kijken, bij je eigen opdracht' }).click();
		await expect(anna.getByText('heeft geantwoord')).toBeVisible();
		const about = client.getByRole('listitem').filter({ hasText: 'van Anna te krijgen?' });
		await about.getByRole('link', { name: 'Open deze vraag' }).click();
		await look(client).click();
		await anna.getByRole('button', { name: 'Kijk samen: opdrachtgever' }).click();
		for (const one of [anna, client]) {
			await expect(one.getByText('vraag 1 van')).toBeVisible({ timeout: 15_000 });
			await expect(one.locator('main')).not.toContainText(/\bMo\b/);
		}
		await client.getByRole('link', { name: 'Alle vragen' }).click();
		await expect(client.getByText('U hebt samen gekeken.')).toBeVisible();
		await expect(client.getByText('Uw antwoord is bewaard.')).toBeVisible();
		await expectNothingFound(client);
		await mo.goto(assignment);
		await expect(request(mo)).not.toContainText('gekeken');
	});
	for (const one of [mo, anna, client]) await one.context().close();
});

test('I take no part, and nobody else reads that', async ({ page, server, baseURL }) => {
	const { at, anna: a, mo: m } = await dividedTeam(server);
	const json = { members: [a.id, m.id], label: 'opdrachtgever', address: 'u', locale: 'nl' };
	await m.who.post(`${at}/client-request`, json);
	const [mo, anna] = [await phoneOf(page, baseURL, m), await phoneOf(page, baseURL, a)];
	await mo.goto(at.replace('/api', ''));
	await anna.goto(at.replace('/api', ''));
	await expect(request(mo)).toContainText('Anna en Mo');
	await request(anna).getByRole('button', { name: 'Ik doe niet mee' }).click();
	await expect(request(anna)).toContainText(
		'Jij doet niet mee. Je collega’s zien je naam hier niet.'
	);
	// The other page follows by itself.
	await expect(request(mo)).not.toContainText('Anna');
	for (const one of [mo, anna]) await one.context().close();
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('a form that is refused keeps whom I ticked', async ({ page, server }) => {
		const { at, mo } = await dividedTeam(server);
		await enterAs(page.context(), mo.who, server.url);
		await page.goto(`${at.replace('/api', '')}/ask`);
		const member = (name: string) => page.getByRole('checkbox', { name });
		await expect(member('Mo')).toBeChecked();
		await member('Mo').uncheck();
		await member('Olga').check();
		// The field is required, but a browser may be old, or its user in a hurry.
		await page.locator('input[name=label]').fill(' ');
		await page.getByRole('button', { name: 'Maak de link' }).click();
		await expect(page.getByLabel('Hoe je deze cliënt noemt')).toHaveAccessibleDescription(/./);
		await expect(member('Anna')).toBeChecked();
		await expect(member('Olga')).toBeChecked();
		await expect(member('Mo')).not.toBeChecked();
	});
});
