/** Tests the accessibility of a client's pages, in every state. */
import type { Page } from '@playwright/test';
import { type Asked, ClientBrowser, ask } from '../src/testing/check-in-people.ts';
import type { Server } from '../src/testing/server.ts';
import { type Open, isAccessible } from './accessible.ts';
import { begin, linkOf } from './check-in-client.ts';
import { expect } from './fixtures.ts';

interface At {
	page: Page;
	asked: Asked;
	server: Server;
}

const within =
	(open: (at: At) => Promise<unknown>, given: object = {}): Open =>
	async (page, locale, server) => {
		const asked = await ask(server, { locale, contact: 'anna@voorbeeld.example', ...given });
		await open({ page, asked, server });
	};

/** Saves an answer on the open page: a place, or undecided. */
async function saved({ page, asked }: At, undecided = false) {
	await begin(page, asked);
	if (undecided) await page.locator('[name="undecided"]').click();
	else {
		await page.locator('.poles button').first().click();
		await page.locator('.strengths button').last().click();
	}
	await page.locator('button.save').click();
	await expect(page).toHaveURL(/\/look\/[0-9a-f-]{36}$/);
}

async function revealed(at: At, undecided = false) {
	await saved(at, undecided);
	await at.asked.turnKey();
	await at.page.locator('form[action="?/turn"] button').click();
	await at.page.locator('#asked').waitFor();
}

const shown = (page: Page, query: string) => page.goto(`${page.url()}?${query}`);

const STATES: Record<string, Open> = {
	'the field for a link': (page) => page.goto('/look'),
	'a link that does not work': async (page) => {
		await page.goto('/look#kZ9_b-3xQ7vLw2NnRt6YpAqSdFgHjKlMcVbXe0u1i4s');
		await page.locator('a[href="/look"]').waitFor();
	},
	'what a client reads first': within(async ({ page, asked }) => {
		await page.goto(linkOf(asked));
		await page.locator('summary').click();
	}),
	'a client’s empty line': within(({ page, asked }) => begin(page, asked)),
	'a client’s place before it is saved': within(async ({ page, asked }) => {
		await begin(page, asked);
		await page.locator('button.save').click({ force: true });
		await page.locator('.poles button').last().click();
		await page.locator('.strengths button').first().click();
	}),
	'a link that was used elsewhere': within(async ({ page, asked, server }) => {
		await new ClientBrowser(server).answer(asked.token, { position: 5 });
		await begin(page, asked);
		await page.locator('[name="undecided"]').click();
		await page.locator('button.save').click();
		await page.locator('a[href="/look"]').waitFor();
	}),
	'an answer that is kept': within((at) => saved(at)),
	'"I don’t know yet" that is kept': within((at) => saved(at, true)),
	'a declined invitation': within(async ({ page, asked }) => {
		await begin(page, asked);
		await page.locator('[name="declined"]').last().click();
		await page.locator('a[href="?change"]').waitFor();
	}),
	'erasing an answer': within(async (at) => {
		await saved(at);
		await shown(at.page, 'erase');
	}),
	'an answer that was erased': within(async (at) => {
		await saved(at);
		await shown(at.page, 'erase');
		await at.page.locator('form[action="?/erase"] button').click();
		await at.page.locator('form[action="?/erase"]').waitFor({ state: 'detached' });
	}),
	'a key that waits for the other': within(async (at) => {
		await saved(at);
		await at.page.locator('form[action="?/turn"] button').click();
		await at.page.locator('form[action="?/withdraw"]').waitFor();
	}),
	'what both have chosen': within((at) => revealed(at)),
	'what is seen where neither knows yet': within((at) => revealed(at, true), {
		position: undefined,
		undecided: true,
		clients: [{ label: 'opdrachtgever' }]
	}),
	'a closed screen': within(async (at) => {
		await revealed(at);
		await shown(at.page, 'closed');
	})
};

for (const [state, open] of Object.entries(STATES)) isAccessible(state, open, { narrow: true });
