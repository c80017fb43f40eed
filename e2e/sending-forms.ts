/**
 * Forms of the pages outside workshops, each with what brings its page into the state in which its
 * main button can be pressed.
 */
import type { Locator, Page } from '@playwright/test';
import { ask } from '../src/testing/check-in-people.ts';
import type { Server } from '../src/testing/server.ts';
import { begin } from './check-in-client.ts';
import { expect, place, seed } from './fixtures.ts';
import { teamOfTwo } from './team-of-two.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

/** Brings the page into the state in which the button can be pressed, and returns the button. */
export type Open = (page: Page, server: Server) => Promise<Locator>;

const named = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();
const main = (page: Page) => page.getByRole('main').getByRole('button').last();

async function assignment(page: Page, below = '', places: number[] = [-49]): Promise<void> {
	const { id } = await seed(page.request, QUESTION, places);
	await page.goto(`/assignments/${id}${below}`);
	await page.waitForLoadState('networkidle');
}

/** Opens a page of a team of two members; `answers` are those of a shared assignment. */
async function team(page: Page, below: (id: string) => string, answers: number[] = []) {
	const { path, id } = await teamOfTwo(page, QUESTION, answers);
	await page.goto(path + below(id));
	await page.waitForLoadState('networkidle');
}

async function client(page: Page, server: Server) {
	const asked = await ask(server);
	await begin(page, asked);
	await page.locator('.poles button').first().click();
	await page.locator('.strengths button').last().click();
	return asked;
}

async function answered(page: Page, server: Server) {
	const asked = await client(page, server);
	await page.locator('button.save').click();
	await expect(page).toHaveURL(/\/look\/[0-9a-f-]{36}$/);
	await page.waitForLoadState('networkidle');
	return asked;
}

async function proposed(page: Page, server: Server) {
	const asked = await answered(page, server);
	await asked.turnKey();
	await page.locator('form[action="?/turn"] button').click();
	await page.locator('#asked').waitFor();
	await asked.propose();
	await page.reload();
	await page.waitForLoadState('networkidle');
	return asked;
}

export const FORMS: Record<string, Open> = {
	'a new assignment': async (page) => {
		await page.goto('/assignments/new');
		await page.getByRole('textbox').first().fill(QUESTION);
		return main(page);
	},
	'a place': async (page) => {
		await assignment(page);
		await place(page, 'Expert', 'Licht');
		return named(page, 'Bewaar mijn plek');
	},
	'a changed question': async (page) => {
		await assignment(page, '/edit');
		return main(page);
	},
	'telling the client of a switch': async (page) => {
		await assignment(page, '', [-49, 49]);
		return page.locator('.told button').first();
	},
	'taking a place back': async (page) => {
		await assignment(page, '', [-49, -17]);
		return named(page, 'Maak ongedaan');
	},
	'the client’s answer': async (page) => {
		await assignment(page);
		await page.getByText('Vraag eerst').click();
		await page.locator('#said').fill('Een advies.');
		return page.locator('form[action="?/said"] button');
	},
	'finishing an assignment': async (page) => {
		await assignment(page);
		return named(page, 'Rond af');
	},
	'a link to the role card': async (page) => {
		await assignment(page, '/card');
		await page.locator('summary', { hasText: 'Deel met een link' }).click();
		return page.locator('form[action="?/share"] button');
	},
	'the agreement at the table': async (page) => {
		await assignment(page, '/together');
		await page.getByRole('checkbox').first().check();
		return page.locator('.keep button');
	},
	'a question to a client': async (page) => {
		await assignment(page, '/look-together');
		await page.getByLabel('Je naam').fill('Anna');
		await page.getByLabel('Hoe je deze cliënt noemt').fill('opdrachtgever');
		await page.getByRole('button', { name: 'Expert', exact: true }).click();
		await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
		return named(page, /^Maak de/);
	},
	'a new team': async (page) => {
		await page.goto('/teams/new');
		for (const field of await page.getByRole('textbox').all()) await field.fill('Noord');
		return main(page);
	},
	'my name in a team': async (page) => {
		await team(page, () => '/members');
		return page.locator('form[action="?/callMe"] button');
	},
	'removing a member': async (page) => {
		await team(page, () => '/members');
		await page.locator('main li summary').first().click();
		await page.locator('details:has(> form[action="?/remove"]) > summary').click();
		return page.locator('form[action="?/remove"] button');
	},
	'a place in a team': async (page) => {
		await team(page, (id) => `/assignments/${id}`);
		await place(page, 'Expert', 'Licht');
		return named(page, 'Bewaar mijn plek');
	},
	'revealing a round': async (page) => {
		await team(page, (id) => `/assignments/${id}`, [-49, 49]);
		await page.locator('summary', { hasText: 'Onthul' }).click();
		return page.locator('form[action="?/reveal"] button');
	},
	'divided roles': async (page) => {
		await team(page, (id) => `/assignments/${id}/roles`, [-49, 49]);
		return main(page);
	},
	'a new workshop': async (page) => {
		await page.goto('/workshops/new');
		await page.locator('main textarea').fill(QUESTION);
		return main(page);
	},
	'signing in with a code': async (page) => {
		await page.goto('/sign-in');
		await page.locator('[name="code"]').fill('nee nee nee nee');
		return page.locator('form[action="?/code"] button');
	},
	'a link for a second device': async (page) => {
		await assignment(page);
		await page.goto('/account/device');
		return main(page);
	},
	'a client’s place': async (page, server) => {
		await client(page, server);
		return page.locator('button.save');
	},
	'a client who looks': async (page, server) => {
		await answered(page, server);
		return page.locator('form[action="?/turn"] button');
	},
	'a client who erases': async (page, server) => {
		await answered(page, server);
		await page.goto(`${page.url()}?erase`);
		return page.locator('form[action="?/erase"] button');
	},
	'a client who agrees': async (page, server) => {
		await proposed(page, server);
		return page.locator('form[action="?/confirm"] button.primary');
	}
};
