/** People with phones in a room, and the wall they look at, each in a browser of their own. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { awake, expect, place } from './fixtures.ts';

export const PHONE = { width: 390, height: 844 };

export interface People {
	/** Somebody at this address; `size` as of a phone unless said otherwise. */
	at(origin: string, size?: { width: number; height: number }): Promise<Page>;
	leave(): Promise<unknown>;
}

export function people(browser: Browser, more: object = {}): People {
	const contexts: BrowserContext[] = [];
	return {
		async at(baseURL, viewport = PHONE) {
			const context = await browser.newContext({ baseURL, viewport, locale: 'nl-NL', ...more });
			contexts.push(context);
			return context.newPage();
		},
		leave: () => Promise.all(contexts.map((context) => context.close()))
	};
}

/** In, as whoever scanned the code. */
export async function sitDown(page: Page, code: string): Promise<void> {
	await page.goto(`/w/${code}`);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
}

/** Locked, or with another app in front; Chromium without a screen shows every tab. */
export async function look(page: Page, away: boolean): Promise<void> {
	await page.evaluate((hidden) => {
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
		document.dispatchEvent(new Event('visibilitychange'));
	}, away);
}

/** Where the phone says its answer is. */
export const told = (page: Page) => page.locator('[data-status]');

export async function answer(page: Page, side: string, far = 'Duidelijk'): Promise<void> {
	await awake(page);
	await place(page, side, far);
}

/** The answer is at the server, and the phone says so; `within` so many milliseconds. */
export async function placed(page: Page, within = 5_000): Promise<void> {
	await expect(told(page)).toHaveText('geplaatst, je mag nog schuiven', { timeout: within });
}
