/** Tests what can happen to an answer, on the helper's page and the client's page at once. */
import type { Page } from '@playwright/test';
import {
	ANSWER,
	HELP,
	UNKNOWN,
	answer,
	begin,
	choose,
	expectKept,
	expectLooking,
	look,
	save,
	secretOf
} from './check-in-client.ts';
import {
	askAndAnswer,
	askClients,
	changeStored,
	linksOf,
	lookWith,
	newPerson,
	row
} from './check-in-people.ts';
import { expect, test } from './fixtures.ts';

const PAST = '2026-01-01T00:00:00.000Z';

/** Returns the id of the check-in that the helper's page shows. */
const checkInOf = (page: Page) => page.url().split('/').at(-1) ?? '';

/**
 * Lets a helper and a client look together until both see the first question.
 * @returns the client's page
 */
async function looking(
	devices: Parameters<typeof askAndAnswer>[0],
	given: typeof HELP | typeof UNKNOWN
) {
	const { page } = devices;
	const { phone } = await askAndAnswer(devices, given);
	await lookWith(page).click();
	await look(phone).click();
	for (const one of [page, phone]) await expectLooking(one);
	return phone;
}

async function erase(phone: Page) {
	await phone.getByRole('link', { name: 'Wis mijn antwoord' }).click();
	await phone.getByRole('button', { name: 'Ja, wis mijn antwoord' }).click();
	await expect(phone.getByRole('heading', { name: 'Uw antwoord is gewist.' })).toBeVisible();
}

test('declined, taken back, and erased before we looked, which looks like declined', async ({
	page,
	browser,
	baseURL
}) => {
	const [link = ''] = await askClients(page);
	const phone = await newPerson(browser, baseURL);
	await begin(phone, secretOf(link));
	await phone.getByRole('button', { name: 'Liever in het gesprek' }).click();
	await expectKept(phone, /^Doorgegeven\./);
	await expect(row(page)).toContainText('kiest hier geen plek');
	const declined = await row(page).innerText();
	await phone.getByRole('link', { name: 'Verander' }).click();
	await choose(phone, HELP);
	await save(phone);
	await expectKept(phone);
	await expect(row(page)).toContainText('heeft geantwoord');
	await erase(phone);
	await expect(row(page)).toContainText('kiest hier geen plek');
	expect(await row(page).innerText()).toBe(declined);
});

test('erased after we looked, a place is gone from both screens', async ({
	page,
	browser,
	baseURL
}) => {
	const phone = await looking({ page, browser, baseURL }, HELP);
	await phone.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await erase(phone);
	await expect(phone.getByText('Ook bij Anna is uw plek niet meer te zien.')).toBeVisible();
	await expect(page.getByRole('img', { name: 'Wat u koos, en wat Anna koos' })).toHaveCount(0);
	await expect(page.locator('main')).not.toContainText('hulp bij uw eigen antwoord');
	await page.getByRole('link', { name: 'Sluit dit scherm' }).click();
	await expect(row(page)).toContainText('plek gewist');
});

test('we press at the same moment, and both see the picture', async ({
	page,
	browser,
	baseURL
}) => {
	const { phone } = await askAndAnswer({ page, browser, baseURL }, HELP);
	await expect(lookWith(page)).toBeVisible();
	// The helper's page hears of its own press only once the client has pressed too.
	let hears = () => {};
	const pressed = new Promise<void>((resolve) => (hears = resolve));
	await page.route('**/api/check-ins/**', async (route) => {
		await pressed;
		await route.continue();
	});
	await page.reload();
	await page.route('**/*?/look', async (route) => {
		const response = await route.fetch({ maxRedirects: 0 });
		await look(phone).click();
		await expectLooking(phone);
		await route.fulfill({ response });
		hears();
	});
	await lookWith(page).click();
	await expectLooking(page);
});

