/** Tests the dots in the lobby of the stage: one per participant, and none where counts are hidden. */
import { expect, expectNothingFound, test } from './fixtures.ts';
import { press, stagePath, stageWorkshop, withKeys } from './stage.ts';

test.use({ viewport: { width: 1280, height: 720 } });

const RULE = 'Straks kiest ieder een plek, links of rechts. Het midden bestaat niet.';

test('whoever comes in is a grey dot below the ridge, without a place on it', async ({
	page,
	server
}) => {
	const one = await stageWorkshop(server, 2);
	await page.goto(stagePath(one));
	const waiting = page.locator('[data-part="waiting"]');
	await expect(page.getByText(RULE)).toBeVisible();
	await expect(waiting).toHaveCount(2);
	for (let n = 0; n < 3; n++) await one.join();
	await expect(waiting).toHaveCount(5);
	await expect(page.getByText('5 telefoons binnen')).toBeVisible();
	const slope = await page.locator('svg.measured .slope').first().boundingBox();
	const foot = (slope?.y ?? 0) + (slope?.height ?? Infinity);
	for (const dot of await waiting.all()) {
		await expect(dot).not.toHaveAttribute('data-side');
		await expect.poll(async () => (await dot.boundingBox())?.y).toBeGreaterThan(foot);
	}
	await one.control('open');
	await expect(waiting).toHaveCount(0);
});

test('with hidden counts the lobby has the rule and no dots', async ({ page, server }) => {
	const one = await stageWorkshop(server, 3);
	await withKeys(page, one);
	const waiting = page.locator('[data-part="waiting"]');
	await expect(waiting).toHaveCount(3);
	await press(page, 'n');
	await expect(waiting).toHaveCount(0);
	await expect(page.getByText('telefoons binnen')).toHaveCount(0);
	await expect(page.getByText(RULE)).toBeVisible();
	await expectNothingFound(page, 'lobby with hidden counts', (stage, theme) =>
		stage.locator('main').evaluate((main, to) => {
			for (const one of [main, ...main.querySelectorAll('[data-theme]')])
				(one as HTMLElement).dataset['theme'] = to;
		}, theme)
	);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
	test(`dots ${reducedMotion === 'reduce' ? 'stand at once' : 'fall one after the other'}, preferring ${reducedMotion}`, async ({
		page,
		server
	}) => {
		await page.emulateMedia({ reducedMotion });
		const one = await stageWorkshop(server, 1);
		await page.addInitScript(() => {
			const seen = window as unknown as { falls: number };
			seen.falls = 0;
			const animate = Element.prototype.animate;
			Element.prototype.animate = function (...given) {
				if (this.matches('[data-part="waiting"]')) seen.falls += 1;
				return animate.apply(this, given);
			};
		});
		await page.goto(stagePath(one));
		await expect(page.locator('[data-part="waiting"]')).toHaveCount(1);
		for (let n = 0; n < 3; n++) await one.join();
		await expect(page.locator('[data-part="waiting"]')).toHaveCount(4);
		const falls = () => page.evaluate(() => (window as unknown as { falls: number }).falls);
		expect(await falls()).toBe(reducedMotion === 'reduce' ? 0 : 3);
	});
}
