/** Steps of a client in browser tests, on the pages that a client's link opens. */
import { type Page, expect } from '@playwright/test';
import { secretLink } from '../src/lib/domain/secret-link.ts';
import { awake } from './fixtures.ts';

/** Path of a client's link, with the token in the fragment. */
export const linkOf = ({ token }: { token: string }) => secretLink('', 'client', token);

/** Returns the token that is in the fragment of a link. */
export const secretOf = (link: string) => ({ token: link.split('#')[1] ?? '' });

/**
 * Opens a client's link, and presses the button that leads to choosing. The button is found by an
 * attribute, so that this works in both languages.
 */
export async function begin(page: Page, asked: { token: string }): Promise<void> {
	await page.goto(linkOf(asked));
	await page.locator('[name="placing"]').click();
	await awake(page);
}

export async function choose(page: Page, pole: string | RegExp, strength = 'Duidelijk') {
	await page.getByRole('button', { name: pole }).click();
	await page.getByRole('button', { name: strength, exact: true }).click();
}

export const ANSWER = /^Een antwoord/;
export const HELP = /^Hulp bij mijn eigen antwoord/;

export const UNKNOWN = 'Dat weet ik nog niet';

/** Answers through a client's link: chooses a side, or "I don't know yet". */
export async function answer(page: Page, link: string, pole: RegExp | typeof UNKNOWN) {
	await begin(page, secretOf(link));
	if (pole === UNKNOWN) await page.getByRole('button', { name: UNKNOWN }).click();
	else await choose(page, pole);
	await save(page);
	await expectKept(page);
}

/** The client's button "look together". The places are revealed once the helper has pressed too. */
export const look = (page: Page) => page.getByRole('button', { name: 'Kijk samen' });

export const save = (page: Page) => page.getByRole('button', { name: /^Bewaar mijn/ }).click();

/** Waits for the page that says that the client's answer is saved. */
export async function expectKept(page: Page, title = /^Bewaard\./): Promise<void> {
	await expect(page.getByRole('heading', { name: title })).toBeVisible();
	await expect(page).toHaveURL(/\/look\/[0-9a-f-]{36}$/);
}

/** Waits until both places have appeared on the ridge and the first question is shown. */
export async function expectLooking(page: Page): Promise<void> {
	await expect(page.getByText('vraag 1 van')).toBeVisible({ timeout: 10_000 });
}
