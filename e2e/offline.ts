/** Fixtures and functions of the offline tests. */
import type { Page } from '@playwright/test';
import { awake, expect, place, seed, test as base } from './fixtures.ts';
import { type OwnServer, startServer } from '../src/testing/server.ts';

/** Test function that gives each test a server of its own, which the test may stop. */
export const test = base.extend<{ own: OwnServer }>({
	// eslint-disable-next-line no-empty-pattern -- Playwright requires a destructuring pattern
	own: async ({}, use) => {
		const server = await startServer();
		await use(server);
		await server.stop();
	},
	baseURL: async ({ own }, use) => use(own.url)
});

export const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
export const KEPT = 'Bewaard in deze browser. Het wordt verstuurd zodra er verbinding is.';

/** Waits until the service worker has cached this page for offline use. */
export async function keptInBrowser(page: Page, path: string): Promise<void> {
	const kept = (path: string) =>
		page.evaluate(
			async (path) =>
				navigator.serviceWorker.controller !== null && (await caches.match(path)) !== undefined,
			path
		);
	await expect.poll(() => kept(path)).toBe(true);
}

export const keep = (page: Page) =>
	page.getByRole('button', { name: 'Bewaar mijn plek' }).first().click();

/**
 * Advances the page's clock until pending changes are sent and the page shows this text. One minute
 * may not be enough, because an attempt while the server is starting fails, and the next attempt
 * comes later.
 */
export async function arrives(page: Page, sentence: string | RegExp): Promise<void> {
	await expect(async () => {
		await page.clock.fastForward('01:00');
		await expect(page.getByText(sentence)).toBeVisible({ timeout: 3_000 });
	}).toPass({ timeout: 15_000 });
}

/**
 * Returns the URLs of cached pages, and the pending changes in IndexedDB as text. Files of the app
 * itself, in caches named `shell-…`, are left out.
 */
export const leftIn = (page: Page) =>
	page.evaluate(async () => {
		const left: string[] = [];
		for (const name of await (globalThis.caches?.keys() ?? [])) {
			if (name.startsWith('shell-')) continue;
			for (const request of await (await caches.open(name)).keys()) left.push(request.url);
		}
		const open = indexedDB.open('kantlijn');
		await new Promise((resolve) => (open.onsuccess = resolve));
		if (!open.result.objectStoreNames.contains('waiting')) return left;
		const all = open.result.transaction('waiting').objectStore('waiting').getAll();
		await new Promise((resolve) => (all.onsuccess = resolve));
		open.result.close();
		return [...left, ...all.result.map((one: unknown) => JSON.stringify(one))];
	});

/** Opens an assignment and queues a placement. The requests that would send it are blocked. */
export async function oneWaits(page: Page): Promise<void> {
	const { id } = await seed(page.request, QUESTION, [17]);
	await page.route('**/api/assignments/**', (route) => route.abort());
	await page.route('**?/place*', (route) => route.abort());
	await page.goto(`/assignments/${id}`);
	await keptInBrowser(page, `/assignments/${id}`);
	await awake(page);
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
}

export { expect } from '@playwright/test';
