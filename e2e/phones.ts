/**
 * Devices of a workshop: phones, the stage and the host page, each in a browser context of its own.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { awake, expect, place } from './fixtures.ts';
import type { Server } from '../src/testing/server.ts';
import { type TestWorkshop, createWorkshop } from '../src/testing/workshop.ts';

export const PHONE = { width: 390, height: 844 };

/** Settings of an anonymous workshop. */
export const NAMELESS = { names: 'none' };

export interface People {
	/** Opens a page whose base URL is this origin. The default size is that of a phone. */
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

/** Joins on a phone, as after scanning the QR code. */
export async function takeSeat(page: Page, code: string): Promise<void> {
	await page.goto(`/w/${code}`);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
}

/**
 * Makes a page believe that it is hidden or shown, as on a locked phone. Headless Chromium never
 * hides tabs.
 */
export async function look(page: Page, away: boolean): Promise<void> {
	await page.evaluate((hidden) => {
		Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
		document.dispatchEvent(new Event('visibilitychange'));
	}, away);
}

/** The text on a phone that says whether the server has the phone's answer. */
export const answerStatus = (page: Page) => page.locator('[data-status]');

export async function answer(page: Page, side: string, far = 'Duidelijk'): Promise<void> {
	await awake(page);
	await place(page, side, far);
}

/**
 * Waits until the phone says that the server has its answer.
 * @param within time limit in milliseconds
 */
export async function placed(page: Page, within = 5_000): Promise<void> {
	await expect(answerStatus(page)).toHaveText('je plek staat, je mag nog schuiven', {
		timeout: within
	});
}

/** Creates an anonymous workshop in which this page has a seat, and then opens the first question. */
export async function askedPhone(page: Page, server: Server): Promise<TestWorkshop> {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await room.control('open');
	return room;
}

/**
 * Creates an anonymous workshop with an open question, in which this page has a seat and is placed
 * on the expert's side.
 */
export async function placedPhone(page: Page, server: Server): Promise<TestWorkshop> {
	const room = await askedPhone(page, server);
	await answer(page, 'Expert');
	await placed(page);
	return room;
}
