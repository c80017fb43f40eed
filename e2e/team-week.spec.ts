/** Tests the groups, the list and the filters of a team's page. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import type { Person } from '../src/testing/team.ts';
import { put, share, teamOf } from '../src/testing/team.ts';
import { teamWithWeek } from '../src/testing/team-week.ts';
import { expect, expectNothingFound, test } from './fixtures.ts';

const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Opens the page of a team as one of its members. */
async function open(
	browser: Browser,
	baseURL: string | undefined,
	team: { id: string },
	{ who }: Person,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Page> {
	const context: BrowserContext = await browser.newContext({
		baseURL: baseURL ?? '',
		locale: 'nl-NL',
		viewport: { width: 1280, height: 800 },
		...options
	});
	const [name = '', value = ''] = who.cookie.split('=');
	await context.addCookies([{ name, value, url: baseURL ?? '' }]);
	const page = await context.newPage();
	await page.goto(`/teams/${team.id}`);
	return page;
}

const group = (page: Page, name: string) => page.getByRole('region', { name });
const questions = (page: Page) => page.getByRole('list', { name: /^Alle opdrachten/ });

/** Sixty assignments: the first forty-six are settled, and the last fourteen wait for something. */
const SIXTY = [
	...Array.from({ length: 46 }, (_, index) => (index % 3 ? ('agreed' as const) : 'hidden')),
	'divided',
	'again',
	'ready',
	...Array<'waiting'>(10).fill('waiting'),
	'only you'
] as const;

test('of sixty assignments I see mine on the first screen', async ({
	browser,
	baseURL,
	server
}) => {
	test.slow();
	const team = await teamWithWeek(server, SIXTY, today());
	const page = await open(browser, baseURL, team, team.jan);
	const waiting = group(page, 'Wacht op jou');
	await expect(waiting.getByRole('listitem')).toHaveCount(8);
	await expect(waiting.getByRole('listitem').first()).toContainText('alleen jij nog');
	await expect(waiting.getByRole('listitem').last()).toContainText('4 van de 7 hebben geantwoord');
	for (const name of ['Klaar om te onthullen', 'Opnieuw kijken', 'Verdeeld']) {
		await expect(group(page, name).getByRole('listitem')).toHaveCount(1);
		await expect(group(page, name)).toBeInViewport({ ratio: 1 });
	}
	await expect(group(page, 'Opnieuw kijken')).toContainText('afgesproken voor vandaag');
	await expect(group(page, 'Verdeeld')).toContainText(/\d aan de expertkant, \d aan de kant van/);
	const banner = page.getByRole('banner');
	await expect(banner.getByRole('img', { name: 'vragen die op jou wachten: 11' })).toBeVisible();

	await waiting.getByRole('link', { name: 'Laat alle 11 zien' }).click();
	await expect(questions(page).getByRole('listitem')).toHaveCount(11);
	await expect(page.getByText('11 opdrachten gevonden.')).toBeInViewport();
	await page.getByRole('link', { name: 'Laat alles zien' }).click();
	await expect(questions(page).getByRole('listitem')).toHaveCount(50);
	await page.getByRole('link', { name: 'Oudere opdrachten' }).click();
	await expect(questions(page).getByRole('listitem')).toHaveCount(10);
	await group(page, 'Klaar om te onthullen')
		.getByRole('link', { name: /^Onthul de plekken/ })
		.click();
	await expect(page.getByText('Onthul de plekken')).toBeInViewport();
	await page.context().close();
});

test(
	'a colleague’s answer moves a row between my groups, but not while I point at one',
	{ tag: '@both' },
	async ({ browser, baseURL, server }) => {
		const team = await teamOf(server, 'Anna', 'Bas');
		const [anna, bas] = team.people as [Person, Person];
		const first = await share(team, anna, 'Wie beslist straks?');
		await put(first, anna, { position: -47 });
		const page = await open(browser, baseURL, team, anna);
		await page.waitForLoadState('networkidle');
		await expect(page.getByText('Er wacht nu niets op je.')).toBeVisible();
		await put(first, bas, { position: 61 });
		const ready = group(page, 'Klaar om te onthullen');
		await expect(ready).toContainText('jullie hebben allebei geantwoord');
		await expect(
			page.getByRole('status').filter({ hasText: 'Bijgewerkt. Klaar om te onthullen: 1.' })
		).toBeAttached();

		const search = page.getByRole('searchbox');
		await search.fill('beslist');
		await expect(page.getByText('Eén opdracht gevonden.')).toBeVisible();
		const box = await search.boundingBox();
		const second = await share(team, bas, 'Wie volgt Karin op?');
		await expect(page.getByText('Er is iets veranderd.')).toBeVisible();
		await expect(group(page, 'Wacht op jou')).toHaveCount(0);
		expect(await search.boundingBox()).toEqual(box);
		await expect(search).toBeFocused();
		await expect(search).toHaveValue('beslist');

		await page.getByRole('button', { name: 'Werk de lijst bij' }).press('Enter');
		await expect(group(page, 'Wacht op jou')).toContainText('Wie volgt Karin op?');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await expect(search).toHaveValue('beslist');
		await put(second, bas, { position: 5 });
		await expect(group(page, 'Wacht op jou')).toContainText('alleen jij nog');

		await ready.getByRole('link').hover();
		await share(team, bas, 'Wat vraagt de nieuwe wet?');
		await expect(page.getByText('Er is iets veranderd.')).toBeVisible();
		await page.getByRole('link', { name: 'Deel een opdracht' }).hover();
		await expect(group(page, 'Wacht op jou')).toContainText('Wat vraagt de nieuwe wet?');
		await page.context().close();
	}
);

test('I search and filter with the keyboard, and a reload keeps what I chose', async ({
	browser,
	baseURL,
	server
}) => {
	const team = await teamWithWeek(
		server,
		['agreed', 'agreed', 'hidden', 'agreed', 'divided', 'waiting'],
		today()
	);
	const page = await open(browser, baseURL, team, team.jan);
	await page.waitForLoadState('networkidle');
	const search = page.getByRole('searchbox', { name: 'Zoek in vragen en cliënten' });
	await search.focus();
	await page.keyboard.type('ziekenhuis');
	await expect(questions(page).getByRole('listitem')).toHaveCount(2);
	await page.reload();
	await expect(search).toHaveValue('ziekenhuis');
	await expect(questions(page).getByRole('listitem')).toHaveCount(2);
	await page.waitForLoadState('networkidle');
	await search.fill('niets hiervan');
	await expect(page.getByText('Geen opdracht gevonden.')).toBeVisible();
	await page.getByRole('link', { name: 'Laat alles zien' }).click();
	await expect(questions(page).getByRole('listitem')).toHaveCount(6);
	await expect(search).toHaveValue('');
	await page.getByLabel('Welke cliënt').selectOption('Zorggroep M.');
	await expect(questions(page).getByRole('listitem')).toHaveCount(1);
	await page.getByLabel('Welke cliënt').selectOption('Alle cliënten');
	await page.getByLabel('Welke opdrachten').selectOption('Nog verborgen');
	await expect(questions(page).getByRole('listitem')).toHaveCount(2);
	const row = questions(page).getByRole('listitem').last();
	await expect(row).toContainText(/gedeeld op \d+ \w+/);
	await expect(row).toContainText('wacht op Anna en Bas');
	await page.context().close();
});

test.describe('without JavaScript', () => {
	test('the groups are there, and the search works', async ({ browser, baseURL, server }) => {
		const team = await teamWithWeek(server, ['agreed', 'hidden', 'waiting'], today());
		const page = await open(browser, baseURL, team, team.jan, { javaScriptEnabled: false });
		await expect(group(page, 'Wacht op jou').getByRole('listitem')).toHaveCount(1);
		await page.getByRole('searchbox').fill('nachten');
		await page.getByRole('search').getByRole('button', { name: 'Zoek' }).click();
		await expect(questions(page).getByRole('listitem')).toHaveCount(1);
		await expect(page.getByRole('heading', { name: /^Alle opdrachten/ })).toBeInViewport();
		await page.context().close();
	});
});

for (const width of [390, 1280]) {
	test(`at ${width} px a full page of a team is accessible`, async ({
		browser,
		baseURL,
		server
	}) => {
		const kinds = ['agreed', 'hidden', 'divided', 'again', 'ready', 'unseen', 'waiting'] as const;
		const team = await teamWithWeek(server, kinds, today());
		const page = await open(browser, baseURL, team, team.jan, { viewport: { width, height: 844 } });
		await page.waitForLoadState('networkidle');
		await expect(group(page, 'Verdeeld')).toBeVisible();
		if (width === 390) {
			await page.getByRole('button', { name: 'Zoek' }).click();
			await expect(page.getByRole('searchbox')).toBeFocused();
		}
		await expectNothingFound(page);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(wide).toBeLessThanOrEqual(width);
		await page.context().close();
	});
}

test('an address in a team that leads nowhere leads me back, and tells others nothing', async ({
	browser,
	baseURL,
	server,
	page: stranger
}) => {
	const team = await teamOf(server, 'Anna');
	const [anna] = team.people as [Person];
	const page = await open(browser, baseURL, team, anna);
	const nowhere = [
		`/teams/${team.id}/nergens/te/vinden`,
		`/teams/${team.id}/assignments/01890a5d-ac96-774b-bcce-b302099a8057`
	];
	for (const path of nowhere) {
		expect((await page.goto(path))?.status()).toBe(404);
		await page.getByRole('link', { name: 'Terug naar het team' }).click();
		await expect(page).toHaveURL(new RegExp(`/teams/${team.id}$`));
		expect((await stranger.goto(path))?.status()).toBe(404);
		await expect(stranger.getByRole('link', { name: 'Terug naar het team' })).toHaveCount(0);
		expect(await stranger.content()).not.toContain('Adviesgroep');
	}
	await page.context().close();
});

test('the list of teams says how many wait in each', async ({ browser, baseURL, server }) => {
	const team = await teamOf(server, 'Anna', 'Bas');
	const [anna, bas] = team.people as [Person, Person];
	await share(team, anna);
	const page = await open(browser, baseURL, team, bas);
	await page.goto('/teams');
	await expect(page.getByRole('main').getByRole('listitem')).toContainText('1 vraag wacht op jou');
	await page.context().close();
});
