/** At the host's desk, in browser tests. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Room } from '../src/testing/workshop.ts';

export const THIRD = 'Hoe verder na de fusie?';

export const desk = ({ code }: Room): string => `/w/${code}/host`;
export const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
export const mail = (page: Page): Locator => page.getByRole('link', { name: 'Mail de link' });

/** The link that the desk offers to send is the one with this secret. */
export const sharing = (page: Page, key: string): Promise<void> =>
	expect(mail(page)).toHaveAttribute('href', new RegExp(`host%23${key}$`));

/** With the host's link alone; its buttons work once the link is there to share. */
export async function open(page: Page, one: Room): Promise<void> {
	await page.goto(`${desk(one)}#${one.hostToken}`);
	await sharing(page, one.hostToken);
}
