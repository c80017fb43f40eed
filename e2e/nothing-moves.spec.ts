/** Tests that nothing moves under the finger, and that what matters is not covered. */
import type { Locator, Page } from '@playwright/test';
import { IN_MOTION, awake, expect, seed, test } from './fixtures.ts';

test.use(IN_MOTION);

const SIZES = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];

/** Returns the top and the left edge of each element, in pixels. */
const cornersOf = (elements: readonly Locator[]) =>
	Promise.all(
		elements.map(async (one) => {
			const box = await one.boundingBox();
			return box && [box.x, box.y];
		})
	);

/** Opens a list in which three of four assignments have a place, with the search unfolded. */
async function openList(page: Page): Promise<Locator[]> {
	await seed(page.request, 'Hoe verdelen we het werk?', [-49, 49]);
	await seed(page.request, 'Wie neemt de planning over?', [17]);
	await seed(page.request, 'Welk pakket past bij ons?', [-83]);
	await seed(page.request, 'Wat doen we met de maandag?');
	const { id } = await seed(page.request, 'Hoe liep het af?', [49]);
	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await page.goto('/assignments');
	await awake(page);
	const fold = page.getByRole('button', { name: 'Zoek', exact: true });
	if (await fold.isVisible()) await fold.click();
	return [
		page.getByRole('searchbox'),
		page.getByRole('combobox'),
		page.getByRole('link', { name: /^Lopend/ }),
		page.getByRole('link', { name: /^Afgerond/ })
	];
}

for (const viewport of SIZES) {
	test.describe(`${viewport.width} px wide`, () => {
		test.use({ viewport });

		test('the search field stays where it is while results come and go', async ({ page }) => {
			const controls = await openList(page);
			const before = await cornersOf(controls);
			const rows = page.getByRole('list', { name: 'Je opdrachten' }).getByRole('listitem');
			for (const [words, found] of [
				['maandag', 1],
				['walvis', 0],
				['we', 3],
				['', 4]
			] as const) {
				await page.getByRole('searchbox').fill(words);
				await expect(rows).toHaveCount(found);
				expect(await cornersOf(controls), words).toEqual(before);
			}
			const list = page.getByRole('link', { name: /^Afgerond/ });
			await list.click();
			await expect(list).toHaveAttribute('aria-current', 'page');
			expect(await cornersOf(controls)).toEqual(before);
		});

		test('the number of results stands apart from the two lists', async ({ page }) => {
			await openList(page);
			await page.getByRole('searchbox').fill('we');
			const found = page.getByText('3 opdrachten gevonden.');
			const lists = await page.getByRole('link', { name: /^Afgerond/ }).boundingBox();
			const box = await found.evaluate((element) => {
				const range = document.createRange();
				range.selectNodeContents(element);
				return range.getBoundingClientRect().toJSON() as { left: number; top: number };
			});
			const right = (lists?.x ?? NaN) + (lists?.width ?? NaN);
			const below = (lists?.y ?? NaN) + (lists?.height ?? NaN);
			expect(box.top >= below || box.left - right > 100).toBe(true);
		});
	});
}

test('on a phone a row of the list stays within the margins, and shows the whole name', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await seed(page.request, 'Welk pakket?', [49, { position: -83 }], { client: 'Vereniging X' });
	await page.goto('/assignments');
	const row = page.getByRole('list', { name: 'Je opdrachten' }).getByRole('listitem');
	const edge = await row.evaluate((item) => item.getBoundingClientRect().right);
	const name = row.getByText('Vereniging X');
	const since = row.getByText('sinds vandaag');
	for (const part of [name, since, row.getByText('van kant gewisseld')]) {
		const box = await part.boundingBox();
		expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(edge + 0.5);
	}
	const cut = await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
	expect(cut).toBeLessThanOrEqual(0);
});

test('on a phone the two counts of the portfolio stand side by side', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (let index = 0; index < 26; index++) {
		await seed(page.request, `Vraag ${index}?`, [-35]);
		await seed(page.request, `Proces ${index}?`, [35]);
	}
	await page.goto('/assignments');
	const [expert, facilitator] = await Promise.all([
		page.getByText('26 aan de expertkant').boundingBox(),
		page.getByText('26 aan de begeleiderskant').boundingBox()
	]);
	expect(expert?.y).toBe(facilitator?.y);
	expect(expert?.height).toBeLessThan(30);
	expect(facilitator?.height).toBeLessThan(30);
});

