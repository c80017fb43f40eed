import { expect, seed, test } from './fixtures.ts';

const PAGES = {
	nl: {
		footer: 'Hulp',
		coach: 'Hulp bij je opdrachten',
		workshop: 'Een workshop geven',
		slides: 'Het scherm in je presentatie',
		team: 'Met een team werken',
		intervision: 'Intervisie met een casus',
		checkIn: 'Samen kijken met je cliënt',
		contents: 'Op deze pagina'
	},
	en: {
		footer: 'Help',
		coach: 'Help with your assignments',
		workshop: 'Running a workshop',
		slides: 'The screen in your presentation',
		team: 'Working with a team',
		intervision: 'Intervision with a case',
		checkIn: 'Looking together with your client',
		contents: 'On this page'
	}
};

const PATHS = {
	coach: '/help',
	workshop: '/help/workshop',
	slides: '/help/slides',
	intervision: '/help/intervision',
	team: '/help/team',
	checkIn: '/help/check-in'
} as const;
const TOPICS = Object.keys(PATHS) as (keyof typeof PATHS)[];

for (const locale of ['nl', 'en'] as const) {
	test.describe(`in ${locale}`, () => {
		test.use({ locale, javaScriptEnabled: false });
		const texts = PAGES[locale];

		test('I find help from any page, and from there the help on everything else', async ({
			page
		}) => {
			await page.goto('/about');
			await page
				.getByRole('contentinfo')
				.getByRole('link', { name: texts.footer, exact: true })
				.click();
			await expect(page).toHaveURL('/help');
			for (const topic of [
				'workshop',
				'slides',
				'team',
				'intervision',
				'checkIn',
				'coach'
			] as const) {
				await page.getByRole('main').getByRole('link', { name: texts[topic] }).click();
				await expect(page).toHaveURL(PATHS[topic]);
				await expect(page).toHaveTitle(`${texts[topic]} · Kantlijn`);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts[topic]);
			}
		});

		for (const topic of TOPICS) {
			test(`each part of the help on a ${topic} is one press away`, async ({ page }) => {
				await page.goto(PATHS[topic]);
				const links = page.getByRole('navigation', { name: texts.contents }).getByRole('link');
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

test('where I get stuck there is help on just that', async ({ page }) => {
	const follow = async (name: string, hash: string, heading: string) => {
		await page.getByRole('main').getByRole('link', { name }).click();
		await expect(page).toHaveURL(`/help#${hash}`);
		await expect(page.getByRole('heading', { level: 2, name: heading })).toBeInViewport();
	};
	const another = 'Je werk op een nieuwe telefoon';

	await page.goto('/assignments');
	await follow('Hulp bij je eerste opdracht', 'first', 'Je eerste opdracht');
	await page.goto('/sign-in');
	await follow('Nieuwe telefoon? Zo neem je je werk mee', 'another-phone', another);
	await page.goto('/account');
	await follow('Nieuwe telefoon? Zo neem je je werk mee', 'another-phone', another);

	await seed(page.request, 'Wie neemt de planning over?');
	await page.goto('/account');
	await expect(page.getByRole('main').getByRole('link', { name: /^Nieuwe telefoon/ })).toHaveCount(
		1
	);
	await page.goto('/assignments');
	await expect(page.getByRole('link', { name: 'Hulp bij je eerste opdracht' })).toHaveCount(0);
});

test('from the help I go on to the idea, and to what is kept', async ({ page }) => {
	await page.goto('/help');
	await page.getByRole('link', { name: 'Het idee, in zes stappen' }).click();
	await expect(page).toHaveURL('/about');
	await page.goBack();
	await page.getByRole('link', { name: 'Wat er precies wordt bewaard' }).click();
	await expect(page).toHaveURL('/privacy');
});

test('I read which keys a clicker has, and what each does', async ({ page }) => {
	await page.goto('/help/workshop');
	const keys = page.getByRole('region', { name: 'Klikker en toetsen' });
	const forward = keys.locator('div', { hasText: 'Page Down' });
	await expect(forward.locator('kbd')).toHaveText(['Page Down', '→', '↓']);
	await expect(forward).toContainText('Een stap verder');
});
