/**
 * Tests the states of a participant's phone beyond placing: what is saved, what is corrected, and
 * what is said to who comes late.
 */
import type { Browser, Page } from '@playwright/test';
import { awake, expect, test } from './fixtures.ts';
import { PHONE, answer, answerStatus, placed, takeSeat, NAMELESS } from './phones.ts';
import { stagePath } from './stage.ts';
import { createWorkshop } from '../src/testing/workshop.ts';

test.use({ viewport: PHONE });

const GROUPS: [string, string] = ['Adviseurs', 'Cliënten'];
const KEEP = 'Bewaar als mijn opdracht';

async function joinAs(page: Page, code: string, initials: string, group?: string) {
	await page.goto(`/w/${code}`);
	if (group) await page.getByText(group).click();
	await page.getByLabel('Je initialen').fill(initials);
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
}

/** Number of assignments in the account of this browser. */
async function assignments(page: Page): Promise<number> {
	const answer = await page.request.get('/api/assignments');
	return ((await answer.json()) as { items: unknown[] }).items.length;
}

test.describe('saving my place', () => {
	test('once is enough: the phone says so, also after a reload and in a second tab', async ({
		page,
		context,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'initials' });
		await joinAs(page, room.code, 'AB');
		await room.control('open');
		await answer(page, 'Expert');
		await placed(page);
		await room.control('reveal');
		const second = await context.newPage();
		await second.goto(`/w/${room.code}`);
		await page.getByRole('button', { name: KEEP }).click();
		await expect(page.getByText('Bewaard bij je opdrachten.')).toBeFocused();
		await page.reload();
		await expect(page.getByText('Bewaard bij je opdrachten.')).toBeVisible();
		await expect(page.getByRole('button', { name: KEEP })).toHaveCount(0);
		await second.getByRole('button', { name: KEEP }).click();
		await expect(second.getByText('Bewaard bij je opdrachten.')).toBeVisible();
		expect(await assignments(page)).toBe(1);
	});

	test('works without scripts, and stays in the workshop', async ({ browser, server }) => {
		const page = await withoutScripts(browser, server.url);
		const room = await createWorkshop(server, { names: 'initials' });
		await joinAs(page, room.code, 'AB');
		await room.control('open');
		await page.reload();
		await page.getByRole('button', { name: 'Licht expert', exact: true }).click();
		await placed(page);
		await room.control('reveal');
		await page.goto(`/w/${room.code}`);
		await page.getByRole('button', { name: KEEP }).click();
		await expect(page.getByText('Bewaard bij je opdrachten.')).toBeVisible();
		await page.goto(`/w/${room.code}`);
		await expect(page.getByRole('button', { name: KEEP })).toHaveCount(0);
		expect(await assignments(page)).toBe(1);
		await page.context().close();
	});
});

test('a side alone is said not to be placed, with the three strengths to choose from', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await room.control('open');
	await takeSeat(page, room.code);
	await awake(page);
	await expect(answerStatus(page)).toHaveText('je plek staat nog niet');
	await page.getByRole('button', { name: 'Expert', exact: true }).click();
	await expect(page.getByText('Hoe sterk?').filter({ visible: true }).first()).toBeVisible();
	await expect(page.getByRole('group', { name: 'Hoe sterk' }).getByRole('button')).toHaveCount(3);
	await expect(answerStatus(page)).toHaveText('je plek staat nog niet');
	await page.getByRole('button', { name: 'Uitgesproken' }).click();
	await placed(page);
});

