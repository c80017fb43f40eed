/** Tests the names beside the marks of helper and client on a wide screen. */
import type { Page } from '@playwright/test';
import { ClientBrowser, ask } from '../src/testing/check-in-people.ts';
import { withSession } from '../src/testing/client.ts';
import type { Server } from '../src/testing/server.ts';
import { expectLooking } from './check-in-client.ts';
import { expect, test } from './fixtures.ts';
import { enterAs } from './enter-as.ts';

test.use({ locale: 'nl-NL' });

/** Lets a helper and a client look together, and opens the helper's page that shows both places. */
async function open(page: Page, server: Server, given: object = {}, answer: object = {}) {
	const helper = await withSession(server);
	const asked = await ask(server, { position: -47, ...given }, helper);
	const jan = new ClientBrowser(server);
	await jan.answer(asked.token, { position: 47, ...answer });
	await asked.turnKey();
	await jan.turnKey();
	await enterAs(page.context(), helper, server.url);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(
		`/assignments/${asked.assignment}/look-together/${asked.checkIn.id}/${jan.client}`
	);
	await page.locator('svg.measured').first().waitFor();
	await expectLooking(page);
}

const labels = (page: Page) => page.locator('svg.measured [data-part="label"]:visible');
/** Number of list rows that users can see. Hidden rows are there for screen readers only. */
const seenRows = (page: Page) =>
	page
		.getByRole('listitem')
		.evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().width > 1).length);

test('on a wide screen stand at the marks, within the page, and once only', async ({
	page,
	server
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, server);
	await expect(labels(page)).toHaveText([
		/U\s*duidelijk hulp bij uw eigen antwoord/,
		/Anna\s*duidelijk een antwoord/,
		/Waar Anna u verwachtte\s*eerder hulp/
	]);
	expect(await seenRows(page)).toBe(0);
	// Screen readers find all three places in the list.
	await expect(page.getByRole('listitem')).toHaveCount(3);
	const boxes = await labels(page).evaluateAll((all) =>
		all.map((one) => {
			const { left, right, top, bottom } = one.getBoundingClientRect();
			return { left, right, top, bottom };
		})
	);
	for (const [index, box] of boxes.entries()) {
		expect(box.left).toBeGreaterThanOrEqual(0);
		expect(box.right).toBeLessThanOrEqual(1280);
		for (const other of boxes.slice(0, index)) {
			const isApart =
				box.right <= other.left ||
				other.right <= box.left ||
				box.bottom <= other.top ||
				other.bottom <= box.top;
			expect(isApart).toBe(true);
		}
	}

	await page.setViewportSize({ width: 390, height: 844 });
	await expect(labels(page)).toHaveCount(0);
	await expect.poll(() => seenRows(page)).toBe(3);
});

test('that do not fit stand below the picture, all of them', async ({ page, server }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, server, { helperName: 'Annemarie van der Westerhuizen-Oosterlo' });
	await expect(labels(page)).toHaveCount(0);
	expect(await seenRows(page)).toBe(3);
});

test('of one who does not know yet stand below the picture, the others at their marks', async ({
	page,
	server
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await open(page, server, {}, { position: undefined, undecided: true });
	await expect(labels(page)).toHaveCount(2);
	expect(await seenRows(page)).toBe(1);
	await expect(page.getByText('weet het nog niet', { exact: true })).toBeVisible();
});
