/** Helper and clients of a check-in in browser tests, each in a browser context of their own. */
import type { Browser, Page } from '@playwright/test';
import type { Server } from '../src/testing/server.ts';
import { answer } from './check-in-client.ts';
import { awake, expect, seed } from './fixtures.ts';

export const QUESTION = 'Hoe krijgen we het rooster rond?';

interface Asked {
	/** Names by which the helper calls the clients, such as "opdrachtgever". */
	labels?: string[];
	/** Side on which the helper places. */
	side?: 'Expert' | 'Procesbegeleider';
}

/**
 * Asks clients of a new assignment, as the helper. The page then shows the new check-in.
 * @returns the clients' links
 */
export async function askClients(
	page: Page,
	{ labels = ['opdrachtgever'], side = 'Expert' }: Asked = {}
) {
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('link', { name: 'Laat je cliënt ook kiezen' }).click();
	await awake(page);
	await page.getByLabel('Je naam').fill('Anna');
	for (const [row, label] of labels.entries()) {
		if (row > 0) await page.getByRole('button', { name: 'Nog een cliënt' }).click();
		await page.getByLabel('Hoe je deze cliënt noemt').nth(row).fill(label);
	}
	await page.getByRole('button', { name: side, exact: true }).click();
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await page.getByRole('button', { name: /^Maak de/ }).click();
	await expect(page.getByRole('heading', { name: 'Vraag het je cliënt' })).toBeVisible();
	return linksOf(page);
}

export async function linksOf(page: Page): Promise<string[]> {
	const codes = page.locator('code');
	await expect(codes.first()).toBeVisible();
	return codes.allInnerTexts();
}

/**
 * The helper's button to look together with a client. The places are revealed once that client has
 * pressed too.
 */
export const lookWith = (page: Page, label = 'opdrachtgever') =>
	page.getByRole('button', { name: `Kijk samen: ${label}` });

/** Opens a page in a browser context of its own. */
export async function newPerson(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL' });
	return context.newPage();
}

/** The row of a client in the list on the helper's page. */
export const row = (page: Page, label = 'opdrachtgever') =>
	page.getByRole('listitem', { name: label });

interface Devices {
	page: Page;
	browser: Browser;
	baseURL: string | undefined;
}

/** Asks a client, who answers in a browser of their own. The helper's page shows the check-in. */
export async function askAndAnswer(
	{ page, browser, baseURL }: Devices,
	given: Parameters<typeof answer>[2]
): Promise<{ phone: Page; link: string }> {
	const [link = ''] = await askClients(page);
	const phone = await newPerson(browser, baseURL);
	await answer(phone, link, given);
	return { phone, link };
}

/**
 * Changes a check-in and its clients in the database, with new revisions, as every change has.
 * Without them a page would get the state that its stream sent before.
 * @param changes assignments of columns, for example `expires_at = '2026-01-01T00:00:00.000Z'`
 */
export async function changeStored(
	{ database }: Server,
	id: string,
	changes: { checkIn?: string; client?: string }
): Promise<void> {
	const next = (change?: string) => [change, 'revision = revision + 1'].filter(Boolean).join(', ');
	await database.rows(`update check_in set ${next(changes.checkIn)} where id = '${id}'`);
	await database.rows(
		`update check_in_client set ${next(changes.client)} where check_in_id = '${id}'`
	);
}
