/** Tests where the focus goes when the element that has it goes away. */
import type { Page } from '@playwright/test';
import { ClientBrowser, ask } from '../src/testing/check-in-people.ts';
import { begin } from './check-in-client.ts';
import { awake, expect, seed, test } from './fixtures.ts';
import { teamOfTwo } from './team-of-two.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

/** Presses a button with the keyboard, so that it has the focus when it goes away. */
const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name }).first().press('Enter');

/** Creates a team of Anna, who uses the page, and Bas; both have answered. */
const team = (page: Page) => teamOfTwo(page, QUESTION, [-49, -49]);

test('after I close a note the focus is on the heading of the page', async ({ page }) => {
	for (let count = 0; count < 3; count++) await seed(page.request, QUESTION, [-49]);
	await page.goto('/assignments');
	await awake(page);
	await press(page, 'Sluit');
	await expect(page.getByRole('button', { name: 'Sluit' })).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('after I remove somebody from a team the focus is on the heading', async ({ page }) => {
	const { path } = await team(page);
	// The page opens its stream once its scripts run.
	const opened = page.waitForRequest(/\/events$/);
	await page.goto(`${path}/members`);
	await opened;
	await page.locator('main li summary').first().press('Enter');
	await page.locator('details:has(> form[action="?/remove"]) > summary').press('Enter');
	await page.locator('form[action="?/remove"] button').press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Bas' })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('after I withdraw a link the focus is on the fold around it', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}/card`);
	await page.waitForLoadState('networkidle');
	const link = page.locator('summary', { hasText: 'Deel met een link' });
	await link.press('Enter');
	await page.locator('form[action="?/share"] button').press('Enter');
	const fold = page.locator('summary', { hasText: 'Trek de link in' });
	await fold.press('Enter');
	await page.locator('form[action="?/revoke"] button').press('Enter');
	await expect(fold).toHaveCount(0);
	await expect(link).toBeFocused();
});

test('when the time to undo ends while I am on the button, the focus is on the place', async ({
	page
}) => {
	await page.clock.install();
	const { id } = await seed(page.request, QUESTION, [-49, -17]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const undo = page.getByRole('button', { name: 'Maak ongedaan' });
	await undo.focus();
	await page.clock.fastForward('10:01');
	await expect(undo).toHaveCount(0);
	await expect(page.locator('h2.side, h1').and(page.locator(':focus'))).toHaveCount(1);
});

test('after I reveal a round the focus is on the picture', async ({ page }) => {
	const { assignment } = await team(page);
	await page.goto(assignment);
	await awake(page);
	await page.locator('summary', { hasText: 'Onthul' }).press('Enter');
	await page.locator('form[action="?/reveal"] button').press('Enter');
	await expect(page.getByRole('heading', { name: 'Waar iedereen staat' })).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: 'De ronde is onthuld' })).toBeAttached();
});

test('when somebody else reveals the round while I place, the focus is on the picture', async ({
	page
}) => {
	const { assignment, at, bas } = await team(page);
	await page.goto(assignment);
	await awake(page);
	await page.getByRole('slider').focus();
	await bas.post(`${at}/reveal`);
	await expect(page.getByRole('heading', { name: 'Waar iedereen staat' })).toBeFocused();
});

test('a client who waits on the button is on the question once both look', async ({
	page,
	server
}) => {
	const asked = await ask(server);
	await begin(page, asked);
	await page.locator('.poles button').first().click();
	await page.locator('.strengths button').last().click();
	await page.locator('button.save').click();
	await page.locator('form[action="?/turn"] button').press('Enter');
	await page.locator('form[action="?/withdraw"]').waitFor();
	await asked.turnKey();
	await page.locator('#asked').waitFor();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a helper whose press ends is on the name of the client', async ({ page, server }) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	const data = {
		...{ kind: 'expectation', question: QUESTION, helperName: 'Anna', address: 'u', locale: 'nl' },
		...{ position: 47, clients: [{ label: 'opdrachtgever' }] }
	};
	const made = await page.request.post(`/api/assignments/${id}/check-ins`, { data });
	const { checkIn, links } = await made.json();
	await new ClientBrowser(server).answer(links[0].token, { position: 5 });
	await page.goto(`/assignments/${id}/look-together/${checkIn.id}`);
	await page.waitForLoadState('networkidle');
	await press(page, /^Kijk samen/);
	const withdraw = page.locator('form[action="?/withdraw"] button');
	// The pressed button went away, so the press itself moves the focus first.
	const name = page.getByRole('heading', { name: 'opdrachtgever' });
	await expect(name).toBeFocused();
	await withdraw.focus();
	await page.request.delete(`/api/check-ins/${checkIn.id}/clients/${links[0].client}/reveal`);
	await expect(withdraw).toHaveCount(0);
	await expect(name).toBeFocused();
});
