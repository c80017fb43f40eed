/** Helpers for browser tests of the stage. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';

export const FIRST = 'Waarom lukt het ons niet om nee te zeggen?';
export const SECOND = 'Mogen we deze dossiers na zeven jaar weggooien?';

export const stagePath = ({ code }: TestWorkshop): string => `/w/${code}/stage`;

export function stageWorkshop(
	server: Server,
	phones = 0,
	settings: object = {}
): Promise<TestWorkshop> {
	return createWorkshop(server, { names: 'none', questions: [FIRST, SECOND], ...settings }, phones);
}

/** Opens the stage by the host link, because its keyboard shortcuts work only for a host. */
export async function withKeys(page: Page, one: TestWorkshop): Promise<void> {
	await page.goto(`${stagePath(one)}#${one.hostToken}`);
	// Only a host sees the button for the list of keys, so the button shows that the keys work.
	await expect(page.getByRole('button', { name: /^(toetsen|keys)$/ })).toBeVisible();
	await expect(page).toHaveURL(stagePath(one));
}

export const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

export const dots = (page: Page): Locator => page.locator('[data-part="dot"]');

export const questionHeading = (page: Page, question: string): Locator =>
	page.getByRole('heading', { name: question });

export async function everybodyPlaces(
	{ seats }: TestWorkshop,
	round: number,
	places: (number | null)[]
) {
	for (const [index, place] of places.entries()) {
		expect((await seats[index]?.place(round, place))?.status).toBe(200);
	}
}
