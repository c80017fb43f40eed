import type { Locator, Page } from '@playwright/test';
import { SAVE_AS, expect, expectNothingFound, seed, stored, test } from './fixtures.ts';

const LANGUAGES = [
	{
		locale: 'nl-NL',
		question: 'Hoe krijgen we onze planning weer betrouwbaar?',
		title: 'Rolkaart',
		picture: 'Rolkaart: duidelijk expert',
		role: 'In deze opdracht ben ik expert.',
		headings: [
			'Dit mag u van mij verwachten',
			'Dit mag u niet verwachten',
			'Wat er verder bij hoort'
		],
		borrowed: 'Een concept om op te reageren, voordat het advies af is.',
		say: 'U krijgt van mij een advies waar ik voor sta. Ik laat halverwege een concept zien'
	},
	{
		locale: 'en-GB',
		question: 'How do we get our planning back on track?',
		title: 'Role card',
		picture: 'Role card: clearly on the expert side',
		role: 'In this assignment I am the expert.',
		headings: ['What you can expect from me', 'What not to expect', 'What else comes with it'],
		borrowed: 'A draft to respond to, before the advice is finished.',
		say: 'You’ll get advice I can stand by. Halfway through, you’ll see a draft'
	}
];

const LONG = 'Wie van ons kan zeggen hoe het met de nachtdiensten verder moet? '
	.repeat(8)
	.slice(0, 500);

/** Waits for the drawing of the card, which needs scripts and fonts, and returns it. */
async function drawn(page: Page): Promise<Locator> {
	const card = page.getByRole('img', { name: /^(Rolkaart|Role card): / });
	await expect(card).toBeVisible();
	await expect(page.getByRole('button', { name: SAVE_AS.png })).toBeEnabled();
	return card;
}

/** Returns the text of the drawing, with its lines joined by spaces. */
async function linesOf(card: Locator): Promise<string> {
	return (await card.locator('text').allTextContents()).join(' ');
}

