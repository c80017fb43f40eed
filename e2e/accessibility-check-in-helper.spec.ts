/** Tests the accessibility of the helper's pages about looking together, in every state. */
import type { Page } from '@playwright/test';
import { type Asked, ClientBrowser, ask } from '../src/testing/check-in-people.ts';
import { withSession } from '../src/testing/client.ts';
import type { Server } from '../src/testing/server.ts';
import { type Open, isAccessible } from './accessible.ts';
import { awake, seed } from './fixtures.ts';
import { enterAs } from './enter-as.ts';

interface At {
	page: Page;
	asked: Asked;
	server: Server;
}

/** Returns a function that opens the page of a check-in as its helper. */
const asHelper =
	(open: (at: At) => Promise<unknown>, given: object = {}): Open =>
	async (page, locale, server) => {
		const helper = await withSession(server);
		const asked = await ask(server, { locale, ...given }, helper);
		await enterAs(page.context(), helper, server.url);
		await page.goto(`/assignments/${asked.assignment}/look-together/${asked.checkIn.id}`);
		await open({ page, asked, server });
	};

async function answered({ asked, server }: At, given: object) {
	const jan = new ClientBrowser(server);
	await jan.answer(asked.token, given);
	return jan;
}

const STATES: Record<string, Open> = {
	'the form that asks clients': async (page) => {
		const { id } = await seed(page.request, 'Wie doet wat?');
		await page.goto(`/assignments/${id}/look-together`);
		await awake(page);
	},
	'the form, refused': async (page) => {
		const { id } = await seed(page.request, 'Wie doet wat?');
		await page.goto(`/assignments/${id}/look-together`);
		await awake(page);
		await page.locator('form .button.primary').last().click();
	},
	'a check-in that waits': asHelper(({ page }) => page.locator('li code').waitFor()),
	'a check-in with everything unfolded': asHelper(async ({ page }) => {
		for (const one of await page.locator('.main summary').all()) await one.click();
	}),
	'a key that is turned': asHelper(async (at) => {
		await answered(at, { position: 5 });
		await at.page.locator('form[action="?/look"] button').click();
		await at.page.locator('form[action="?/withdraw"]').waitFor();
	}),
	'a client who declined': asHelper((at) => answered(at, { declined: true })),
	'the helper’s looking screen': asHelper(async (at) => {
		const jan = await answered(at, { position: -5 });
		await at.asked.turnKey();
		await jan.turnKey();
		await at.page.goto(`${at.page.url()}/${jan.client}`);
		await at.page.locator('#asked').waitFor();
	})
};

for (const [state, open] of Object.entries(STATES)) isAccessible(state, open, { narrow: true });
