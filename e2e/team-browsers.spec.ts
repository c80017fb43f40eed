import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { oneWhoPlaced, toMembers } from './team-people.ts';

/** Creates a team of Anna, its owner, and Bas, who has placed; Anna lets a phone in as Bas. */
async function phoneOfOwner(browser: Browser, baseURL: string | undefined) {
	const { anna, bas, phone, link, leave } = await oneWhoPlaced(browser, baseURL);
	await toMembers(anna);
	await phone.goto(link);
	await phone.getByLabel('Jouw naam in dit team').fill('Bas');
	await phone.getByRole('button', { name: 'Doe mee' }).click();
	await phone.getByRole('button', { name: 'Dat ben ik' }).click();
	await anna.getByRole('button', { name: 'Ja, dat is Bas' }).click();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Adviesgroep Noord');
	return { anna, bas, phone, leave };
}

const mine = (page: Page) => page.getByRole('region', { name: 'In deze browsers ben je lid' });

test('I say in my own browser that the phone the owner let in is me too, and later end it', async ({
	browser,
	baseURL
}) => {
	const { bas, phone, leave } = await phoneOfOwner(browser, baseURL);
	await toMembers(phone);
	await expect(mine(phone)).toContainText('De eigenaar heeft deze browser toegelaten als Bas.');
	const [code = 'none'] = /(?<=code )\d{4}/.exec((await mine(phone).textContent()) ?? '') ?? [];

	await toMembers(bas);
	const [here, other] = [
		mine(bas).getByRole('listitem').first(),
		mine(bas).getByRole('listitem').nth(1)
	];
	await expect(here).toContainText('deze browser');
	await expect(here.getByText('Haal die browser uit het team')).toHaveCount(0);
	await expect(other).toContainText(`code ${code}`);
	await other.getByRole('button', { name: 'Dat ben ik ook' }).click();
	await expect(bas.getByText('Die browser is nu net zo goed van jou als deze.')).toBeVisible();
	await expect(other.getByRole('button', { name: 'Dat ben ik ook' })).toHaveCount(0);

	await phone.getByRole('link', { name: 'Adviesgroep Noord' }).click();
	await phone.getByRole('link', { name: 'Moeten wij de fusie doorzetten?' }).click();
	await expect(phone.getByText(/^Bewaard: duidelijk expert\./)).toBeVisible();

	await other.getByText('Haal die browser uit het team').click();
	await expect(other.getByText('Zelf blijf je lid, in je andere browsers.')).toBeVisible();
	await other.getByRole('button', { name: 'Ja, haal die uit het team' }).click();
	await expect(
		bas.getByText('Die browser is uit het team. Wie het team daar opent, leest dat.')
	).toBeVisible();
	await expect(mine(bas)).toHaveCount(0);
	await expect(phone.getByText('Deze browser hoort niet meer bij dit team.')).toBeVisible();
	await phone.reload();
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
		'Deze browser hoort niet meer bij dit team'
	);
	await leave();
});

test('the owner ends a browser that they let in themselves', async ({ browser, baseURL }) => {
	const { anna, phone, leave } = await phoneOfOwner(browser, baseURL);
	const bas = anna
		.getByRole('list', { name: 'Leden' })
		.locator('> li')
		.filter({ has: anna.locator('strong', { hasText: 'Bas' }) });
	await bas.getByText('Beheer').click();
	await bas.getByText('Browsers die Bas nog niet zelf heeft bevestigd').click();
	await bas.getByText('Haal die browser uit het team').click();
	await bas.getByRole('button', { name: 'Ja, haal die uit het team' }).click();
	await expect(
		anna.getByText('Die browser is uit het team. Wie het team daar opent, leest dat.')
	).toBeVisible();
	await phone.reload();
	await expect(
		phone.getByText('Jij of de eigenaar van het team heeft deze browser uit het team gehaald.')
	).toBeVisible();
	await leave();
});
