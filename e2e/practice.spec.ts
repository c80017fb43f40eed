/** Tests the line to try on a participant's phone, before the first question. */
import type { Page } from '@playwright/test';
import {
	IN_MOTION,
	LANGUAGES,
	awake,
	expect,
	expectNothingFound,
	place,
	requestsOf,
	test
} from './fixtures.ts';
import { spot, touchscreen, watchRoll } from './line.ts';
import { NAMELESS, PHONE, answerStatus, takeSeat } from './phones.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use(IN_MOTION);

test.use({ viewport: PHONE, hasTouch: true });

const INVITATION = 'Probeer het midden eens.';
const PRACTICE = 'Oefenen: dit telt nog niet mee.';
const NO_MIDDLE = 'Het midden bestaat hier niet: je kiest een kant.';

const slider = (page: Page) => page.getByRole('slider');
const unplaced = (page: Page) =>
	expect(slider(page)).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');

/** Returns all that this browser stores for the site. */
const stored = (page: Page) =>
	page.evaluate(async () => ({
		local: { ...localStorage },
		session: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit')),
		databases: (await indexedDB.databases()).map(({ name }) => name)
	}));

test('in the lobby I try the middle: the thumb rolls off, and nothing is stored or sent', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await awake(page);
	await expect(page.getByText(PRACTICE).last()).toBeVisible();
	await expect(page.getByText(INVITATION)).toBeVisible();
	await page.waitForLoadState('networkidle');
	const [before, sent] = [await stored(page), requestsOf(page)];
	for (const [at, words] of [
		[0.4, 'Licht procesbegeleider'],
		[-0.4, 'Licht expert']
	] as const) {
		const { x, y } = await spot(page, at);
		const frames = await watchRoll(page);
		await page.touchscreen.tap(x, y);
		await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
		await expect(page.getByText(NO_MIDDLE)).toBeVisible();
		expect((await frames()).onRidge, 'rolls, and does not jump').toBeGreaterThan(0);
	}
	await page.waitForLoadState('networkidle');
	expect(await stored(page)).toEqual(before);
	expect(sent).toEqual([]);
});

test('nothing of the practice is taken over when the first question opens', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await awake(page);
	await slider(page).press('End');
	await expect(page.getByText('Uitgesproken procesbegeleider', { exact: true })).not.toHaveCount(0);
	// The question opens under a finger, which has the thumb of the practice.
	const { x, y } = await spot(page, 1.5);
	const touch = await touchscreen(page);
	await touch.put(x, y);
	await touch.move(x - 40, y);
	await room.control('open');
	await expect(
		page.getByRole('heading', { level: 1, name: 'Wie kiest het rooster?' })
	).toBeVisible();
	await touch.move(x - 80, y);
	await touch.lift();
	await unplaced(page);
	await expect(page.locator('[data-part="thumb"]')).toHaveCount(0);
	await expect(answerStatus(page)).toHaveText('je plek staat nog niet');
	await expect(page.getByText(PRACTICE)).toHaveCount(0);
	expect((await room.look()).placed).toBe(0);
	await place(page, 'Expert');
	await expect(answerStatus(page)).toHaveAttribute('data-status', 'placed');
	await room.control('back');
	await expect(page.getByText(INVITATION)).toBeVisible();
	await unplaced(page);
});

test('the keys play too, and what is read aloud says that it does not count', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await awake(page);
	await unplaced(page);
	await expect(slider(page)).toHaveAccessibleName(PRACTICE);
	await slider(page).press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', 'licht procesbegeleider');
	await slider(page).press('ArrowLeft');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', 'licht expert');
	await expect(page.getByText('Van kant gewisseld: licht expert.')).toBeAttached();
	await expectNothingFound(page, 'practice');
});

for (const locale of LANGUAGES) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale });
		test('on a little screen all of the lobby is in view, also once something is chosen', async ({
			page,
			server
		}) => {
			await page.setViewportSize({ width: 360, height: 640 });
			const nl = locale === 'nl-NL';
			const room = await createWorkshop(server, {
				locale: nl ? 'nl' : 'en',
				groups: nl ? ['Adviseurs', 'Cliënten'] : ['Advisers', 'Clients']
			});
			await page.goto(`/w/${room.code}`);
			await page.getByText(nl ? 'Adviseurs' : 'Advisers').click();
			await page.getByRole('textbox').fill('AB');
			await page.getByRole('main').getByRole('button').first().click();
			const who = nl
				? /Je doet mee als \P{L}*AB\P{L}*, bij \P{L}*Adviseurs/u
				: /You take part as \P{L}*AB\P{L}*, with \P{L}*Advisers/u;
			await expect(page.getByText(who)).toBeInViewport({ ratio: 1 });
			await expect(page.locator('.practice .hint')).toBeInViewport({ ratio: 1 });
			const { x, y } = await spot(page, 0.4);
			await page.touchscreen.tap(x, y);
			await expect(page.locator('.practice .hint .small')).toBeInViewport({ ratio: 1 });
			await expect(page.locator('.practice .hint .small')).not.toBeEmpty();
		});
	});
}

test('without scripts the page says that the first question comes', async ({ browser, server }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'nl-NL',
		baseURL: server.url
	});
	const page = await context.newPage();
	const room = await createWorkshop(server, NAMELESS);
	await takeSeat(page, room.code);
	await expect(page.getByText(/^Zo meteen staat hier de eerste vraag/)).toBeVisible();
	await expect(slider(page)).toBeHidden();
	await expect(page.getByText(PRACTICE).first()).toBeHidden();
	await context.close();
});
