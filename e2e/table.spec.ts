import { type APIRequestContext, type Page } from '@playwright/test';
import { awake, expect, expectNothingFound, seed, stored, test } from './fixtures.ts';

const LANGUAGES = [
	{
		locale: 'nl-NL',
		question: 'Hoe krijgen we onze planning weer betrouwbaar?',
		open: 'Samen kiezen',
		role: 'In deze opdracht ben ik expert: u krijgt een antwoord van mij.',
		choose: 'Mag ik uw mensen vragen waar het advies aan moet voldoen?',
		nothing: 'Of schrijf ik het advies zelf, en leg ik het u straks uit?',
		agree: 'Dit spreken we af',
		agreed: 'Samen gekozen op ',
		leave: 'Terug naar mijn opdracht',
		yes: 'Ja, terug',
		full: 'Volledig scherm',
		none: 'Hier valt nog niets te kiezen.'
	},
	{
		locale: 'en-GB',
		question: 'How do we get our planning back on track?',
		open: 'Choose together',
		role: 'In this assignment I am the expert: the answer comes from me.',
		choose: 'May I ask your people along the way what the advice should achieve?',
		nothing: 'Or shall I write the advice on my own, and take your questions afterwards?',
		agree: 'Let’s agree on this',
		agreed: 'Chosen together on ',
		leave: 'Back to my assignment',
		yes: 'Yes, go back',
		full: 'Full screen',
		none: 'There is nothing to choose yet.'
	}
];

const MINE = ['Waterschap', 'durven niet', 'Eerst anders', 'Een andere vraag'];

/** Creates an assignment with every kind of data that the client must not see. */
async function withSecrets(request: APIRequestContext, question: string) {
	await seed(request, 'Een andere vraag', [35]);
	return seed(
		request,
		question,
		[
			{ position: 13, note: 'Eerst anders' },
			{ position: -47, note: 'Zij durven niet.' }
		],
		{ client: 'Waterschap', benefits: ['method-explained'] }
	);
}

function today(locale: string): string {
	return new Date().toLocaleDateString(locale, {
		timeZone: 'Europe/Amsterdam',
		day: 'numeric',
		month: 'long'
	});
}

/** Waits until the page's scripts run, because only they add this button. */
async function ready(page: Page, words: (typeof LANGUAGES)[number]) {
	await page.getByRole('button', { name: words.full }).waitFor();
}

for (const words of LANGUAGES) {
	test.describe(`in ${words.locale}`, () => {
		test.use({ locale: words.locale });

		test('we choose together, and it is kept with its date', async ({ page }) => {
			const { id } = await withSecrets(page.request, words.question);
			await page.goto(`/assignments/${id}`);
			await page.getByRole('link', { name: words.open }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.question);
			await expect(page.getByText(words.role)).toBeVisible();
			await ready(page, words);

			await page.getByLabel(words.nothing).check();
			await page.getByLabel(words.choose).check();
			await expect(page.getByLabel(words.nothing)).not.toBeChecked();
			expect((await stored(page.request, id)).benefits).toEqual(['method-explained']);
			await page.getByRole('button', { name: words.agree }).click();
			const agreed = `${words.agreed}${today(words.locale)}`;
			await expect(page.getByRole('status')).toHaveText(agreed);
			expect((await stored(page.request, id)).benefits).toEqual([
				'method-explained',
				'criteria-of-users'
			]);

			await page.getByText(words.leave).click();
			await page.getByRole('link', { name: words.yes }).click();
			await expect(page).toHaveURL(`/assignments/${id}`);
			await expect(page.getByText(agreed, { exact: true })).toBeVisible();
			await awake(page);
			await page.getByRole('checkbox', { checked: true }).click();
			await expect(page.getByText(`${agreed}.`)).toBeVisible();
		});

		test('nothing that is only mine can be reached from it', async ({ page }) => {
			const { id } = await withSecrets(page.request, words.question);
			const path = `/assignments/${id}/together`;
			for (const sent of [path, `${path}/__data.json`]) {
				const text = await (await page.request.get(sent)).text();
				expect(text).toContain(words.question);
				for (const mine of [...MINE, '-47', 'clientTold']) expect(text.includes(mine)).toBe(false);
			}
			await page.goto(path);
			await ready(page, words);
			await expect(page).toHaveTitle(`${words.open} · Kantlijn`);
			await expect(page.getByRole('link')).toHaveCount(0);
			await expect(page.getByRole('navigation')).toHaveCount(0);
			await page.getByText(words.leave).click();
			const link = page.getByRole('link');
			await expect(link).toHaveCount(1);
			await expect(link).toHaveAttribute('href', `/assignments/${id}`);
			const requested: string[] = [];
			page.on('request', (request) => requested.push(request.url()));
			await link.hover();
			await link.focus();
			expect(requested).toEqual([]);
		});

		test('axe finds nothing placed and not, light and dark', async ({ page }) => {
			const { id } = await seed(page.request, words.question, [-47], {
				benefits: ['criteria-of-users']
			});
			const unplaced = await seed(page.request, words.question);
			for (const width of [390, 1280]) {
				await page.setViewportSize({ width, height: 844 });
				await page.goto(`/assignments/${id}/together`);
				await ready(page, words);
				await page.getByText(words.leave).click();
				await expectNothingFound(page);
			}
			await page.goto(`/assignments/${unplaced.id}/together`);
			await expect(page.getByText(words.none)).toBeVisible();
			await expectNothingFound(page);
		});
	});
}

