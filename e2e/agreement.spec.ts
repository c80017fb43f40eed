/**
 * Tests agreeing after helper and client have looked together: the helper proposes, the client says
 * "yes" or "not yet", and both can read the agreement later.
 */
import type { Page } from '@playwright/test';
import {
	type Around,
	agreed,
	assignmentOf,
	clientOf,
	lookedTogether,
	propose,
	test,
	yes
} from './check-in-agreeing.ts';
import { expectLooking } from './check-in-client.ts';
import { handOver, unlock } from './check-in-handed.ts';
import { row } from './check-in-people.ts';
import { awake, expect, expectNothingFound } from './fixtures.ts';

test(
	'in a call the helper proposes, a change asks again, and the yes on the phone makes it a place',
	{ tag: '@both' },
	async ({ page, together: { checkIn, jan } }) => {
		await expectLooking(page);
		await page.getByRole('link', { name: 'Spreek samen iets af' }).click();
		await awake(page);
		// Nothing is proposed while no place is chosen on the line.
		await page.getByRole('button', { name: 'Doe dit voorstel' }).press('Enter');
		await expect(page.getByText('Kies eerst samen een plek op de lijn.')).toBeVisible();
		await propose(page);

		await expect(jan.getByText('Voorstel, nog niet afgesproken')).toBeVisible();
		await expect(jan.getByText('We kijken opnieuw op 4 februari 2031.')).toBeVisible();
		await page.getByRole('link', { name: 'Kies iets anders' }).click();
		await awake(page);
		await propose(page, 'Eerder');
		await expect(
			jan.getByRole('heading', { name: 'Eerder hulp bij uw eigen antwoord' })
		).toBeVisible();
		const late = await jan.request.post(`/api/client/${clientOf(jan)}/confirm`, {
			data: { version: 1, agreed: true }
		});
		expect(late.status()).toBe(409);

		await yes(jan).click();
		await expect(agreed(jan)).toBeVisible();
		await expect(agreed(page)).toBeVisible();
		await page.goto(assignmentOf(checkIn));
		await expect(page.getByRole('heading', { name: 'Licht procesbegeleider' })).toBeVisible();
		await expect(page.getByText(/^Samen gekozen op/)).toBeVisible();
		await expect(page.getByRole('link', { name: 'Samen gekeken' })).toBeVisible();
		await page.getByRole('link', { name: 'Rolkaart' }).click();
		await expect(page.getByText(/^Afgesproken op \d/).first()).toBeVisible();
	}
);

test('of two clients one says not yet, and nothing is agreed until both say yes', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	const labels = ['Jan', 'Tom'];
	const { checkIn, jan, tom } = await lookedTogether(page, { browser, baseURL, labels });
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	for (const label of labels) await expect(page.getByLabel(label)).toBeChecked();
	await propose(page);
	await yes(jan).click();
	await expect(jan.getByText('U zei ja. Het geldt zodra iedereen')).toBeVisible();
	await tom.getByRole('button', { name: 'Nog niet' }).click();
	await expect(tom.getByText('U zei: nog niet.')).toBeVisible();
	await page.goto(checkIn);
	await expect(row(page, 'Jan')).toContainText('Zei ja.');
	await expect(row(page, 'Tom')).toContainText('Zei: nog niet.');
	await yes(tom).click();
	for (const one of [jan, tom]) await expect(agreed(one)).toBeVisible();
});

test('a client asks whether it is still right, and withdraws', async ({
	page,
	together: { checkIn, jan }
}) => {
	await page.goto('/assignments');
	const main = page.getByRole('main');
	await expect(main).toContainText('cliënt staat aan de andere kant, nog niets afgesproken');
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	await propose(page);
	await page.goto('/assignments');
	await expect(main).not.toContainText('cliënt staat aan de andere kant');
	await yes(jan).click();
	await jan.getByRole('button', { name: 'Klopt dit nog?' }).click();
	await expect(jan.getByText('U vroeg of dit nog klopt.')).toBeVisible();

	await page.goto(assignmentOf(checkIn));
	await page.getByRole('link', { name: 'cliënt vraagt: klopt dit nog?' }).click();
	await expect(page).toHaveURL(checkIn);
	await expect(row(page)).toContainText('Vraagt: klopt dit nog?');
	await page.getByRole('button', { name: 'Dat is besproken' }).click();
	await expect(row(page)).not.toContainText('Vraagt: klopt dit nog?');
	await expect(jan.getByRole('button', { name: 'Klopt dit nog?' })).toBeVisible();

	await jan.getByText('Trek de afspraak in', { exact: true }).click();
	await jan.getByRole('button', { name: 'Ja, trek de afspraak in' }).click();
	await expect(jan.getByText('Er is nu niets afgesproken')).toBeVisible();
	await expect(row(page)).toContainText('Trok de afspraak in.');
});

