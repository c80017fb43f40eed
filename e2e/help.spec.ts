import { expect, test } from './fixtures.ts';

const PAGES = {
	nl: { workshop: 'Een workshop geven', team: 'Met een team werken', contents: 'Op deze pagina' },
	en: { workshop: 'Running a workshop', team: 'Working with a team', contents: 'On this page' }
};

for (const locale of ['nl', 'en'] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale, javaScriptEnabled: false });
		const { workshop, team, contents } = PAGES[locale];

		test('I find how to give a workshop from any page, and from there how to work with a team', async ({
			page
		}) => {
			await page.goto('/about');
			await page.getByRole('contentinfo').getByRole('link', { name: workshop }).click();
			await expect(page).toHaveURL('/help/workshop');
			await expect(page).toHaveTitle(`${workshop} · Kantlijn`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(workshop);

			await page.getByRole('main').getByRole('link', { name: team }).click();
			await expect(page).toHaveURL('/help/team');
			await expect(page).toHaveTitle(`${team} · Kantlijn`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(team);

			await page.getByRole('main').getByRole('link', { name: workshop }).click();
			await expect(page).toHaveURL('/help/workshop');
		});

		for (const topic of ['workshop', 'team'] as const) {
			test(`each part of the help on a ${topic} is one press away`, async ({ page }) => {
				await page.goto(`/help/${topic}`);
				const links = page.getByRole('navigation', { name: contents }).getByRole('link');
				const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
				await expect(links).toHaveText(headings);
				await links.last().click();
				await expect(
					page.getByRole('heading', { level: 2, name: headings.at(-1) })
				).toBeInViewport();
			});
		}
	});
}

test('I read which keys a clicker has, and what each does', async ({ page }) => {
	await page.goto('/help/workshop');
	const keys = page.getByRole('region', { name: 'Klikker en toetsen' });
	const forward = keys.locator('div', { hasText: 'Page Down' });
	await expect(forward.locator('kbd')).toHaveText(['Page Down', '→']);
	await expect(forward).toContainText('Een stap verder');
});
