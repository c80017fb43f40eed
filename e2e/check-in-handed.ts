/** Steps of browser tests on a device that a helper hands to a client. */
import type { Page } from '@playwright/test';
import { askClients, row } from './check-in-people.ts';
import { expect, seed } from './fixtures.ts';

/**
 * Makes a recovery code, so that the account can sign in again.
 * @returns the recovery code
 */
export async function secure(page: Page): Promise<string> {
	await page.goto('/account/recovery');
	await page.getByRole('button', { name: 'Maak een' }).click();
	await expect(page.locator('.code')).toBeVisible();
	return page.locator('.code').innerText();
}

/** Asks a client as the helper, and hands this device to that client. */
export async function handOver(page: Page) {
	await seed(page.request, 'Wie bewaakt de planning?');
	await secure(page);
	await askClients(page);
	await give(page);
}

/**
 * Hands this device to a client, from the client's row on the page of the check-in. The digits 2468
 * unlock the device.
 */
export async function give(page: Page) {
	await row(page).getByText('Geef je toestel').click();
	await expect(row(page)).toContainText('Dit werkt op vertrouwen');
	await row(page).getByLabel('Vier cijfers').fill('2468');
	await row(page).getByRole('button', { name: 'Geef het toestel nu' }).click();
	await expect(page.getByText('vraagt hoe u het ziet')).toBeVisible();
}

/** Opens the field for the four digits on a handed device, and submits the digits. */
export async function unlock(page: Page, digits: string) {
	await page.getByText('Dit toestel is van Anna').click();
	await page.getByLabel('Vier cijfers').fill(digits);
	await page.getByRole('button', { name: 'Ga verder' }).click();
}