test('going back by accident stays, and shows the way out', async ({ page }) => {
	const { id, question } = await withSecrets(page.request, 'Wie beslist er?');
	await page.goto('/assignments');
	await page.getByRole('link', { name: question }).click();
	await page.getByRole('link', { name: 'Samen kiezen' }).click();
	await page.getByRole('button', { name: 'Volledig scherm' }).waitFor();
	await page.evaluate(() => history.back());
	await expect(page.getByRole('link', { name: 'Ja, terug' })).toBeVisible();
	await expect(page).toHaveURL(`/assignments/${id}/together`);
	await expect(page.getByText('Waterschap')).toHaveCount(0);
	await page.getByRole('link', { name: 'Ja, terug' }).click();
	await expect(page).toHaveURL(`/assignments/${id}`);
});

test('after a role switch it asks for the other side, and knows of no agreement', async ({
	page
}) => {
	const { id } = await seed(page.request, 'Wie beslist er?', [-47]);
	await page.goto(`/assignments/${id}/together`);
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Dit spreken we af' }).click();
	await expect(page.getByRole('status')).toContainText('Samen gekozen');
	await page.request.post(`/api/assignments/${id}/placements`, { data: { position: 35 } });
	await page.reload();
	await expect(page.getByText(/ben ik procesbegeleider/)).toBeVisible();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
	await expect(page.getByRole('status')).toBeEmpty();
	await page.goto(`/assignments/${id}`);
	await expect(page.getByText('Samen gekozen')).toHaveCount(0);
});

test('full screen goes on, and off again on leaving', async ({ page }) => {
	const { id } = await seed(page.request, 'Wie beslist er?', [-47]);
	await page.goto(`/assignments/${id}/together`);
	await page.getByRole('button', { name: 'Volledig scherm' }).click();
	await expect(page.getByRole('button', { name: 'Verlaat volledig scherm' })).toBeVisible();
	await page.getByText('Terug naar mijn opdracht').click();
	await page.getByRole('link', { name: 'Ja, terug' }).click();
	await expect(page).toHaveURL(`/assignments/${id}`);
	await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});

test('somebody else’s does not exist, and an assignment without a side offers no table', async ({
	page,
	playwright,
	baseURL
}) => {
	const other = await playwright.request.newContext({ baseURL: String(baseURL) });
	const { id } = await seed(other, 'Van een ander', [-3]);
	await other.dispose();
	const mine = await seed(page.request, 'Van mij');
	expect((await page.goto(`/assignments/${id}/together`))?.status()).toBe(404);
	await page.goto(`/assignments/${mine.id}`);
	await expect(page.getByRole('link', { name: 'Wijzig' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Samen kiezen' })).toHaveCount(0);
});

for (const [width, height] of [
	[320, 640],
	[390, 844],
	[768, 1024],
	[1280, 800],
	[1920, 1080]
] as const) {
	test(`it fits the width of ${width} px, a long question too`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		const long = 'Wie van ons kan zeggen hoe het met de nachtdiensten verder moet? '.repeat(7);
		for (const question of ['Hoe krijgen we onze planning weer betrouwbaar?', long]) {
			const { id } = await seed(page.request, question, [35]);
			await page.goto(`/assignments/${id}/together`);
			await expect(page.getByRole('checkbox')).toHaveCount(6);
			const over = await page.evaluate(() => {
				const { scrollWidth, clientWidth } = document.documentElement;
				return scrollWidth - clientWidth;
			});
			expect(over).toBe(0);
		}
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('we choose as well, and nothing chosen is asked again', async ({ page }) => {
		const { id } = await seed(page.request, 'Wie beslist er?', [35]);
		await page.goto(`/assignments/${id}/together`);
		await page.getByRole('button', { name: 'Dit spreken we af' }).click();
		await expect(page.getByRole('alert')).toHaveText('Kies eerst samen iets uit.');
		await page.getByLabel('Wilt u van tevoren weten wat echt niet kan?').check();
		await page.getByLabel('Of werk ik alleen met wat u zelf al weet?').check();
		await page.getByRole('button', { name: 'Dit spreken we af' }).click();
		await expect(page.getByRole('status')).toHaveText(/^Samen gekozen op /);
		await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
		expect((await stored(page.request, id)).benefits).toEqual(['boundaries-of-the-possible']);
		await expect(page.getByRole('link')).toHaveCount(0);
		await page.getByText('Terug naar mijn opdracht').click();
		await page.getByRole('link', { name: 'Ja, terug' }).click();
		await expect(page.getByText(/^Samen gekozen op /)).toBeVisible();
	});
});
