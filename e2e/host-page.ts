/** Helpers for browser tests of the host page. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { TestWorkshop } from '../src/testing/workshop.ts';

export const THIRD = 'Hoe verder na de fusie?';

export const hostPath = ({ code }: TestWorkshop): string => `/w/${code}/host`;
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
export const mail = (page: Page): Locator => page.getByRole('link', { name: 'Mail de link' });

/**
 * Checks that the link that the page offers for sharing contains this secret. On a phone, the link
 * is on the second tab.
 */
export async function expectShared(page: Page, key: string): Promise<void> {
	await expect(part(page, 'Nu in de zaal').or(part(page, 'Links')).first()).toBeVisible();
	const tab = page.getByRole('link', { name: 'Vragen en meer' });
	if (await tab.isVisible()) await tab.click();
	await expect(mail(page)).toHaveAttribute('href', new RegExp(`host%23${key}$`));
}

/** Opens the host page by the host link. Waits for its scripts, which show the link for sharing. */
export async function open(page: Page, one: TestWorkshop): Promise<void> {
	await page.goto(`${hostPath(one)}#${one.hostToken}`);
	await expectShared(page, one.hostToken);
}
