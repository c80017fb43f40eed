/** Tests the line without dragging: keys, buttons, and announcements for screen readers. */
import type { Page } from '@playwright/test';
import { IN_MOTION, expect, seed, standing, test } from './fixtures.ts';
import { drag, expectSent, hold, look, open, spot, tap } from './line.ts';

test.use(IN_MOTION);

const slider = (page: Page) => page.getByRole('slider');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test.describe('keys', () => {
	test('an arrow puts it down next to the ridge, on the side of the arrow', async ({ page }) => {
		for (const [key, place] of [
			['ArrowLeft', -1],
			['ArrowDown', -1],
			['ArrowRight', 1],
			['ArrowUp', 1]
		] as const) {
			await open(page);
			await slider(page).press(key);
			await expectSent(page, place);
		}
	});

	test('the arrows, Home and End do what a range input does, and the ridge is one press wide', async ({
		page
	}) => {
		await open(page);
		for (const [key, place] of [
			['Home', -99],
			['ArrowLeft', -99],
			['ArrowRight', -97],
			['ArrowUp', -95],
			['End', 99],
			['ArrowRight', 99],
			['ArrowDown', 97]
		] as const) {
			await slider(page).press(key);
			await expectSent(page, place);
		}
		await open(page);
		await slider(page).press('ArrowLeft');
		await slider(page).press('ArrowRight');
		await expectSent(page, 1);
		await slider(page).press('ArrowLeft');
		await expectSent(page, -1);
	});

	test('the Page keys go by strength', async ({ page }) => {
		await open(page);
		const said: (string | null)[] = [];
		await slider(page).press('Home');
		for (let press = 0; press < 6; press++) {
			await slider(page).press('PageUp');
			said.push(await slider(page).getAttribute('aria-valuetext'));
		}
		expect(said).toEqual([
			'uitgesproken expert',
			'duidelijk expert',
			'licht expert',
			'licht procesbegeleider',
			'duidelijk procesbegeleider',
			'uitgesproken procesbegeleider'
		]);
		for (let press = 0; press < 3; press++) await slider(page).press('PageDown');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'licht expert');
	});

	test('Escape undoes a drag, and the rest of that drag does nothing', async ({ page }) => {
		await open(page);
		for (const before of [null, -49]) {
			if (before !== null) await slider(page).fill(String(before));
			await hold(page, 1.2, 1.6);
			expect(Number((await look(page)).sent)).toBeGreaterThan(30);
			await page.keyboard.press('Escape');
			await expectSent(page, before);
			const { x, y } = await spot(page, 0.2);
			await page.mouse.move(x, y, { steps: 3 });
			await page.mouse.up();
			await expectSent(page, before);
		}
		await drag(page, -1.5, 1.5);
		expect(Number((await look(page)).sent)).toBeGreaterThan(0);
	});

	test('a key pressed during a drag does not tear the thumb out of my hand', async ({ page }) => {
		await open(page);
		await hold(page, 1.2, 1.4);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Home');
		const { x, y } = await spot(page, 1.6);
		await page.mouse.move(x, y);
		await page.mouse.up();
		await expect.poll(async () => Math.abs(((await look(page)).thumb ?? 0) - x)).toBeLessThan(6);
	});

	test('with the keyboard on it the focus is seen, with and without a thumb', async ({ page }) => {
		await open(page);
		const without = await page.screenshot();
		await slider(page).focus();
		expect((await page.screenshot()).equals(without)).toBe(false);
		await slider(page).press('PageUp');
		const ringed = await page.screenshot();
		await slider(page).blur();
		expect((await page.screenshot()).equals(ringed)).toBe(false);
	});
});

