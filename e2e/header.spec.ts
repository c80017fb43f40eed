/** Tests the header on a phone, and the number of questions in teams that wait for an answer. */
import { createTeam, join, keep, people, share, QUESTION } from './team-people.ts';
import { awake, expect, expectNothingFound, seed, test } from './fixtures.ts';

test('a number says how many questions of my team wait for me', async ({ browser, baseURL }) => {
	test.slow();
	const { pages, leave } = await people(browser, baseURL ?? '', 'anna', 'bas');
	const { anna, bas } = pages;
	const link = await createTeam(anna, 'Anna');
	await join(bas, link, 'Bas');
	await share(anna);
	const waits = bas.getByRole('banner').getByRole('img', { name: 'vragen die op jou wachten: 1' });
	await bas.goto(new URL('/assignments', link).href);
	await expect(waits).toBeVisible();
	await bas.setViewportSize({ width: 390, height: 844 });
	await expect(waits).toBeVisible();
	await bas.locator('summary', { hasText: 'Meer' }).click();
	const teams = bas
		.getByRole('banner')
		.getByRole('link', { name: 'Teams vragen die op jou wachten: 1' });
	await expect(teams).toBeVisible();
	await expectNothingFound(bas);
	await teams.click();
	await bas.getByRole('link', { name: 'Adviesgroep Noord' }).click();
	await bas.getByRole('link', { name: QUESTION }).click();
	await keep(bas, 'Expert', 'Duidelijk');
	await expect(waits).toHaveCount(0);
	await bas.goto(new URL('/assignments', link).href);
	await expect(waits).toHaveCount(0);
	await leave();
});

for (const width of [320, 390]) {
	test(`at ${width} px the header is one row, and the menu has the rest`, async ({ page }) => {
		await seed(page.request, 'Wie neemt de planning over?', [-47]);
		await page.setViewportSize({ width, height: 700 });
		await page.goto('/year');
		const header = page.getByRole('banner');
		await expect(header.getByRole('link', { name: 'Jaaroverzicht' })).toBeVisible();
		expect((await header.boundingBox())?.height).toBeLessThan(60);
		const menu = page.locator('summary', { hasText: 'Meer' });
		await menu.click();
		for (const name of ['Opdrachten', 'Teams', 'Workshops', 'Het idee', 'Account']) {
			await expect(header.getByRole('link', { name }).filter({ visible: true })).toBeVisible();
		}
		await page.keyboard.press('Escape');
		await expect(header.getByRole('link', { name: 'Teams' }).filter({ visible: true })).toHaveCount(
			0
		);
		await expect(page.locator('summary').first()).toBeFocused();
	});
}

test('with three assignments the first is on a phone’s first screen, above the button', async ({
	page
}) => {
	for (const nth of [1, 2, 3]) await seed(page.request, `Vraag ${nth}?`, [-47]);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/assignments');
	await awake(page);
	const button = await page.getByRole('link', { name: 'Nieuwe opdracht' }).boundingBox();
	const first = await page.getByRole('link', { name: 'Vraag 3?' }).boundingBox();
	expect(button?.y).toBeGreaterThan(844 * 0.75);
	expect((first?.y ?? 844) + (first?.height ?? 0)).toBeLessThan(button?.y ?? 0);
});

test('a search shows five results on a laptop without scrolling', async ({ page }) => {
	for (const nth of [1, 2, 3, 4, 5, 6]) {
		await seed(page.request, `Hoe gaat het met het rooster, ${nth}?`, [-47], { client: 'Zorg' });
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/assignments?q=rooster');
	await awake(page);
	const fifth = await page
		.getByRole('list', { name: 'Je opdrachten' })
		.getByRole('listitem')
		.nth(4)
		.boundingBox();
	expect((fifth?.y ?? 800) + (fifth?.height ?? 0)).toBeLessThanOrEqual(800);
});
