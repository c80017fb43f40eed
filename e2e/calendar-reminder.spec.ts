import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { awake, expect, seed, test } from './fixtures.ts';

const QUESTION = 'Hoe verdelen we het werk nu Karin weggaat?';
const CLIENT = 'Waterschap';

const LANGUAGES = [
	{
		locale: 'nl-NL',
		open: 'Herinner me na een gesprek',
		when: 'Wanneer?',
		download: 'Zet in mijn agenda',
		summary: 'Waar stond je vandaag?'
	},
	{
		locale: 'en-GB',
		open: 'Remind me after a conversation',
		when: 'When?',
		download: 'Put it in my calendar',
		summary: 'Where did you stand today?'
	}
];

async function contentOf(download: Download): Promise<string> {
	return (await readFile(await download.path(), 'utf8')).replaceAll('\r\n ', '');
}

async function ask(page: Page, words: (typeof LANGUAGES)[number], at?: string) {
	await page.getByText(words.open).click();
	if (at) await page.getByLabel(words.when).fill(at);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: words.download }).click();
	return contentOf(await download);
}

for (const words of LANGUAGES) {
	test.describe(`in ${words.locale}`, () => {
		test.use({ locale: words.locale });

		test('I take a question for after my meeting, which tells nothing of my client', async ({
			page,
			baseURL
		}) => {
			const { id } = await seed(
				page.request,
				QUESTION,
				[{ position: -47, note: 'Zij durven niet' }],
				{
					client: CLIENT
				}
			);
			await page.goto(`/assignments/${id}`);
			await awake(page);
			const file = await ask(page, words, '2026-07-14T16:30');
			expect(file).toContain('DTSTART:20260714T143000Z');
			expect(file).toContain(`SUMMARY:${words.summary}`);
			expect(file).toContain(`${baseURL}/assignments/${id}?place#line`);
			expect(file).not.toMatch(/Karin|werk|Waterschap|durven|expert/);
			await expect(page).toHaveURL(`/assignments/${id}`);
		});
	});
}

test('unless I say otherwise it is tomorrow at five, by my own clock', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({
		baseURL: String(baseURL),
		locale: 'nl-NL',
		timezoneId: 'Pacific/Kiritimati'
	});
	const page = await context.newPage();
	const { id } = await seed(page.request, QUESTION);
	await page.goto(`/assignments/${id}`);
	await awake(page);
	await page.reload();
	const [nl] = LANGUAGES;
	if (!nl) throw new Error('no Dutch');
	const there = new Date(Date.now() + (14 + 24) * 3_600_000).toISOString().slice(0, 10);
	const file = await ask(page, nl);
	expect(file).toContain(`DTSTART:${there.replaceAll('-', '')}T030000Z`);
	await context.close();
});

test('its link leads straight to the empty line', async ({ page }) => {
	const { id } = await seed(page.request, QUESTION, [-47]);
	await page.goto(`/assignments/${id}?place#line`);
	await awake(page);
	await expect(page.getByRole('slider')).toBeFocused();
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'nog geen plek gekozen');
	await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	await page.keyboard.press('Home');
	await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', 'uitgesproken expert');
});

test('it is a calendar file, and nobody else gets it', async ({ page, playwright, baseURL }) => {
	const { id } = await seed(page.request, QUESTION);
	const path = `/assignments/${id}/nudge.ics?at=2026-11-24T17:00`;
	const answer = await page.request.get(path);
	expect(answer.headers()).toMatchObject({
		'content-type': 'text/calendar; charset=utf-8',
		'content-disposition': 'attachment; filename="kantlijn.ics"',
		'cache-control': 'private, no-store'
	});
	const other = await playwright.request.newContext({ baseURL: String(baseURL) });
	expect((await other.get(path)).status()).toBe(404);
	await seed(other, 'Van een ander');
	expect((await other.get(path)).status()).toBe(404);
	await other.dispose();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('I take it as well, and a time that is none is asked for again', async ({ page }) => {
		const { id } = await seed(page.request, QUESTION);
		await page.goto(`/assignments/${id}/nudge.ics?at=morgen`);
		await expect(page.getByText('Vul een dag en een tijd in.')).toBeVisible();
		await page.getByLabel('Wanneer?').fill('2026-11-24T17:00');
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();
		expect(await contentOf(await download)).toContain('DTSTART:20261124T160000Z');
	});

	test('its link leads to the line', async ({ page }) => {
		const { id } = await seed(page.request, QUESTION);
		await page.goto(`/assignments/${id}?place#line`);
		await expect(page.getByRole('slider')).toBeFocused();
	});
});
