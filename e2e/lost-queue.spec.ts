/**
 * Tests pending changes in browser storage. The app must ask the browser to make the storage
 * persistent, and must tell the user when the browser has deleted pending changes.
 */
import type { Page } from '@playwright/test';
import { awake, place, seed, stored } from './fixtures.ts';
import type { OwnServer } from '../src/testing/server.ts';
import { KEPT, QUESTION, arrives, expect, keep, test } from './offline.ts';

/**
 * Counts how often the page asks for persistent storage, which the browser never deletes by itself.
 */
async function countAsking(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const { storage } = navigator;
		const real = storage.persist.bind(storage);
		storage.persist = () => {
			sessionStorage.setItem('asked', String(Number(sessionStorage.getItem('asked')) + 1));
			return real();
		};
	});
	return () => page.evaluate(() => Number(sessionStorage.getItem('asked')));
}

/** Deletes the app's IndexedDB, as a browser that needs space does. */
const evict = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.deleteDatabase('kantlijn');
				request.onsuccess = () => resolve();
				request.onerror = () => reject(request.error);
			})
	);

/**
 * Queues a placement while the server is down. The returned `asked` reads the number of requests
 * for persistent storage.
 */
async function oneWaitsWithoutServer(page: Page, own: OwnServer) {
	const { id } = await seed(page.request, QUESTION, [17]);
	const asked = await countAsking(page);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	expect(await asked()).toBe(0);
	await own.kill();
	await place(page, 'Expert');
	await keep(page);
	await expect(page.getByText(KEPT)).toBeVisible();
	return { id, asked };
}

test('work that the browser deleted before it was sent is told about, until I have read it', async ({
	page,
	context,
	own
}) => {
	const { id, asked } = await oneWaitsWithoutServer(page, own);
	await expect.poll(asked).toBe(1);

	// The database is deleted from a blank page, because a page of the app would send the change
	// first.
	await page.goto('about:blank');
	await own.restart();
	await page.goto(`${own.url}/icon.svg`);
	await evict(page);

	await page.goto('/assignments');
	const told = page.getByRole('alert').filter({ hasText: 'Hier wachtte 1 wijziging' });
	await expect(told).toContainText(/Het wachtte sinds \d+ \S+ \d\d:\d\d op verbinding/);
	await page.reload();
	await told.getByRole('button', { name: 'Begrepen' }).click();
	await expect(told).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
	await expect(told).toHaveCount(0);
	expect((await stored(context.request, id)).placements).toHaveLength(1);
});

test('a loss is told about until I have read it, also where the browser has no room for a note of it', async ({
	page,
	own
}) => {
	await oneWaitsWithoutServer(page, own);
	await page.goto('about:blank');
	await own.restart();
	await page.goto(`${own.url}/icon.svg`);
	await evict(page);
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('No room', 'QuotaExceededError');
		};
	});

	await page.goto('/assignments');
	const told = page.getByRole('alert').filter({ hasText: 'Hier wachtte 1 wijziging' });
	await expect(told).toBeVisible();
	await page.reload();
	await told.getByRole('button', { name: 'Begrepen' }).click();
	await expect(told).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
	await expect(told).toHaveCount(0);
});

test('work that was sent is not taken for lost when the browser deletes the database', async ({
	page,
	own
}) => {
	const { asked } = await oneWaitsWithoutServer(page, own);
	await own.restart();
	await arrives(page, /^sinds /);
	await page.goto('/icon.svg');
	await evict(page);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: QUESTION })).toBeVisible();
	await expect(page.getByText('Hier wachtte')).toHaveCount(0);
	expect(await asked()).toBe(1);
});