test('of a later role the client reads nothing until the helper has told it', async ({
	page,
	together: { checkIn, jan }
}) => {
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	await propose(page);
	await yes(jan).click();
	await expect(agreed(jan)).toBeVisible();
	const assignment = `/api${checkIn.replace(/^https?:\/\/[^/]+|\/look-together.*/g, '')}`;
	const placed = await page.request.post(`${assignment}/placements`, { data: { position: -71 } });
	const { id } = (await placed.json()) as { id: string };
	await jan.reload();
	await expect(agreed(jan)).toBeVisible();
	await expect(jan.getByText('Er is daarna iets veranderd')).toBeHidden();
	await page.request.patch(`${assignment}/placements/${id}`, { data: { clientTold: true } });
	await jan.reload();
	await expect(jan.getByText('Er is daarna iets veranderd')).toBeVisible();
	await expect(
		jan.getByRole('heading', { name: 'Duidelijk hulp bij uw eigen antwoord' })
	).toBeVisible();
});

test('axe finds nothing while choosing, proposing and agreeing', async ({
	page,
	together: { checkIn, jan }
}) => {
	await page.goto(`${checkIn}/agree`);
	await awake(page);
	await expectNothingFound(page);
	await propose(page);
	await expectNothingFound(page);
	await expect(yes(jan)).toBeVisible();
	await expectNothingFound(jan);
	await yes(jan).click();
	await expect(agreed(jan)).toBeVisible();
	await expectNothingFound(jan);
	await expect(agreed(page)).toBeVisible();
	await expectNothingFound(page);
});

test('at one table my client says yes on my device, after we looked on it', async ({ page }) => {
	test.slow();
	await handOver(page);
	await page.getByRole('link', { name: 'Kies uw plek' }).click();
	await awake(page);
	await page.getByRole('button', { name: 'Dat weet ik nog niet' }).click();
	await page.getByRole('button', { name: 'Bewaar mijn antwoord' }).first().click();
	await page.getByRole('link', { name: 'Ja, ik ben er klaar voor' }).click();
	await page.getByRole('button', { name: 'Kijk samen' }).click();
	await expect(page.getByText('vraag 1 van')).toBeVisible();
	await unlock(page, '2468');
	await row(page).getByRole('link', { name: 'Spreek samen iets af' }).click();
	await awake(page);
	await propose(page);
	await yes(page).click();
	await expect(agreed(page)).toBeVisible();
	await page.getByText('Trek de afspraak in', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, trek de afspraak in' }).click();
	await expect(page.getByRole('button', { name: 'Doe dit voorstel' })).toBeVisible();
});

/** Opens a page with the same session in a browser context without JavaScript. */
async function withoutScripts(page: Page, { browser, baseURL }: Around) {
	const storageState = await page.context().storageState();
	const context = await browser.newContext({
		...{ storageState, baseURL: baseURL ?? '', locale: 'nl-NL', javaScriptEnabled: false }
	});
	return context.newPage();
}

test('without JavaScript the place comes first, then what is borrowed, and the client says yes', async ({
	page,
	browser,
	baseURL,
	together: { checkIn, jan }
}) => {
	const laptop = await withoutScripts(page, { browser, baseURL });
	const phone = await withoutScripts(jan, { browser, baseURL });
	await laptop.goto(`${checkIn}/agree`);
	await laptop.getByRole('button', { name: 'Duidelijk hulp bij uw eigen antwoord' }).click();
	const borrow = laptop.getByRole('group', { name: 'Wat mag ik inbrengen terwijl u zoekt?' });
	await borrow.getByRole('checkbox').first().check();
	await laptop.getByRole('button', { name: 'Doe dit voorstel' }).click();
	await expect(laptop.getByRole('heading', { name: 'Spreken we het zo af?' })).toBeVisible();
	await phone.goto(jan.url());
	await yes(phone).click();
	await expect(agreed(phone)).toBeVisible();
	await laptop.reload();
	await expect(agreed(laptop)).toBeVisible();
});
