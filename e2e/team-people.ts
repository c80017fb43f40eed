/** Functions for browser tests of teams. Each member has a browser context of its own. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { awake, expect, place } from './fixtures.ts';

export const QUESTION = 'Moeten wij de fusie doorzetten?';

/** Opens a page for each name; `leave` closes all these pages. */
export async function people<Name extends string>(
	browser: Browser,
	baseURL: string,
	...names: Name[]
) {
	const contexts = new Map<Name, BrowserContext>();
	const pages = {} as Record<Name, Page>;
	for (const name of names) {
		const context = await browser.newContext({ baseURL, locale: 'nl-NL' });
		contexts.set(name, context);
		pages[name] = await context.newPage();
	}
	const leave = () => Promise.all([...contexts.values()].map((context) => context.close()));
	return { pages, leave };
}

/** Creates a team, and resolves with its invitation link. */
export async function createTeam(page: Page, name: string): Promise<string> {
	await page.goto('/teams');
	await page.getByRole('link', { name: 'Nieuw team' }).click();
	await page.getByLabel('Naam van het team').fill('Adviesgroep Noord');
	await page.getByLabel('Jouw naam in dit team').fill(name);
	await page.getByRole('button', { name: 'Maak het team' }).click();
	await expect(page.getByRole('heading', { name: 'Adviesgroep Noord is er' })).toBeVisible();
	const link = await page.locator('code').innerText();
	await page.getByRole('link', { name: 'Naar het team' }).click();
	await expect(page.getByRole('heading', { name: 'Adviesgroep Noord' })).toBeVisible();
	return link;
}

export async function join(page: Page, link: string, name: string) {
	await page.goto(link);
	await page.getByLabel('Jouw naam in dit team').fill(name);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page).toHaveURL(/\/teams\/[0-9a-f-]{36}$/);
}

/** Shares a question from the team's overview. The page then shows the shared assignment. */
export async function share(page: Page) {
	await page.getByRole('link', { name: 'Deel een opdracht' }).click();
	await page.getByLabel('De vraag van de cliënt').fill(QUESTION);
	await page.getByRole('button', { name: 'Deel met het team' }).click();
	await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
}

export async function keep(
	page: Page,
	side: 'Expert' | 'Procesbegeleider',
	far: string,
	note?: string
) {
	await awake(page);
	await place(page, side, far);
	if (note) {
		await page.getByText('Notitie erbij').click();
		await page.getByRole('textbox', { name: 'Notitie' }).fill(note);
	}
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
}

export const picture = (page: Page) =>
	page.getByRole('region', { name: 'Waar iedereen staat' }).first();

/** Leads from the team's page to its members. */
export const toMembers = (page: Page) =>
	page.getByRole('link', { name: 'Leden en instellingen' }).click();

export const press = (page: Page, name: string | RegExp) =>
	page.getByRole('button', { name }).click();

/** Reveals the round that the page shows. */
export async function reveal(page: Page) {
	// The team's page, from which one may still come, has a link of this name.
	await page.locator('summary', { hasText: 'Onthul de plekken' }).click();
	await press(page, 'Onthul nu');
}

/**
 * Creates a team of Anna, its owner, and Bas, who has placed on a question. Bas is on the team's
 * page, and the phone has not joined.
 */
export async function oneWhoPlaced(browser: Browser, baseURL: string | undefined) {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas', 'phone');
	const { anna, bas, phone } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	await share(bas);
	await keep(bas, 'Expert', 'Duidelijk');
	await bas.getByRole('link', { name: 'Adviesgroep Noord' }).click();
	return { anna, bas, phone, link, leave };
}

/**
 * Creates a team of Anna and Bas, who have both placed on the same question. Their pages show it, not
 * revealed yet.
 */
export async function twoWhoPlaced(browser: Browser, baseURL: string | undefined) {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await share(anna);
	await bas.getByRole('link', { name: QUESTION }).click();
	await keep(anna, 'Expert', 'Duidelijk');
	await keep(bas, 'Procesbegeleider', 'Duidelijk');
	await expect(anna.getByText('Iedereen heeft geantwoord.').first()).toBeVisible();
	return { anna, bas, leave };
}
