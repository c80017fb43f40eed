/** Devices in a workshop (phones, stage, host page), each in a browser context of its own. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { awake, expect, place } from './fixtures.ts';

export const PHONE = { width: 390, height: 844 };

export interface People {
	/** Opens a page for this origin. Default size: a phone. */
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

/** Joins as a participant who scanned the QR code. */
export async function takeSeat(page: Page, code: string): Promise<void> {
	await page.goto(`/w/${code}`);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
}

/** Hides or shows the page as a locked phone does; headless Chromium never hides a tab itself. */
export async function look(page: Page, away: boolean): Promise<void> {
	await page.evaluate((hidden) => {
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
		document.dispatchEvent(new Event('visibilitychange'));
	}, away);
}

/** The status text of the phone's answer. */
export const answerStatus = (page: Page) => page.locator('[data-status]');

export async function answer(page: Page, side: string, far = 'Duidelijk'): Promise<void> {
	await awake(page);
	await place(page, side, far);
}

/** Waits until the phone shows that the server has its answer. */
export async function placed(page: Page, within = 5_000): Promise<void> {
	await expect(answerStatus(page)).toHaveText('geplaatst, je mag nog schuiven', {
		timeout: within
	});
}
