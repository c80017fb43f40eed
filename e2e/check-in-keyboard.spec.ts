/**
 * Tests looking together with the keyboard only: Tab, arrow keys and Enter, from the link to the
 * last question.
 */
import type { Locator, Page } from '@playwright/test';
import { expectKept, expectLooking, linkOf, secretOf } from './check-in-client.ts';
import { linksOf, newPerson, row, QUESTION } from './check-in-people.ts';
import { awake, expect, seed, test } from './fixtures.ts';

/** Maximum number of presses of Tab, more than any page in this test needs. */
const MOST_STOPS = 80;

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, control: Locator): Promise<void> {
	await control.waitFor();
	for (let stop = 0; stop < MOST_STOPS; stop++) {
		await page.keyboard.press('Tab');
		if (await control.evaluate((one) => one === document.activeElement)) return;
	}
	throw new Error(`Tab does not reach ${control}`);
}

async function press(page: Page, control: Locator, key = 'Enter') {
	await tabTo(page, control);
	await page.keyboard.press(key);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('I ask, and we look together, by keyboard', async ({ page, browser, baseURL }) => {
	test.slow();
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`/assignments/${id}`);
	await press(page, page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }));
	await awake(page);
	await tabTo(page, page.getByLabel('Je naam'));
	await page.keyboard.type('Anna');
	await tabTo(page, page.getByLabel('Hoe je deze cliënt noemt'));
	await page.keyboard.type('opdrachtgever');
	await press(page, page.getByRole('slider'), 'ArrowLeft');
	await press(page, button(page, 'Maak de link'));
	const [link = ''] = await linksOf(page);

	const phone = await newPerson(browser, baseURL);
	await phone.goto(linkOf(secretOf(link)));
	await press(phone, button(phone, 'Kies uw plek'));
	await press(phone, phone.getByRole('slider', { name: 'Uw plek' }), 'End');
	await press(phone, button(phone, 'Bewaar mijn plek'));
	await expectKept(phone);
	await press(phone, button(phone, 'Kijk samen'));
	await expect(phone.getByText('U bent klaar om te kijken. Anna nog niet.')).toBeVisible();
	// The focus must stay on the button, so that the client can press again to withdraw.
	await expect(button(phone, 'Toch nog niet')).toBeFocused();

	await press(page, button(page, 'Kijk samen: opdrachtgever'));
	for (const one of [page, phone]) await expectLooking(one);
	await press(phone, button(phone, 'Volgende'));
	for (const one of [page, phone]) await expect(one.getByText('vraag 2 van')).toBeVisible();
	await expect(button(phone, 'Volgende')).toBeFocused();
	await press(page, button(page, 'Vorige'));
	for (const one of [page, phone]) await expect(one.getByText('vraag 1 van')).toBeVisible();
	await press(page, page.getByRole('link', { name: 'Sluit dit scherm' }));
	await expect(row(page)).toContainText('samen gekeken');

	await press(phone, phone.getByRole('link', { name: 'Sluit dit scherm' }));
	await press(phone, phone.getByRole('link', { name: 'Wis mijn antwoord' }));
	await press(phone, button(phone, 'Ja, wis mijn antwoord'));
	await expect(phone.getByRole('heading', { name: 'Uw antwoord is gewist.' })).toBeVisible();
	await expect(row(page)).toContainText('plek gewist');
});