for (const words of LANGUAGES) {
	test.describe(`in ${words.locale}`, () => {
		test.use({ locale: words.locale });

		test('the card shows all its parts, and nothing that is only mine', async ({ page }) => {
			const { id } = await seed(
				page.request,
				words.question,
				[13, { position: -47, note: 'Zij durven niet.' }],
				{ client: 'Waterschap', benefits: ['draft-halfway', 'method-explained'] }
			);
			const { placements } = await stored(page.request, id);
			const date = new Date(String(placements[1]?.placedAt)).toLocaleDateString(words.locale, {
				timeZone: 'Europe/Amsterdam',
				dateStyle: 'long'
			});
			await page.goto(`/assignments/${id}`);
			await page.getByRole('link', { name: words.title }).click();
			await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
			const card = await drawn(page);
			await expect(card).toHaveAccessibleName(words.picture);

			const { question, role, headings, borrowed, say } = words;
			const all = await linesOf(card);
			for (const part of [question, role, ...headings, borrowed, say, date]) {
				expect(all).toContain(part);
			}
			// The text version of the card must have the same content as the drawing, under
			// headings.
			const text = page.getByRole('article');
			for (const name of [question, role, ...headings]) {
				await expect(text.getByRole('heading', { name, exact: true })).toBeAttached();
			}
			await expect(text.getByRole('listitem')).toHaveText([borrowed]);
			for (const part of [say, date]) await expect(text).toContainText(part);
			const sent = await (await page.request.get(page.url())).text();
			expect(sent).toContain(question);
			for (const mine of ['Waterschap', 'durven niet']) expect(sent.includes(mine)).toBe(false);
		});

		test('axe finds nothing with a card and without, light and dark', async ({ page }) => {
			const { id } = await seed(page.request, words.question, [-47]);
			const unplaced = await seed(page.request, words.question);
			for (const width of [390, 1280]) {
				await page.setViewportSize({ width, height: 844 });
				await page.goto(`/assignments/${id}/card`);
				await drawn(page);
				await expectNothingFound(page);
			}
			await page.goto(`/assignments/${unplaced.id}/card`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectNothingFound(page);
		});
	});
}

test('the client is spoken to as I chose, and the date is that of my time zone', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({
		baseURL: String(baseURL),
		locale: 'nl-NL',
		timezoneId: 'Pacific/Kiritimati'
	});
	const page = await context.newPage();
	const { id } = await seed(page.request, 'Wie neemt de planning over?', [-47]);
	await page.goto(`/assignments/${id}`);
	await page.getByRole('button', { name: 'je', exact: true }).click();
	await expect(page.getByRole('button', { name: 'je', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);
	await page.goto(`/assignments/${id}/card`);
	const card = await drawn(page);
	const placedAt = (await stored(page.request, id)).placements[0]?.placedAt;
	const date = new Date(String(placedAt)).toLocaleDateString('nl-NL', {
		timeZone: 'Pacific/Kiritimati',
		dateStyle: 'long'
	});
	await expect.poll(() => linesOf(card)).toContain(date);
	expect(await linesOf(card)).toContain('Dit mag je van mij verwachten');
	await context.close();
});

test('without a placement there is no card yet, and a way to the line', async ({ page }) => {
	const { id } = await seed(page.request, 'Waar begin ik?');
	await page.goto(`/assignments/${id}`);
	await expect(page.getByRole('link', { name: 'Wijzig' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Rolkaart' })).toHaveCount(0);
	await page.goto(`/assignments/${id}/card`);
	await expect(page.getByRole('heading', { name: 'Er is nog geen rolkaart' })).toBeVisible();
	await expect(page.getByRole('button', { name: SAVE_AS.png })).toHaveCount(0);
	await page.getByRole('link', { name: 'Naar de lijn' }).click();
	await expect(page).toHaveURL(`/assignments/${id}`);
});

test('the card of somebody else does not exist', async ({ page, playwright, baseURL }) => {
	const other = await playwright.request.newContext({ baseURL: String(baseURL) });
	const { id } = await seed(other, 'Van een ander', [-3]);
	await other.dispose();
	expect((await page.goto(`/assignments/${id}/card`))?.status()).toBe(404);
	await seed(page.request, 'Van mij', [-3]);
	expect((await page.goto(`/assignments/${id}/card`))?.status()).toBe(404);
	await expect(page.getByText('Van een ander')).toHaveCount(0);
});

for (const [kind, question] of [
	['in words', LONG],
	['without a space', 'W'.repeat(500)]
] as const) {
	test(`a question of 500 characters ${kind} fits without being cut`, async ({ page }) => {
		const benefits = ['criteria-of-users', 'draft-halfway', 'tried-before', 'client-picks-start'];
		const { id } = await seed(page.request, question, [-1], { benefits });
		await page.goto(`/assignments/${id}/card`);
		const card = await drawn(page);
		const squeeze = (text: string) => text.replaceAll(' ', '');
		expect(squeeze(await linesOf(card))).toContain(squeeze(question));
		const { outside, overlapping } = await card.evaluate((svg: SVGSVGElement) => {
			const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBBox());
			return {
				outside: boxes.filter(
					(box) => box.x < 48 || box.x + box.width > 592 || box.y < 30 || box.y + box.height > 880
				).length,
				// Counts only overlaps of the middle 60 % of a box's height, because the rest may
				// be space for accents.
				overlapping: boxes.filter((box, index) =>
					boxes.some(
						(other, at) =>
							at > index &&
							box.x < other.x + other.width &&
							other.x < box.x + box.width &&
							box.y + box.height * 0.8 > other.y + other.height * 0.2 &&
							other.y + other.height * 0.8 > box.y + box.height * 0.2
					)
				).length
			};
		});
		expect({ outside, overlapping }).toEqual({ outside: 0, overlapping: 0 });
	});
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the card reads, with its ridge, and nothing is offered that needs a script', async ({
		page
	}) => {
		const { id, question } = await seed(page.request, 'Wie beslist er?', [35], {
			benefits: ['facts-on-the-table']
		});
		await page.goto(`/assignments/${id}/card`);
		const card = page.getByRole('article');
		await expect(card.getByRole('heading', { name: question })).toBeVisible();
		await expect(card.getByText('In deze opdracht ben ik procesbegeleider.')).toBeVisible();
		await expect(card.getByText('Feiten die u zelf kunt nagaan.')).toBeVisible();
		await expect(card.locator('svg')).toBeVisible();
		await expect(page.getByRole('button', { name: /Bewaar|Druk af/ })).toHaveCount(0);
		await page.getByRole('link', { name: 'A4' }).click();
		await expect(page.getByRole('link', { name: 'A4' })).toHaveAttribute('aria-current', 'true');
	});
});
