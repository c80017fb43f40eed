/**
 * Tests which parts of a saved assignment are visible without scrolling, and how placing and saving
 * change those parts.
 */
import type { Page } from '@playwright/test';
import {
	IN_MOTION,
	awake,
	expect,
	openLine,
	place,
	seed,
	standing,
	stored,
	test
} from './fixtures.ts';

test.use(IN_MOTION);

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
/** Questions of exactly 60, 120 and 500 characters. */
const LONG = {
	60: 'Hoe krijgen we onze planning weer betrouwbaar dit voorjaar ?',
	120: 'Hoe zorgen we dat de drie teams na de verhuizing weer met elkaar gaan praten over wat zij van elkaar nodig hebben, en  ?',
	500: `${'Sinds de fusie werken de twee afdelingen langs elkaar heen, en iedereen heeft een verklaring. '.repeat(6).slice(0, 492)} Wat nu?`
};

/** The box with the sentence to say to the client, including its heading and controls. */
const card = (page: Page) => page.locator('.say');
const save = (page: Page) => page.getByRole('button', { name: 'Bewaar mijn plek' }).click();
const bottom = async (page: Page, selector: string) => {
	const box = await page.locator(selector).last().boundingBox();
	return (box?.y ?? Infinity) + (box?.height ?? 0);
};

for (const { width, height, length, last } of [
	{ width: 390, height: 844, length: 60, last: '.ways .button' },
	{ width: 1280, height: 800, length: 500, last: '.ways .button' }
] as const) {
	test(`at ${width} × ${height} and with ${length} characters the whole result is on the first screen`, async ({
		page
	}) => {
		expect(LONG[length]).toHaveLength(length);
		await page.setViewportSize({ width, height });
		// These benefits make the longest possible sentence on the expert's side.
		const { id } = await seed(page.request, LONG[length], [71, -47], {
			client: 'Waterschap R.',
			benefits: ['draft-halfway', 'retold-by-them']
		});
		await page.goto(`/assignments/${id}`);
		await awake(page);
		await page.getByRole('button', { name: 'Ik heb het verteld' }).click();
		await expect(page.getByText('Rolwissel. Verteld.', { exact: true })).toBeAttached();
		// Scrolls to the top, because pressing the button may have scrolled the page.
		await page.evaluate(() => scrollTo(0, 0));
		expect(await bottom(page, last)).toBeLessThanOrEqual(height);
	});
}

test('on a phone a question of 120 characters leaves the sentence’s first line in view', async ({
	page
}) => {
	expect(LONG[120]).toHaveLength(120);
	await page.setViewportSize({ width: 390, height: 844 });
	const { id } = await seed(page.request, LONG[120], [-47], { client: 'Waterschap R.' });
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const text = await card(page).locator('.text').boundingBox();
	expect((text?.y ?? Infinity) + 26).toBeLessThanOrEqual(844);
});

test('I see where I stand, since when, and how I came there', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [71, 35, -21, -47]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	await expect(page.getByText(/^sinds \d/)).toBeVisible();
	await expect(page.locator('[data-part="disc"]')).toHaveCount(1);
	await expect(page.locator('[data-part="earlier"]')).toHaveCount(3);
	await expect(page.locator('[data-part="arc"]')).toHaveCount(2);
	await expect(page.getByRole('slider')).toHaveCount(0);
});

