/** Tests the screen for a team's meeting: one leads, the others follow or look elsewhere. */
import type { Page } from '@playwright/test';
import { IN_MOTION, awake, expect, test } from './fixtures.ts';
import {
	QUESTION,
	createTeam,
	join,
	keep,
	people,
	picture,
	press,
	reveal,
	share,
	twoWhoPlaced
} from './team-people.ts';

test.use(IN_MOTION);

/** The question that a meeting's screen shows. */
const asked = (page: Page) => page.locator('.asked');
async function openMeeting(page: Page) {
	await page.goto(`${page.url().replace(/[#?].*/, '')}/meeting`);
	// The button is there once the page's scripts run, also before there is a ridge.
	await page.getByRole('button', { name: 'Volledig scherm' }).waitFor();
}

test(
	'who leads the meeting takes everybody along, and who looks elsewhere comes back',
	{ tag: '@both' },
	async ({ browser, baseURL }) => {
		test.slow();
		const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas', 'cas', 'dirk');
		const { anna, bas, cas, dirk } = pages;
		const link = await createTeam(anna, 'Anna');
		for (const [page, name] of [
			[bas, 'Bas'],
			[cas, 'Cas'],
			[dirk, 'Dirk']
		] as const) {
			await join(page, link, name);
		}
		await share(anna);
		for (const page of [bas, cas, dirk]) await page.getByRole('link', { name: QUESTION }).click();
		await keep(anna, 'Expert', 'Duidelijk');
		await keep(bas, 'Procesbegeleider', 'Duidelijk');
		await keep(cas, 'Procesbegeleider', 'Uitgesproken');
		for (const page of [anna, bas, cas]) await expect(page.getByText(/^Bewaard:/)).toBeVisible();

		// Before the reveal the screen says who has answered, and nothing of where.
		for (const page of [anna, bas, cas]) await openMeeting(page);
		await expect(bas.getByText('Wacht op Dirk.')).toBeVisible();
		await expect(bas.getByText('Dirk heeft nog niet geantwoord', { exact: true })).toBeAttached();
		expect(await bas.content()).not.toMatch(/uitgesproken/i);

		// The reveal comes to every screen, with the focus on the picture, and is announced.
		await reveal(anna);
		for (const page of [anna, bas, cas]) {
			await expect(page.getByRole('heading', { name: 'Waar iedereen staat' })).toBeFocused();
			await expect(page.getByRole('status').first()).toHaveText(/^De ronde is onthuld/);
			await expect(page.locator('[data-part=dot]')).toHaveCount(3);
			await expect(page.locator('svg').getByText('Anna')).toBeVisible();
		}
		const [first] = await Promise.all([asked(anna).innerText(), expect(asked(bas)).toBeVisible()]);
		await expect(asked(bas)).toHaveText(first);

		await press(anna, 'Leid het gesprek');
		await expect(anna.getByText(/^Jij leidt het gesprek\./)).toBeVisible();
		await expect(bas.getByText('Anna leidt het gesprek.')).toBeVisible();
		await press(anna, 'Volgende');
		const second = await asked(anna).innerText();
		expect(second).not.toBe(first);
		await expect(asked(bas)).toHaveText(second);
		await expect(asked(cas)).toHaveText(second);
		// Those whom the question names are ringed, for everybody alike.
		const ringed = await anna.locator('[data-part=ring]').count();
		expect(ringed).toBeGreaterThan(0);
		await expect(bas.locator('[data-part=ring]')).toHaveCount(ringed);

		// Bas looks elsewhere, stays there while Anna goes on, and comes back.
		await press(bas, 'Vorige');
		await expect(asked(bas)).toHaveText(first);
		await anna.keyboard.press('ArrowRight');
		const third = await asked(anna).innerText();
		await expect(asked(cas)).toHaveText(third);
		await expect(asked(bas)).toHaveText(first);
		await press(bas, 'Terug naar Anna');
		await expect(asked(bas)).toHaveText(third);

		// A latecomer changes the picture, but no question; the team decides when it wants others.
		await keep(dirk, 'Expert', 'Uitgesproken');
		await expect(picture(dirk)).toBeVisible();
		await expect(dirk.getByText(/Anna leidt het gesprek en is bij vraag 3\./)).toBeVisible();
		await expect(dirk.locator('[aria-current=step]')).toContainText(third);
		for (const page of [anna, bas, cas]) {
			await expect(page.getByText(/^Dirk antwoordde later /)).toBeVisible();
			await expect(page.locator('[data-part=dot]')).toHaveCount(4);
			await expect(asked(page)).toHaveText(third);
		}
		await press(cas, 'Vernieuw de vragen');
		for (const page of [anna, bas, cas]) {
			await expect(page.getByText(/antwoordde later/)).toHaveCount(0);
			await expect(page.getByText(/^1 van \d$/)).toBeVisible();
		}
		await expect(asked(cas)).toHaveText(/Dirk/);

		// After the last question come the roles, for everybody.
		const total = Number((await anna.getByText(/^1 van \d$/).innerText()).at(-1));
		for (let step = 1; step < total; step += 1) {
			await press(anna, 'Volgende');
			await expect(anna.getByText(`${step + 1} van ${total}`)).toBeVisible();
		}
		await press(anna, 'Naar de rollen');
		await expect(bas.getByRole('link', { name: 'Verdeel de rollen' })).toBeVisible();

		// Bas takes over, and Anna's screen follows from then on.
		await press(bas, 'Neem het over');
		await expect(anna.getByText('Bas leidt het gesprek.')).toBeVisible();
		await press(bas, 'Vorige');
		await expect(asked(anna)).toHaveText(await asked(bas).innerText());
		await press(bas, 'Stop met leiden');
		await expect(anna.getByText(/^Als iemand het gesprek leidt/)).toBeVisible();
		await leave();
	}
);