test('undecided stands below the ridge, on both screens', async ({ page, browser, baseURL }) => {
	const phone = await looking({ page, browser, baseURL }, UNKNOWN);
	for (const one of [page, phone]) {
		await expect(one.getByRole('listitem').first()).toHaveText(/U\s+weet het nog niet/);
		const picture = one.getByRole('img', { name: 'Wat u koos, en wat Anna koos' });
		await expect(picture.locator('[data-part="mark-helper"]')).toHaveCount(1);
		await expect(picture.locator('[data-part="mark-client"]')).toHaveCount(0);
		await expect(one.getByRole('heading', { level: 2 })).toContainText('U weet het nog niet');
	}
});

test('a forwarded link is taken, and a renewed one begins anew', async ({
	page,
	browser,
	baseURL
}) => {
	const [link = ''] = await askClients(page);
	const [phone, other] = [await newPerson(browser, baseURL), await newPerson(browser, baseURL)];
	await answer(phone, link, HELP);
	await begin(other, secretOf(link));
	await choose(other, ANSWER);
	await save(other);
	await expect(
		other.getByRole('heading', { name: 'Met deze link is al geantwoord' })
	).toBeVisible();

	await row(page).getByText('Maak een nieuwe link', { exact: true }).click();
	await row(page).getByRole('button', { name: 'Ja, maak een nieuwe link' }).click();
	await expect(row(page)).toContainText('Nieuwe link gemaakt voor: opdrachtgever.');
	await expect(row(page)).toContainText('wacht op antwoord');
	await expect(phone.getByRole('heading', { name: 'Er is een nieuwe link' })).toBeVisible();
	const [fresh = ''] = await linksOf(page);
	expect(fresh).not.toBe(link);
	await other.goto('/privacy');
	await other.goto(`/look#${secretOf(link).token}`);
	await expect(other.getByRole('heading', { name: 'Er is een nieuwe link' })).toBeVisible();
	await other.goto('/privacy');
	await answer(other, fresh, ANSWER);
	await expect(row(page)).toContainText('heeft geantwoord');
	await phone.reload();
	await expect(phone.getByRole('heading', { name: 'Er is een nieuwe link' })).toBeVisible();
});

test('expired, it is over for both, and what was chosen is told to neither', async ({
	page,
	browser,
	baseURL,
	server
}) => {
	const { phone, link } = await askAndAnswer({ page, browser, baseURL }, HELP);
	const late = await newPerson(browser, baseURL);
	await changeStored(server, checkInOf(page), { checkIn: `expires_at = '${PAST}'` });
	await phone.reload();
	await expect(phone.getByRole('heading', { name: 'De tijd is om' })).toBeVisible();
	await expect(phone.locator('main')).not.toContainText('hulp');
	await page.reload();
	await expect(row(page)).toContainText('verlopen');
	await expect(lookWith(page)).toHaveCount(0);
	await expect(row(page).getByText('Maak een nieuwe link')).toHaveCount(0);
	await late.goto(`/look#${secretOf(link).token}`);
	await expect(late.getByRole('heading', { name: 'Deze link is verlopen' })).toBeVisible();
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await expect(page.getByRole('button', { name: 'Maak de link' })).toBeVisible();
});

test('a key turns back after two minutes, and both read why', async ({
	page,
	browser,
	baseURL,
	server
}) => {
	test.slow();
	const { phone } = await askAndAnswer({ page, browser, baseURL }, HELP);
	for (const press of [lookWith(page), look(phone)]) {
		await press.click();
		for (const one of [page, phone]) {
			await expect(one.getByText(/ klaar om te kijken/).first()).toBeVisible();
		}
		// Gives the other person six seconds, instead of two minutes, to press too. A page tells only of
		// an end that it has seen itself, so that both must load before it.
		const soon = new Date(Date.now() + 6_000).toISOString();
		await changeStored(server, checkInOf(page), { client: `key_until = '${soon}'` });
		await Promise.all([page.reload(), phone.reload()]);
		for (const one of [page, phone]) {
			await expect(one.getByText('De twee minuten zijn om.')).toBeVisible({ timeout: 15_000 });
		}
		await expect(row(page).getByRole('heading')).toContainText('heeft geantwoord');
	}
	await lookWith(page).click();
	await look(phone).click();
	for (const one of [page, phone]) await expectLooking(one);
});