test.describe('who I am', () => {
	test('can be corrected until the reveal, and the stage then shows the new letters', async ({
		page,
		context,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'initials', groups: GROUPS });
		await joinAs(page, room.code, 'XX', 'Adviseurs');
		await page.getByText('Je doet mee als').click();
		await page.getByLabel('Je initialen').fill('AB');
		await page.getByText('Cliënten', { exact: true }).click();
		await page.getByRole('button', { name: 'Bewaar' }).click();
		await expect(page.getByText(/Je doet mee als .*AB.*, bij .*Cliënten/)).toBeFocused();
		await room.control('open');
		await answer(page, 'Expert');
		await placed(page);
		const stage = await context.newPage();
		await stage.setViewportSize({ width: 1280, height: 720 });
		await stage.goto(stagePath(room));
		await room.control('reveal');
		await expect(stage.getByText('AB', { exact: true }).first()).toBeVisible();
		await expect(page.getByText('Je doet mee als')).toHaveCount(0);
	});

	test('can be corrected later only by somebody of whom no dot was seen', async ({
		page,
		context,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'initials' });
		await joinAs(page, room.code, 'XX');
		const other = await context.browser()?.newPage({ baseURL: server.url, viewport: PHONE });
		if (!other) throw new Error('no second phone');
		await joinAs(other, room.code, 'ZV');
		const mine = page.getByText('Je doet mee als');
		const theirs = other.getByText('Je doet mee als');
		await room.control('open');
		await answer(page, 'Expert');
		await placed(page);
		await room.control('reveal');
		// A round that was revealed stays seen, also when the host goes back from it.
		await room.control('hide');
		await expect(page.getByText('Kiezen kan nu niet meer')).toBeVisible();
		await expect(other.getByText('Deze ronde ging dicht voordat je iets koos')).toBeVisible();
		await expect(mine).toHaveCount(0);
		await expect(theirs).toHaveCount(0);
		for (const action of ['again', 'next']) {
			await room.control(action);
			await expect(theirs).toBeVisible();
			await expect(mine).toHaveCount(0);
		}
		await page.reload();
		await expect(page.getByRole('slider')).toBeEnabled();
		await expect(mine).toHaveCount(0);
		await other.context().close();
	});

	test('is confirmed by the group alone where nobody gives initials', async ({ page, server }) => {
		const room = await createWorkshop(server, { ...NAMELESS, groups: GROUPS });
		await page.goto(`/w/${room.code}`);
		await page.getByText('Adviseurs').click();
		await page.getByRole('button', { name: 'Doe mee' }).click();
		await expect(page.getByText(/^Je doet mee bij .*Adviseurs.* Wijzig$/)).toBeVisible();
	});

	test('is not asked in a workshop without names and groups', async ({ page, server }) => {
		const room = await createWorkshop(server, NAMELESS);
		await takeSeat(page, room.code);
		await expect(page.getByRole('heading', { name: 'Je bent binnen.' })).toBeVisible();
		await expect(page.getByText('Je doet mee als')).toHaveCount(0);
		await expect(page.locator('details')).toHaveCount(0);
	});

	test('can be corrected without scripts, and a refusal is shown', async ({ browser, server }) => {
		const page = await withoutScripts(browser, server.url);
		const room = await createWorkshop(server, { names: 'initials' });
		await joinAs(page, room.code, 'XX');
		await page.getByText('Je doet mee als').click();
		await page.getByLabel('Je initialen').fill('   ');
		await page.getByRole('button', { name: 'Bewaar' }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await page.getByLabel('Je initialen').fill('CD');
		await page.getByRole('button', { name: 'Bewaar' }).click();
		await expect(page.getByText(/Je doet mee als .*CD/)).toBeVisible();
		await page.context().close();
	});

	test('leaves the stage at once when the host takes me out after the reveal', async ({
		page,
		server
	}) => {
		const room = await createWorkshop(server, { names: 'initials' });
		const one = await room.join({ initials: 'QX' });
		const other = await room.join({ initials: 'ZV' });
		await room.control('open');
		await one.place(1, -49);
		await other.place(1, 49);
		await room.control('reveal');
		await page.setViewportSize({ width: 1280, height: 720 });
		await page.goto(stagePath(room));
		await expect(page.getByText('QX', { exact: true }).first()).toBeVisible();
		await room.host.delete(`${room.path}/seats/${one.seat}`);
		await expect(page.getByText('QX', { exact: true })).toHaveCount(0);
		await expect(page.getByText('ZV', { exact: true }).first()).toBeVisible();
	});
});

test('talking in pairs is asked before the first reveal, and not when the host goes back', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, { names: 'initials', pairsFirst: true });
	await joinAs(page, room.code, 'AB');
	await room.control('open');
	await answer(page, 'Expert');
	await placed(page);
	await room.control('forward');
	await expect(page.getByText('Praat er eerst over met wie naast je zit.')).toBeVisible();
	await room.control('forward');
	await expect(page.getByRole('button', { name: KEEP })).toBeVisible();
	await room.control('back');
	await expect(page.getByText('Kiezen kan nu niet meer.')).toBeVisible();
	await expect(page.getByText('Praat er eerst over met wie naast je zit.')).toHaveCount(0);
});

test('whoever comes in after a reveal reads what happens next', async ({ page, server }) => {
	const room = await createWorkshop(server, { names: 'initials' }, 2);
	await room.control('open');
	await room.seats[0]?.place(1, -49);
	await room.control('reveal');
	await joinAs(page, room.code, 'LL');
	await expect(
		page.getByText('Jouw plek staat hier niet bij. De volgende vraag komt zo, vanzelf.')
	).toBeVisible();
	await room.control('goto', { question: 3 });
	await room.control('reveal');
	await expect(
		page.getByText('Jouw plek staat hier niet bij. Wat er nu komt, verschijnt hier vanzelf.')
	).toBeVisible();
});

test('a workshop that has ended says so at its entry page, and where codes are typed', async ({
	page,
	server
}) => {
	const room = await createWorkshop(server, NAMELESS);
	await room.control('end');
	await page.goto(`/w/${room.code}`);
	await expect(page.getByRole('heading', { name: 'De workshop is klaar.' })).toBeVisible();
	await expect(page.getByText('Meedoen kan niet meer.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Doe mee' })).toHaveCount(0);
	await page.goto(`/w?code=${room.code}`);
	await expect(page.getByText('Die workshop is klaar. Meedoen kan niet meer.')).toBeVisible();
	await room.control('open');
	await page.getByRole('button', { name: 'Doe mee' }).click();
	await expect(page).toHaveURL(`/w/${room.code}`);
	await takeSeat(page, room.code);
	await room.control('end');
	await page.goto(`/w?code=${room.code}`);
	await expect(page).toHaveURL(`/w/${room.code}`);
});

async function withoutScripts(browser: Browser, baseURL: string): Promise<Page> {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		locale: 'nl-NL',
		baseURL
	});
	return context.newPage();
}