test.describe('without dragging', () => {
	test('I say which side, then how far, and get every place that has a name', async ({ page }) => {
		await open(page);
		for (const far of ['Licht', 'Duidelijk', 'Uitgesproken'])
			await expect(button(page, far)).toBeHidden();
		await button(page, 'Expert').click();
		await expectSent(page, null);
		for (const [side, far, place] of [
			['Expert', 'Licht', -17],
			['Expert', 'Duidelijk', -49],
			['Expert', 'Uitgesproken', -83],
			['Procesbegeleider', 'Uitgesproken', 83],
			['Procesbegeleider', 'Duidelijk', 49],
			['Procesbegeleider', 'Licht', 17]
		] as const) {
			await button(page, side).click();
			await button(page, far).click();
			await expect(slider(page)).toHaveAttribute(
				'aria-valuetext',
				`${far} ${side}`.toLocaleLowerCase('nl')
			);
			const { sent } = await look(page);
			expect(Math.abs(Number(sent) - place)).toBeLessThanOrEqual(2);
			await expect(button(page, side)).toHaveAttribute('aria-pressed', 'true');
			await expect(button(page, far)).toHaveAttribute('aria-pressed', 'true');
		}
	});

	test('I can do all of it with the keyboard alone and keep it', async ({ page }) => {
		const { id } = await seed(page.request, 'Welk pakket past bij ons?');
		await open(page, `/assignments/${id}`);
		await slider(page).focus();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'duidelijk expert');
		await button(page, 'Bewaar mijn plek').press('Enter');
		await expect(standing(page, 'duidelijk expert')).toBeVisible();
	});

	test('"nog niet te zeggen" is an answer: it stores nothing and never un-places me', async ({
		page
	}) => {
		const { id } = await seed(page.request, 'Welk pakket past bij ons?', [-49]);
		await open(page, `/assignments/${id}?place`);
		const posts: string[] = [];
		page.on('request', (request) => {
			if (request.method() !== 'GET') posts.push(request.url());
		});
		const undecided = button(page, 'Nog niet te zeggen');
		await undecided.click();
		await expect(undecided).toHaveAttribute('aria-pressed', 'true');
		await expect(page.getByText('Nog niet te zeggen. De vragen hieronder helpen.')).toBeVisible();
		await expectSent(page, null);
		await undecided.click();
		await tap(page, 1.5);
		const { sent } = await look(page);
		await undecided.click();
		await expectSent(page, Number(sent));
		expect(posts).toEqual([]);
		const stored = await page.request.get(`/api/assignments/${id}`);
		expect(await stored.json()).toMatchObject({ position: -49 });
	});
});

test.describe('screen readers', () => {
	test('find one native range input with a name, and hear that I am not placed', async ({
		page
	}) => {
		await open(page);
		await expect(slider(page)).toHaveCount(1);
		await expect(page.locator('[role="slider"]')).toHaveCount(0);
		for (const [name, value] of Object.entries({ type: 'range', min: '-99', max: '99', step: '2' }))
			await expect(slider(page)).toHaveAttribute(name, value);
		await expect(slider(page)).toHaveAccessibleName('Denk aan één opdracht: waar sta je?');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
		await expect(page.getByRole('group', { name: 'Denk aan één opdracht' })).toMatchAriaSnapshot(`
			- 'slider "Denk aan één opdracht: waar sta je?"'
			- group "Welke kant":
			  - button "Expert"
			  - button "Procesbegeleider"
			- button "Nog niet te zeggen"
		`);
	});

	test('hear the poles once, and the place in words', async ({ page }) => {
		await open(page);
		await expect(slider(page)).toHaveAccessibleDescription(
			'Expert jij beantwoordt de vraag Procesbegeleider de cliënt vindt zelf het antwoord'
		);
		const tree = await page.getByRole('main').ariaSnapshot();
		expect(tree.match(/jij beantwoordt de vraag/g)).toHaveLength(1);
		expect(tree.match(/de cliënt vindt zelf het antwoord/g)).toHaveLength(1);
		await slider(page).fill('49');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'duidelijk procesbegeleider');
	});

	test('hear that I changed sides, and nothing of the sort when I stay on mine', async ({
		page
	}) => {
		await open(page);
		const announced = page.locator('fieldset [aria-live="polite"]');
		await expect(announced).toHaveText('');
		await slider(page).press('ArrowLeft');
		await expect(announced).toHaveText('Licht expert');
		await slider(page).press('ArrowRight');
		await expect(announced).toHaveText('Van kant gewisseld: licht procesbegeleider.');
		await slider(page).press('PageUp');
		await slider(page).press('PageUp');
		await expect(announced).toHaveText('Duidelijk procesbegeleider');
		await drag(page, 1.5, -1.5);
		await expect(announced).toHaveText('Van kant gewisseld: duidelijk expert.');
	});

	test('can operate it as phones do, by steps of the native input', async ({ page }) => {
		await open(page);
		const adjust = (steps: number) =>
			slider(page).evaluate((input: HTMLInputElement, steps) => {
				input.stepUp(steps);
				for (const type of ['input', 'change'])
					input.dispatchEvent(new Event(type, { bubbles: true }));
			}, steps);
		await adjust(-10);
		await expectSent(page, -19);
		await adjust(9);
		await expectSent(page, -1);
		await adjust(1);
		await expectSent(page, 1);
	});
});