for (const [how, width] of [
	['phone', 390],
	['laptop', 1280]
] as const) {
	test(`saving moves neither the ridge nor the page, on a ${how}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		const { id } = await seed(page.request, QUESTION, [-49]);
		await page.goto(`/assignments/${id}`);
		await awake(page);
		const ridge = () => page.locator('svg.measured').first().boundingBox();
		const [standingAt, top] = [await ridge(), await page.evaluate(() => scrollY)];
		await place(page, 'Procesbegeleider', 'Licht');
		const placingAt = await ridge();
		await save(page);
		await expect(standing(page, 'licht procesbegeleider')).toBeFocused();
		await expect(page.getByRole('status').filter({ hasText: 'Bewaard: licht' })).toBeAttached();
		const savedAt = await ridge();
		for (const at of [placingAt, savedAt]) {
			for (const side of ['x', 'y', 'width', 'height'] as const) {
				expect(Math.abs((at?.[side] ?? NaN) - (standingAt?.[side] ?? NaN))).toBeLessThanOrEqual(1);
			}
		}
		expect(await page.evaluate(() => scrollY)).toBe(top);
		await expect(page.getByRole('slider')).toHaveCount(0);
	});
}

test('a tap on the ridge opens the line and places nothing; cancelling leads back', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION, [-49]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.locator('svg.measured').click({ position: { x: 600, y: 100 } });
	const slider = page.getByRole('slider');
	await expect(slider).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await expect(page.locator('[data-part="mark"]')).toHaveCount(1);
	await place(page, 'Procesbegeleider');
	await page.getByRole('link', { name: 'Annuleer' }).click();
	await expect(standing(page, 'duidelijk expert')).toBeFocused();
	await openLine(page);
	await expect(slider).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await page.goBack();
	await expect(standing(page, 'duidelijk expert')).toBeVisible();
	expect((await stored(page.request, id)).placements).toHaveLength(1);
});

for (const { locale, state, actions } of [
	{
		locale: 'nl-NL',
		state: 'Uitgesproken procesbegeleider',
		actions: ['nog niet verteld', 'Maak ongedaan', 'Verplaats']
	},
	{
		locale: 'en-GB',
		state: 'Strongly on the facilitator side',
		actions: ['not told yet', 'Undo', 'Move']
	}
]) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale });

		test('on a laptop my place and all I can do with it stand on one line', async ({ page }) => {
			await page.setViewportSize({ width: 1280, height: 800 });
			const { id } = await seed(page.request, QUESTION, [-49, { position: 83, clientTold: false }]);
			await page.goto(`/assignments/${id}`);
			await awake(page);
			const heading = await page.getByRole('heading', { level: 2, name: state }).boundingBox();
			const middle = (heading?.y ?? NaN) + (heading?.height ?? NaN) / 2;
			for (const name of actions) {
				const box = await page
					.getByRole('button', { name, exact: true })
					.or(page.getByRole('link', { name, exact: true }))
					.boundingBox();
				expect(box?.y, name).toBeLessThan(middle);
				expect((box?.y ?? NaN) + (box?.height ?? NaN), name).toBeGreaterThan(middle);
			}
		});
	});
}

for (const width of [390, 1280]) {
	test(`when the time to undo is over nothing moves, ${width} px wide`, async ({ page }) => {
		await page.setViewportSize({ width, height: 844 });
		const { id } = await seed(page.request, QUESTION, [-35, 49]);
		await page.clock.install();
		await page.goto(`/assignments/${id}`);
		await awake(page);
		const boxes = () =>
			Promise.all(
				['.state h2', '.state .move', '.say', '.ways'].map((one) => page.locator(one).boundingBox())
			);
		await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
		const before = await boxes();
		await page.clock.fastForward('10:01');
		await expect(page.getByRole('button', { name: 'Maak ongedaan' })).toHaveCount(0);
		expect(await boxes()).toEqual(before);
	});
}

test('on a phone a tap on an earlier place shows its date, and does not open the line', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const { id } = await seed(page.request, QUESTION, [71, -47]);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const dates = page.locator('svg.measured text');
	await expect(dates).toHaveCount(0);
	await page.locator('svg.measured .finger').click();
	await expect(dates).toHaveText([/^\d{1,2} \w{3}$/]);
	await expect(page.getByRole('slider')).toHaveCount(0);
});

test.describe('the disc becomes the mark of where I stood', () => {
	/** Opens the line. Returns the parts of the line whose animation has begun two frames later. */
	async function animated(page: Page) {
		await page.evaluate(() => {
			const parts: (string | undefined)[] = [];
			Object.assign(window, { parts });
			addEventListener('animationstart', ({ target }) =>
				parts.push((target as HTMLElement).dataset.part)
			);
		});
		await openLine(page);
		return page.evaluate(
			() =>
				new Promise<string[]>((resolve) =>
					requestAnimationFrame(() =>
						requestAnimationFrame(() => resolve((window as unknown as { parts: string[] }).parts))
					)
				)
		);
	}

	for (const [how, reducedMotion] of [
		['in a moment', 'no-preference'],
		['at once with reduced motion', 'reduce']
	] as const) {
		test(`${how}, when I open the line`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion });
			const { id } = await seed(page.request, QUESTION, [71, -47]);
			await page.goto(`/assignments/${id}`);
			await awake(page);
			const parts = await animated(page);
			expect(parts.includes('mark')).toBe(reducedMotion === 'no-preference');
			await expect(page.locator('[data-part="mark"]')).toHaveCount(1);
			await expect(page.locator('[data-part="disc"], [data-part="earlier"]')).toHaveCount(0);
		});
	}
});

test('a side alone places nothing: it asks how strongly, and shows where the three lie', async ({
	page
}) => {
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	const [expert, facilitator] = ['Expert', 'Procesbegeleider'].map((name) =>
		page.getByRole('button', { name, exact: true })
	);
	expect((await expert?.boundingBox())?.width).toBe((await facilitator?.boundingBox())?.width);
	await expect(page.getByRole('button', { name: 'Duidelijk', exact: true })).toBeHidden();
	await facilitator?.click();
	await expect(page.getByText('Hoe sterk?').first()).toBeVisible();
	await expect(page.locator('[data-part="strength"]')).toHaveCount(3);
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await page.getByRole('button', { name: 'Bewaar mijn plek' }).click({ force: true });
	await expect(page.getByRole('alert')).toHaveText(
		'Kies ook hoe sterk: licht, duidelijk of uitgesproken.'
	);
	await page.getByRole('button', { name: 'Duidelijk', exact: true }).click();
	await expect(page.locator('[data-part="strength"]')).toHaveCount(0);
	await save(page);
	await expect(standing(page, 'duidelijk procesbegeleider')).toBeVisible();
});
