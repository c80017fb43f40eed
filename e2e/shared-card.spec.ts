/** Tests a role card that is shared by a link: the helper's side and the reader's, each in a browser. */
import type { Browser, Page } from '@playwright/test';
import { SAVE_AS, expect, expectNothingFound, openLine, seed, test } from './fixtures.ts';

const QUESTION = 'Waarom lopen jonge collega’s hier weg?';

/** Unfolds the part about the link to the card. */
const unfold = (page: Page) => page.getByText(/^(Deel met een link|Share with a link)$/).click();

/** Shares the card of a new assignment; returns the assignment's id and the link. */
async function shareNew(page: Page): Promise<{ id: string; link: string }> {
	const { id } = await seed(page.request, QUESTION, [-47], { client: 'De Zwaan' });
	await page.goto(`/assignments/${id}/card`);
	await unfold(page);
	await page.getByRole('button', { name: 'Maak de link' }).click();
	const link = await page.locator('code').textContent();
	expect(link).toContain('/card#');
	return { id, link: link ?? '' };
}

/** Opens a link in a browser without an account. */
async function reader(browser: Browser, link: string, options = {}): Promise<Page> {
	const context = await browser.newContext({ locale: 'nl-NL', ...options });
	const page = await context.newPage();
	await page.goto(link);
	return page;
}

const words = (page: Page) => page.getByRole('article');

test('a client reads the card, saves it, and sees a later one only once it is shared', async ({
	page,
	browser
}) => {
	const { id, link } = await shareNew(page);
	const theirs = await reader(browser, link);
	await expect(words(theirs)).toContainText(QUESTION);
	await expect(words(theirs)).toContainText('expert');
	await expect(theirs.getByRole('link', { name: 'Teams' })).toHaveCount(0);
	// Another paper size would be another address, without the link's secret.
	await expect(theirs.getByRole('link', { name: 'A5' })).toHaveCount(0);
	const [saved] = await Promise.all([
		theirs.waitForEvent('download'),
		theirs.getByRole('button', { name: SAVE_AS.png }).click()
	]);
	expect(saved.suggestedFilename()).toMatch(/^rolkaart-.*\.png$/);

	await page.request.post(`/api/assignments/${id}/placements`, { data: { position: 47 } });
	await theirs.reload();
	await expect(words(theirs)).toContainText('expert');

	await page.reload();
	const untold = page.getByText('weet nog niet dat je van rol wisselde');
	await expect(untold).toBeHidden();
	await unfold(page);
	await expect(untold).toBeVisible();
	await page.getByRole('button', { name: 'Deel de nieuwe kaart' }).click();
	await expect(page.getByRole('button', { name: 'Deel de nieuwe kaart' })).toHaveCount(0);
	await theirs.reload();
	await expect(words(theirs)).toContainText('procesbegeleider');
});

test('a revoked card is gone, and the page says so kindly', async ({ page, browser }) => {
	const { link } = await shareNew(page);
	await page.getByText('Trek de link in', { exact: true }).click();
	await page.getByRole('button', { name: 'Ja, trek de link in' }).click();
	await expect(page.getByRole('button', { name: 'Maak de link' })).toBeVisible();
	const theirs = await reader(browser, link);
	await expect(
		theirs.getByRole('heading', { name: 'Deze kaart is hier niet te lezen' })
	).toBeVisible();
	await expectNothingFound(theirs);
});

test('a card stays in a language that the client chooses', async ({ page, browser }) => {
	const { link } = await shareNew(page);
	const theirs = await reader(browser, link);
	await expect(words(theirs)).toContainText(QUESTION);
	await theirs.getByRole('button', { name: 'English' }).click();
	await expect(theirs.getByRole('heading', { name: 'Role card' })).toBeVisible();
	await expect(words(theirs)).toContainText(QUESTION);
	await expectNothingFound(theirs);
});

test('a card is shared and opened without JavaScript', async ({ browser, server }) => {
	const helper = await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' });
	const page = await helper.newPage();
	await page.goto(server.url);
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`${server.url}/assignments/${id}/card`);
	await unfold(page);
	await page.getByRole('button', { name: 'Maak de link' }).click();
	const link = (await page.locator('code').textContent()) ?? '';
	const theirs = await reader(browser, link, { javaScriptEnabled: false });
	await theirs.getByLabel('De hele link').fill(link);
	await theirs.getByRole('button', { name: 'Open de kaart' }).click();
	await expect(words(theirs)).toContainText(QUESTION);
});

test.describe('in English', () => {
	test.use({ locale: 'en-GB' });

	test('after a switch the client reads the earlier card until I have told them', async ({
		page,
		browser
	}) => {
		const { id } = await seed(page.request, QUESTION, [-47]);
		await page.goto(`/assignments/${id}/card`);
		await unfold(page);
		await page.getByRole('button', { name: 'Make the link' }).click();
		const link = (await page.locator('code').textContent()) ?? '';
		const theirs = await reader(browser, link, { locale: 'en-GB' });
		await expect(words(theirs)).toContainText('expert');
		await page.goto(`/assignments/${id}`);
		await openLine(page);
		await page.getByRole('button', { name: 'Facilitator', exact: true }).click();
		await page.getByRole('button', { name: 'Clear', exact: true }).click();
		await page.getByRole('button', { name: 'Save my place' }).first().click();
		await page.getByRole('button', { name: 'Not yet' }).click();
		await theirs.reload();
		await expect(words(theirs)).toContainText('expert');
		await page.goto(`/assignments/${id}/card`);
		await unfold(page);
		await expect(page.getByText('does not know yet that you switched roles')).toBeVisible();
		await expect(
			page.getByText('The link still shows your client the previous card.')
		).toBeVisible();
		await expectNothingFound(page);

		await page.goto(`/assignments/${id}?tell`);
		const told = page.getByRole('button', { name: 'I have told them' });
		await told.click();
		await expect(told).toHaveCount(0);
		await page.goto(`/assignments/${id}/card`);
		await unfold(page);
		await expect(page.getByText('does not know yet that you switched roles')).toHaveCount(0);
		await page.getByRole('button', { name: 'Share the new card' }).click();
		await theirs.reload();
		await expect(words(theirs)).toContainText('facilitator');
		await expectNothingFound(theirs);
	});
});
