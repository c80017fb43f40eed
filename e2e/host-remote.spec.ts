/** Tests the host page as a remote control: on a phone under the thumb, on a laptop beside it. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { hostPath, open, part } from './host-page.ts';
import { PHONE } from './phones.ts';
import { dots, everybodyPlaces, stageWorkshop } from './stage.ts';

const NOTE = 'Vraag wie er nee moet zeggen.';
const bar = (page: Page) => page.getByRole('group', { name: 'Stap voor stap' });
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const forward = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });

/** Lists the controls that the bar covers while they have the focus, as somebody tabs to them. */
async function coveredByTabbing(page: Page): Promise<string[]> {
	const covered: string[] = [];
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	for (let first = ''; ;) {
		await page.keyboard.press('Tab');
		const [name, isCovered] = await page.evaluate(() => {
			const at = document.activeElement;
			const bar = document.querySelector('.host-bar');
			if (!at || !bar || at === document.body) return ['', false] as const;
			const { top, bottom } = at.getBoundingClientRect();
			const over = bar.getBoundingClientRect();
			const isOver = !bar.contains(at) && bottom > over.top + 1 && top < over.bottom - 1;
			return [at.outerHTML.slice(0, 120), isOver || top < 0] as const;
		});
		if (name === '' || name === first) return covered;
		first ||= name;
		if (isCovered) covered.push(name);
	}
}

for (const viewport of [PHONE, { width: 360, height: 640 }]) {
	test.describe(`on a phone of ${viewport.width} × ${viewport.height}`, () => {
		test.use({ viewport });

		test('the thumb finds the next step in one place, and I see who is missing and my note', async ({
			page,
			server
		}) => {
			const one = await stageWorkshop(server, 5);
			await page.goto(`${hostPath(one)}#${one.hostToken}`);
			await tab(page, 'Vragen en meer').click();
			const first = part(page, 'De vragen').getByRole('listitem').first();
			await first.getByText('Wijzig').click();
			await first.getByLabel('Notitie voor jou').fill(NOTE);
			await first.getByRole('button', { name: 'Bewaar' }).click();
			await tab(page, 'Bediening').click();
			await expect(forward(page, 'Open vraag 1')).toBeInViewport({ ratio: 1 });
			const place = await forward(page, 'Open vraag 1').boundingBox();
			const samePlace = async (name: string) => {
				await expect(forward(page, name)).toBeInViewport({ ratio: 1 });
				expect(await forward(page, name).boundingBox()).toEqual(place);
			};
			await expect(page.getByText('Op het scherm: de code om mee te doen')).toBeVisible();

			await forward(page, 'Open vraag 1').click();
			await expect(page.getByText('nog 5 van 5')).toBeInViewport();
			await expect(part(page, 'Nu in de zaal').getByText(NOTE)).toBeVisible();
			await samePlace('Onthul');
			await everybodyPlaces(one, 1, [-49, 17, 83, null]);
			await expect(page.getByText('nog 1 van 5')).toBeInViewport();
			// Before the reveal the small picture has no dots, like the screen itself.
			await expect(page.getByText('Op het scherm: de vraag, nog zonder stippen')).toBeVisible();
			await expect(dots(page)).toHaveCount(0);
			await everybodyPlaces(one, 1, [-49, 17, 83, null, 3]);
			await expect(page.getByText('iedereen is klaar')).toBeInViewport();

			await page.getByRole('button', { name: '2 min' }).click();
			await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
			await page.getByRole('button', { name: 'Stop de tijd' }).click();
			await expect(page.getByRole('timer')).toHaveCount(0);

			await forward(page, 'Onthul').click();
			await expect(dots(page)).toHaveCount(4);
			await samePlace('Open de volgende vraag');
			await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
			await samePlace('Open de volgende vraag');
			await bar(page).getByRole('button', { name: 'Maak de laatste stap ongedaan' }).click();
			await samePlace('Onthul');
			await expect(dots(page)).toHaveCount(0);
		});

		test('what I prepare is on a second tab, which "back" leaves, and the steps stay', async ({
			page,
			server
		}) => {
			const one = await stageWorkshop(server, 1);
			await page.goto(`${hostPath(one)}#${one.hostToken}`);
			await expect(tab(page, 'Bediening')).toHaveAttribute('aria-current', 'true');
			for (const name of ['De vragen', 'Wie er is', 'Links', 'Instellingen', 'Meenemen']) {
				await expect(part(page, name)).toBeHidden();
			}
			await tab(page, 'Vragen en meer').focus();
			await page.keyboard.press('Enter');
			await expect(tab(page, 'Vragen en meer')).toHaveAttribute('aria-current', 'true');
			await expect(tab(page, 'Bediening')).not.toHaveAttribute('aria-current');
			for (const name of ['De vragen', 'Wie er is', 'Links', 'Instellingen', 'Meenemen']) {
				await expect(part(page, name)).toBeVisible();
			}
			await expect(part(page, 'Nu in de zaal')).toBeHidden();
			await expect(tab(page, 'Bediening')).toBeInViewport();
			await forward(page, 'Open vraag 1').click();
			await expect(part(page, 'De vragen')).toContainText('hier zijn jullie');

			// Saving keeps the tab.
			await part(page, 'De vragen').getByLabel('Voeg een eigen vraag toe').fill('En nu?');
			await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
			await expect(part(page, 'De vragen')).toContainText('En nu?');
			await page.goBack();
			await expect(part(page, 'De vragen')).toBeHidden();
			await expect(part(page, 'Nu in de zaal')).toBeVisible();
			await expect(tab(page, 'Bediening')).toHaveAttribute('aria-current', 'true');
		});
	});
}

