/** Steps of agreeing in browser tests: looking together first, and then proposing. */
import type { Browser, Page } from '@playwright/test';
import { HELP, answer, expectLooking, look } from './check-in-client.ts';
import { askClients, lookWith, newPerson } from './check-in-people.ts';
import { test as base, expect } from './fixtures.ts';

export interface Around {
	browser: Browser;
	baseURL?: string | undefined;
	labels?: string[];
}

/**
 * Lets a helper and clients look together.
 * @returns the check-in's address and the clients' pages, which stay open
 */
export async function lookedTogether(
	page: Page,
	{ browser, baseURL, labels = ['opdrachtgever'] }: Around
) {
	const links = await askClients(page, { labels });
	const checkIn = page.url();
	const clients: Page[] = [];
	for (const [index, link] of links.entries()) {
		const client = await newPerson(browser, baseURL);
		await answer(client, link, HELP);
		await look(client).click();
		await page.goto(checkIn);
		await lookWith(page, labels[index]).click();
		await expectLooking(client);
		clients.push(client);
	}
	const [jan, tom] = clients;
	if (!jan) throw new Error('There is no client.');
	return { checkIn, jan, tom: tom ?? jan };
}

/** Test that begins after a helper and one client, Jan, have looked together. */
export const test = base.extend<{ together: Awaited<ReturnType<typeof lookedTogether>> }>({
	together: async ({ page, browser, baseURL }, use, testInfo) => {
		testInfo.slow();
		await use(await lookedTogether(page, { browser, baseURL }));
	}
});

/** Address of the assignment whose check-in this is. */
export const assignmentOf = (checkIn: string) => checkIn.replace(/\/look-together.*/, '');

/** Proposes a clear place on the facilitator's side, the first benefit, and a day to look again. */
export async function propose(page: Page, strength = 'Duidelijk') {
	await page.getByRole('button', { name: /^Hulp bij uw eigen antwoord/ }).click();
	await page.getByRole('button', { name: strength, exact: true }).click();
	const first = page.getByRole('group', { name: 'Wat mag ik inbrengen terwijl u zoekt?' });
	if (!(await first.getByRole('checkbox').first().isChecked())) {
		await first.getByRole('checkbox').first().check();
	}
	await page.getByLabel('Wanneer kijken we opnieuw?').fill('2031-02-04');
	await page.getByRole('button', { name: 'Doe dit voorstel' }).click();
	await expect(page.getByRole('heading', { name: 'Spreken we het zo af?' })).toBeVisible();
}

/** Id of the client whose page is open. */
export const clientOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1);
export const yes = (page: Page) => page.getByRole('button', { name: 'Ja, zo spreken we het af' });
export const agreed = (page: Page) => page.getByText(/^Afgesproken op \d/);