for (const locale of ['nl-NL', 'en-GB']) {
	test.describe(`in ${locale}, on a phone`, () => {
		test.use({ locale, viewport: { width: 390, height: 844 } });

		test('the headline of each place stands above the bar on the first screen', async ({
			page
		}) => {
			for (const position of [-83, -49, -17, 17, 49, 83]) {
				await page.goto(`/?place=${position}`);
				await awake(page);
				const slider = page.getByRole('slider');
				await slider.fill(String(position));
				const headline = await page.getByRole('heading', { level: 2 }).boundingBox();
				const bar = await page.getByRole('link', { name: /^(Bewaar|Save) / }).boundingBox();
				const bottom = (headline?.y ?? NaN) + (headline?.height ?? NaN);
				// Above the button is a line of text, which belongs to the bar.
				expect(bottom, String(position)).toBeLessThanOrEqual((bar?.y ?? NaN) - 29);
			}
		});

		test('on a low phone the first three lines of it do', async ({ page }) => {
			await page.setViewportSize({ width: 360, height: 740 });
			for (const position of [-83, -49, -17, 17, 49, 83]) {
				await page.goto(`/?place=${position}`);
				await awake(page);
				await page.getByRole('slider').fill(String(position));
				const heading = page.getByRole('heading', { level: 2 });
				const headline = await heading.boundingBox();
				const line = await heading.evaluate((node) =>
					parseFloat(getComputedStyle(node).lineHeight)
				);
				const bar = await page.locator('.bar').boundingBox();
				const shown = Math.min(headline?.height ?? NaN, 3 * line);
				expect((headline?.y ?? NaN) + shown, String(position)).toBeLessThanOrEqual(bar?.y ?? NaN);
				expect(bar?.height, 'one line on the button').toBeLessThan(100);
			}
		});
	});
}

for (const where of ['the first page', 'an assignment’s page'] as const) {
	test(`before a place is chosen no gap divides the ways to answer on ${where}`, async ({
		page
	}) => {
		const isFirst = where === 'the first page';
		const path = isFirst
			? '/'
			: `/assignments/${(await seed(page.request, 'Wie neemt de planning over?')).id}`;
		for (const viewport of SIZES) {
			await page.setViewportSize(viewport);
			await page.goto(path);
			await awake(page);
			const side = await page.getByRole('button', { name: 'Expert', exact: true }).boundingBox();
			const undecided = page.getByRole('button', { name: 'Nog niet te zeggen' });
			const below = await undecided.boundingBox();
			expect((below?.y ?? NaN) - (side?.y ?? NaN) - (side?.height ?? NaN)).toBeLessThanOrEqual(16);
			await expect(undecided).toHaveCSS('text-decoration-line', 'none');
			// A press on it moves nothing, and neither does the next.
			await undecided.click();
			expect(await undecided.boundingBox()).toEqual(below);
			await undecided.click();
			expect(await undecided.boundingBox()).toEqual(below);
		}
	});
}

test('the menu of a phone names its row with the languages, and writes both out', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/');
	await page.getByText('Meer', { exact: true }).click();
	await expect(page.getByText('Taal', { exact: true })).toBeVisible();
	for (const name of ['Nederlands', 'English']) {
		await expect(page.getByText(name, { exact: true }).and(page.locator(':visible'))).toBeVisible();
	}
});

test('no dot is left alone at the end of a line', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const { id } = await seed(page.request, 'Wie neemt de planning over?', [-49], {
		client: 'Zorggroep Midden-Nederland, locatie Oost'
	});
	await page.request.patch(`/api/assignments/${id}`, { data: { archived: true } });
	await page.goto(`/assignments/${id}`);
	const line = page.locator('header p').filter({ hasText: '1 plaatsing' });
	expect(await line.innerText()).not.toContain('·');
	// Each part has its dot at its left; where a line begins, the dot is outside of what is shown.
	const starts = await line.evaluate((element) => {
		const edge = element.getBoundingClientRect().left;
		return [...element.children].map((part) =>
			Math.round(part.getBoundingClientRect().left - edge)
		);
	});
	expect(starts.filter((start) => start === 0).length).toBeGreaterThan(1);
	expect(starts.every((start) => start === 0 || start > 20)).toBe(true);
});

test('short texts on one line stand on one line, also beside a link', async ({ page }) => {
	const { id } = await seed(page.request, 'Wie neemt de planning over?', [-49, 31], {
		client: 'Zorggroep'
	});
	await seed(page.request, 'Wat doen we met de maandag?');
	await page.setViewportSize({ width: 1280, height: 800 });
	for (const [path, words] of [
		['/assignments', 'zonder plek'],
		[`/assignments/${id}/look-together`, 'Zorggroep']
	] as const) {
		await page.goto(path);
		const line = page.locator('p.dotted').filter({ hasText: words });
		const bottoms = await line.evaluate((element) => {
			const range = document.createRange();
			const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const found: number[] = [];
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				if (!text.nodeValue?.trim()) continue;
				range.selectNodeContents(text);
				found.push(Math.round(range.getBoundingClientRect().bottom));
			}
			return found;
		});
		expect(bottoms.length, path).toBeGreaterThan(1);
		expect(new Set(bottoms).size, path).toBe(1);
	}
});

for (const forcedColors of ['none', 'active'] as const) {
	test(`checkboxes work and are seen, with forced colours ${forcedColors}`, async ({ page }) => {
		await page.emulateMedia({ forcedColors, colorScheme: 'dark' });
		await page.goto('/workshops/new');
		const box = page.getByRole('checkbox').first();
		await box.check();
		await expect(box).toBeChecked();
		const checked = await box.screenshot();
		await box.uncheck();
		expect(Buffer.compare(checked, await box.screenshot())).not.toBe(0);
		const appearance = await box.evaluate((element) => getComputedStyle(element).appearance);
		expect(appearance).toBe(forcedColors === 'active' ? 'auto' : 'none');
	});
}
