/** Tests the accessibility of a team's request to a client: the members' pages, and the client's. */
import type { Page } from '@playwright/test';
import { type Asking, ask, clientIn, dividedTeam, join } from '../src/testing/client-requests.ts';
import type { Person } from '../src/testing/team.ts';
import { type Open, isAccessible } from './accessible.ts';
import { begin, linkOf } from './check-in-client.ts';
import { enterAs } from './enter-as.ts';

interface At extends Asking {
	page: Page;
	token: string;
	/** Path of the assignment's page. */
	path: string;
	/** Opens a page as a member. */
	as: (member: Person, path: string) => Promise<unknown>;
	/** Lets both members join. */
	joined: () => Promise<{ clients: string[] }>;
}

const within =
	(open: (at: At) => Promise<unknown>): Open =>
	async (page, locale, server) => {
		const scene = await dividedTeam(server);
		const token = await ask(scene, { locale });
		const as = async ({ who }: Person, path: string) => {
			await enterAs(page.context(), who, server.url);
			await page.goto(path);
		};
		const joined = async () => {
			const made = [await join(scene.at, scene.anna), await join(scene.at, scene.mo)];
			return { clients: made.map(clientIn) };
		};
		await open({ ...scene, page, token, path: scene.at.replace('/api', ''), as, joined });
	};

/** Answers the first question, on the client's pages. */
async function answered({ page, token, joined }: At) {
	await joined();
	await begin(page, { token });
	await page.locator('.poles button').first().click();
	await page.locator('.strengths button').last().click();
	await page.locator('button.save').click();
	await page.waitForURL('**/look/together/*');
}

const STATES: Record<string, Open> = {
	'a request to a client that waits for me': within(({ as, anna, path }) => as(anna, path)),
	'a request to a client that I can make': within(async ({ as, at, mo, path }) => {
		await mo.who.delete(`${at}/client-request`);
		await as(mo, `${path}/ask`);
	}),
	'the link of a request to a client': within(async ({ as, mo, path, joined, page }) => {
		await joined();
		await as(mo, `${path}/ask`);
		for (const summary of await page.locator('main summary').all()) await summary.click();
	}),
	'joining a request to a client': within(({ as, anna, path }) => as(anna, `${path}/ask/join`)),
	'a team’s link without a question': within(async ({ page, token }) => {
		await page.goto(linkOf({ token }));
		await page.locator('main form').waitFor({ state: 'detached' });
	}),
	'what a client of a team reads first': within(async ({ page, token, joined }) => {
		await joined();
		await page.goto(linkOf({ token }));
		await page.locator('summary').click();
	}),
	'a team’s first question': within(async ({ page, token, joined }) => {
		await joined();
		await begin(page, { token });
	}),
	'a team’s next question': within(answered),
	'the list of a team’s questions': within(async (at) => {
		await answered(at);
		await at.page.goto(`${at.page.url()}?all`);
	})
};

for (const [state, open] of Object.entries(STATES)) isAccessible(state, open, { narrow: true });
