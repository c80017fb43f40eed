import type { Page } from '@playwright/test';
import { OF_TEAMS } from './accessibility-teams.ts';
import { isAccessible } from './accessible.ts';
import { awake, expect, seed, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';

async function one(page: Page, placements: number[]) {
	const { id } = await seed(page.request, QUESTION, placements, { client: 'De Zwaan' });
	await page.goto(`/assignments/${id}`);
	await awake(page);
}

/**
 * States of pages, by name. The steps that lead to a state contain no texts of the interface, so
 * that they work in both languages.
 */
const STATES: Record<string, (page: Page) => Promise<unknown>> = {
	'the first page': (page) => page.goto('/'),
	'the first page, placed': async (page) => {
		await page.goto('/');
		await awake(page);
		await page.getByRole('slider').press('Home');
	},
	'an empty list': (page) => page.goto('/assignments'),
	'a list': async (page) => {
		for (const places of [[-49], [49, -17], []]) await seed(page.request, QUESTION, places);
		await page.goto('/assignments');
		await awake(page);
	},
	'a list in which nothing was found': async (page) => {
		await seed(page.request, QUESTION, [-49]);
		await page.goto('/assignments?q=walvis&side=expert');
	},
	'a list after deleting': async (page) => {
		await one(page, [-49]);
		await page.getByRole('main').getByRole('button').last().click();
		await page.waitForURL('/assignments');
	},
	'a new assignment': (page) => page.goto('/assignments/new'),
	'a new assignment, refused': async (page) => {
		await page.goto('/assignments/new');
		await page.getByRole('textbox').first().fill('   ');
		await page.getByRole('main').getByRole('button').click();
		await page.locator('[aria-invalid]').waitFor();
	},
	'one that is not placed': (page) => one(page, []),
	'one that is placed': (page) => one(page, [-49, -71]),
	'one to be placed anew': async (page) => {
		await one(page, [-49]);
		await page.locator('a[href="?place"]').click();
		await page.getByRole('slider').press('End');
	},
	'one with a side and no strength': async (page) => {
		await one(page, []);
		await page.locator('.sides button').first().click();
	},
	'one of which it is too early to say': async (page) => {
		await one(page, []);
		await page.locator('.choice > button').click();
	},
	'one that is finished': async (page) => {
		const { id } = await seed(page.request, QUESTION, [49, -49]);
		await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
		await page.goto(`/assignments/${id}`);
		await awake(page);
	},
	'one with everything unfolded': async (page) => {
		await one(page, [-49, 49]);
		for (const fold of await page.getByRole('main').locator('summary').all()) await fold.click();
	},
	'one whose client does not know': (page) => one(page, [-49, 49]),
	'one whose client is not told yet': async (page) => {
		await one(page, [-49, 49]);
		await page.locator('.told button').last().click();
		await page.locator('.since [role="button"]').waitFor();
	},
	'one to be changed': async (page) => {
		const { id } = await seed(page.request, QUESTION);
		await page.goto(`/assignments/${id}/edit`);
	},
	'a year without names': async (page) => {
		await seed(page.request, QUESTION, [-49, 49], { benefits: ['facts-on-the-table'] });
		await page.goto('/year');
	},
	'a year with names': async (page) => {
		await seed(page.request, QUESTION, [-49, 49], { client: 'De Zwaan' });
		await page.goto('/year?names=yes');
	},
	'no year yet': (page) => page.goto('/year'),
	'the idea': async (page) => {
		await page.goto('/about');
		await awake(page);
		await page.getByRole('slider').nth(4).press('Home');
	},
	...OF_TEAMS,
	'the help for a coach': (page) => page.goto('/help'),
	'the help for a workshop': (page) => page.goto('/help/workshop'),
	'the help for a presentation': (page) => page.goto('/help/slides'),
	'the help for a team': (page) => page.goto('/help/team'),
	'the help on intervision': (page) => page.goto('/help/intervision'),
	'the help for looking together': (page) => page.goto('/help/check-in'),
	'help on a phone, with its contents unfolded': async (page) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto('/help');
		await page.locator('main nav summary').click();
	},
	'what is kept': (page) => page.goto('/privacy'),
	'the accessibility statement': (page) => page.goto('/accessibility'),
	'a page that is not there': (page) => page.goto('/nergens')
};

for (const [state, open] of Object.entries(STATES)) {
	isAccessible(state, open, { narrow: true });
}

test('every page has a title of its own', async ({ page }) => {
	const titles: string[] = [];
	const { id } = await seed(page.request, QUESTION);
	const paths = ['/about', '/assignments', '/assignments/new', '/nergens'];
	const help = ['/help', '/help/workshop', '/help/slides', '/help/team', '/help/check-in'];
	const own = [`/assignments/${id}`, `/assignments/${id}/edit`];
	const all = [...paths, ...own, ...help, '/privacy', '/accessibility'];
	for (const path of all) {
		await page.goto(path);
		titles.push(await page.title());
	}
	await page.context().clearCookies();
	await page.goto('/');
	titles.push(await page.title());
	expect(new Set(titles).size).toBe(all.length + 1);
	for (const title of titles) expect(title).toMatch(/Kantlijn/);
});