test('a reveal takes every page to the picture, wherever its reader is', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await twoWhoPlaced(browser, baseURL);
	await anna.setViewportSize({ width: 390, height: 500 });
	await anna.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await reveal(bas);
	const heading = anna.getByRole('heading', { name: 'Waar iedereen staat' });
	await expect(heading).toBeFocused();
	await expect(heading).toBeInViewport();
	await expect(anna.locator('[data-part=dot]').first()).toBeInViewport();
	// Two people are always as far apart as they are.
	await expect(picture(anna)).not.toContainText('het verst uit elkaar');

	// A round that was revealed before comes at once, and takes nobody anywhere.
	await anna.reload();
	await expect(picture(anna)).toBeVisible();
	await expect(heading).not.toBeFocused();
	expect(await anna.locator('.arriving').count()).toBe(0);
	await leave();
});

test('a round in which nobody knows yet is revealed, talked about and drawn in the next one', async ({
	browser,
	baseURL
}) => {
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	await join(bas, await createTeam(anna, 'Anna'), 'Bas');
	await share(anna);
	await bas.getByRole('link', { name: QUESTION }).click();
	for (const page of [anna, bas]) {
		await awake(page);
		await page.getByRole('button', { name: 'Nog niet te zeggen' }).click();
		await press(page, 'Bewaar mijn plek');
		await expect(page.getByText(/^Bewaard: nog niet te zeggen/)).toBeVisible();
	}
	await reveal(anna);
	for (const page of [anna, bas]) {
		await expect(picture(page)).toContainText(/nog niet te zeggen:\s*AN\s*Anna\s*BA\s*Bas/);
		const talk = page.getByRole('region', { name: 'Om over te praten' });
		await expect(talk).toContainText('Anna en Bas kunnen het nog niet zeggen.');
	}
	await bas.getByText('Begin een nieuwe ronde').click();
	await press(bas, 'Begin ronde 2');
	await keep(anna, 'Expert', 'Duidelijk');
	await awake(bas);
	await bas.getByRole('button', { name: 'Nog niet te zeggen' }).click();
	await press(bas, 'Bewaar mijn plek');
	await expect(anna.getByText('Iedereen heeft geantwoord.').first()).toBeVisible();
	await reveal(anna);
	// A dotted line comes from the row of the undecided, below the ridge.
	await expect(picture(anna).locator('[data-part=undecided]')).toHaveCount(1);
	await expect(picture(anna)).toContainText('nog niet te zeggen: BA Bas');
	await leave();
});

test('without scripts the meeting goes from question to question, and can be led', async ({
	browser,
	baseURL
}) => {
	const { anna, bas, leave } = await twoWhoPlaced(browser, baseURL);
	await reveal(anna);
	await expect(picture(anna)).toBeVisible();
	const context = await browser.newContext({
		...(baseURL && { baseURL }),
		locale: 'nl-NL',
		javaScriptEnabled: false,
		storageState: await anna.context().storageState()
	});
	const plain = await context.newPage();
	await plain.goto(`${anna.url().replace(/[#?].*/, '')}/meeting`);
	const first = await asked(plain).innerText();
	await press(plain, 'Volgende');
	await expect(asked(plain)).not.toHaveText(first);
	await press(plain, 'Leid het gesprek');
	await openMeeting(bas);
	await expect(bas.getByText('Anna leidt het gesprek.')).toBeVisible();
	await press(plain, 'Volgende');
	await expect(asked(bas)).toHaveText(await asked(plain).innerText());
	await expect(asked(bas)).not.toHaveText(first);
	await context.close();
	await leave();
});
