/** Tests that the host reads on the stage when the screen may turn off by itself. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { stagePath, stageWorkshop, withKeys } from './stage.ts';

const note = (page: Page) => page.getByText('Dit scherm kan vanzelf uitgaan.');

/** Replaces the browser's wake lock, which a browser without a screen refuses. */
async function withWakeLock(page: Page, isGranted: boolean): Promise<void> {
	await page.addInitScript((granted) => {
		const locks: EventTarget[] = [];
		const request = () => {
			if (!granted) return Promise.reject(new DOMException('low battery', 'NotAllowedError'));
			const lock = Object.assign(new EventTarget(), { release: () => Promise.resolve() });
			locks.push(lock);
			return Promise.resolve(lock);
		};
		Object.defineProperty(navigator, 'wakeLock', { value: { request } });
		Object.assign(window, { locks });
	}, isGranted);
}

test('nothing is said while the screen stays on, and it is said once it may go off', async ({
	page,
	server
}) => {
	await withWakeLock(page, true);
	await withKeys(page, await stageWorkshop(server));
	await page.waitForFunction(() => (window as unknown as { locks: unknown[] }).locks.length > 0);
	await expect(note(page)).toHaveCount(0);
	const release = () =>
		page.evaluate(() =>
			(window as unknown as { locks: EventTarget[] }).locks
				.at(-1)
				?.dispatchEvent(new Event('release'))
		);
	await release();
	await expect(note(page)).toBeVisible();
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await expect(note(page)).toHaveCount(0);
});

test('the host reads that the browser refused to keep the screen on', async ({ page, server }) => {
	await withWakeLock(page, false);
	await withKeys(page, await stageWorkshop(server));
	await expect(note(page)).toBeVisible();
});

test('over plain http the host reads it too, and whoever has only the code does not', async ({
	page,
	browser,
	server
}) => {
	const one = await stageWorkshop(server);
	const origin = `http://room.test:${server.port}`;
	await page.goto(`${origin}${stagePath(one)}#${one.hostToken}`);
	await expect(note(page)).toBeVisible();
	const other = await browser.newPage({ baseURL: origin, locale: 'nl-NL' });
	await other.goto(stagePath(one));
	await expect(other.getByRole('button', { name: 'Volledig scherm' })).toBeVisible();
	await expect(note(other)).toHaveCount(0);
	await other.close();
});