test('with the keyboard I skip to the content', async ({ page }) => {
	await page.goto('/about');
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Naar de inhoud' });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('after a link the focus is at the content', async ({ page }) => {
	const { question } = await seed(page.request, QUESTION, [-49]);
	await page.goto('/about');
	await awake(page);
	await page.getByRole('link', { name: 'Opdrachten' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je opdrachten');
	await expect(page.getByRole('main')).toBeFocused();
	await page.getByRole('link', { name: question }).press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(question);
	await expect(page.getByRole('main')).toBeFocused();
});

test('while I search the focus stays where I type', async ({ page }) => {
	await seed(page.request, QUESTION, [-49]);
	await page.goto('/assignments');
	await awake(page);
	await page.getByRole('searchbox').pressSequentially('walvis');
	await expect(page).toHaveURL(/q=walvis/);
	await expect(page.getByText('Geen opdracht gevonden.')).toBeVisible();
	await expect(page.getByRole('searchbox')).toBeFocused();
});

/** Collects what live regions say from now on, without those that appear with their text. */
async function announcements(page: Page): Promise<() => Promise<string[]>> {
	await page.evaluate(() => {
		const said: string[] = [];
		// SvelteKit's own region names the page after a navigation.
		const ours = '[role="status"], [aria-live]:not(#svelte-announcer)';
		const regions = new Set(document.querySelectorAll(ours));
		new MutationObserver((records) => {
			for (const { target } of records) {
				const region = target.parentElement?.closest(ours);
				const at = target instanceof Element && regions.has(target) ? target : region;
				const text = at && regions.has(at) ? at.textContent.replace(/\s+/g, ' ').trim() : '';
				if (text && said.at(-1) !== text) said.push(text);
			}
		}).observe(document.body, { subtree: true, childList: true, characterData: true });
		(window as unknown as { said: string[] }).said = said;
	});
	return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

test('that nothing is found is announced, once', async ({ page }) => {
	await seed(page.request, QUESTION, [-49]);
	await page.goto('/assignments');
	await awake(page);
	const said = await announcements(page);
	await page.getByRole('searchbox').pressSequentially('walvis');
	await expect(page.getByText('Geen opdracht gevonden.')).toBeVisible();
	expect(await said()).toEqual([expect.stringMatching(/^Geen opdracht gevonden\./)]);
});

test('where a finished assignment is kept is said once, by the text that gets the focus', async ({
	page
}) => {
	await one(page, [-49]);
	const said = await announcements(page);
	await page.getByRole('button', { name: 'Rond af' }).click();
	await expect(page.getByRole('button', { name: 'Zet terug bij lopend' })).toBeVisible();
	await expect(page.getByText('onder Afgerond')).toBeFocused();
	expect(await said()).toEqual([]);
});

test('a question in the list of a phone is whole with text that is twice as large on the page', async ({
	page
}) => {
	const question = `${QUESTION} En wie neemt in de tussentijd het overleg met de afdelingen op zich?`;
	await seed(page.request, question, [-49]);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/assignments');
	await awake(page);
	const shown = page.getByRole('link', { name: question }).locator('.question');
	const hidden = () => shown.evaluate((one) => one.scrollHeight - one.clientHeight);
	expect(await hidden()).toBeGreaterThan(0);
	// A reader's own style sheet does not change the width of a media query.
	await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
	await expect.poll(hidden).toBe(0);
});

test('in forced colours the thumb and both slopes can be told from the page', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto('/');
	await awake(page);
	await page.getByRole('slider').press('Home');
	const colours = await page.evaluate(() => {
		const style = (selector: string) => {
			const found = document.querySelector(selector);
			if (!found) throw new Error(`no ${selector}`);
			return getComputedStyle(found);
		};
		return {
			page: style('body').backgroundColor,
			thumb: style('[data-part="thumb"] .disc').fill,
			slopes: [style('svg .slope.expert').stroke, style('svg .slope.facilitator').stroke]
		};
	});
	for (const colour of [colours.thumb, ...colours.slopes]) expect(colour).not.toBe(colours.page);
	// The thumb is a plain disc, because a grip of two bars reads as a pause sign.
	await expect(page.locator('[data-part="thumb"] > :not(circle)')).toHaveCount(0);
});

test('printed it is dark on white, also from a dark screen', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
	await one(page, [-49]);
	const body = page.locator('body');
	await expect(body).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(29, 27, 24)');
});