for (const [what, viewport, size] of [
	['320 pixels wide', { width: 320, height: 640 }, 16],
	['in landscape', { width: 667, height: 375 }, 16],
	['with text at 200 %', PHONE, 32],
	['320 pixels wide with text at 200 %', { width: 320, height: 568 }, 32]
] as const) {
	test(`the bar covers nothing that has the focus, ${what}`, async ({ page, server }) => {
		test.slow();
		await page.setViewportSize(viewport);
		const one = await stageWorkshop(server, 1);
		await one.control('open');
		await page.goto(`${hostPath(one)}#${one.hostToken}`);
		await page.evaluate((px) => (document.documentElement.style.fontSize = `${px}px`), size);
		await expect(forward(page, 'Onthul')).toBeVisible();
		expect(await coveredByTabbing(page)).toEqual([]);
		await tab(page, 'Vragen en meer').click();
		await expect(part(page, 'De vragen')).toBeVisible();
		expect(await coveredByTabbing(page)).toEqual([]);
		await forward(page, 'Onthul').scrollIntoViewIfNeeded();
		await expect(forward(page, 'Onthul')).toBeInViewport({ ratio: 1 });
		const box = await bar(page).boundingBox();
		const isStuck = await bar(page).evaluate((one) => getComputedStyle(one).position === 'fixed');
		if (isStuck) expect(box?.height).toBeLessThan(viewport.height * 0.45);
	});
}

test('the bar says that a press skips the question, and no longer once an answer comes in', async ({
	page,
	server
}) => {
	await page.setViewportSize(PHONE);
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await open(page, one);
	await tab(page, 'Bediening').click();
	await forward(page, 'Onthul').click();
	await expect(forward(page, 'Sla deze vraag over')).toBeVisible();
	await everybodyPlaces(one, 1, [-49]);
	await expect(forward(page, 'Onthul')).toBeVisible();
	// Another host skips the question while a press would do so here.
	await forward(page, 'Onthul').click();
	await expect(forward(page, 'Sla deze vraag over')).toBeVisible();
	await one.control('next');
	await expect(forward(page, 'Onthul')).toBeVisible();
	await forward(page, 'Onthul').click();
	await expect(forward(page, 'Sluit de workshop af')).toBeVisible();
	expect(await one.look()).toMatchObject({ phase: 'open', round: 2 });
});

test('on a laptop the small screen stands beside the controls, and nothing is on a tab', async ({
	page,
	server
}) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	const one = await stageWorkshop(server, 4);
	await one.control('open');
	await open(page, one);
	await expect(page.getByText('Op het scherm: de vraag, nog zonder stippen')).toBeInViewport();
	const preview = await page.getByRole('figure').boundingBox();
	const steps = await bar(page).boundingBox();
	expect((preview?.x ?? 0) + (preview?.width ?? Infinity)).toBeLessThan(steps?.x ?? 0);
	expect(steps?.y).toBeLessThan((preview?.y ?? 0) + (preview?.height ?? 0) + 40);
	await expect(part(page, 'De vragen')).toBeVisible();
	await expect(tab(page, 'Vragen en meer')).toBeHidden();

	// The small screen follows the stage in all that it can show.
	for (const [view, text] of [
		['black', 'niets, het is zwart'],
		['qr', 'de grote QR-code'],
		['roles', 'de twee rollen'],
		['question', 'de vraag, nog zonder stippen']
	] as const) {
		await one.control('show', { view });
		await expect(page.getByText(`Op het scherm: ${text}`)).toBeVisible();
	}
	await one.control('end');
	await expect(page.getByText('Op het scherm: het slot')).toBeVisible();
	await expect(forward(page, 'Klaar')).toHaveAttribute('aria-disabled', 'true');
});

test.describe('without scripts, on a phone', () => {
	test.use({ javaScriptEnabled: false, viewport: PHONE });

	test('both parts stand below each other, without links to tabs', async ({ page, server }) => {
		const one = await stageWorkshop(server, 1);
		const [name = '', value = ''] = one.host.cookie.split(/=(.*)/s);
		await page.context().addCookies([{ name, value, url: server.url }]);
		await page.goto(hostPath(one));
		await expect(part(page, 'Nu in de zaal')).toBeVisible();
		await expect(part(page, 'De vragen')).toBeVisible();
		await expect(tab(page, 'Vragen en meer')).toBeHidden();
		await expect(page.getByRole('button', { name: 'Open vraag 1' })).toBeHidden();
	});
});
